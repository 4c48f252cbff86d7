import { reasonOf } from './sources/source.js'
import type { Streams } from './streams.js'
import { UsageError } from './usage-error.js'
import { writeWhole } from './whole-file.js'

/** Writes a report to the file that was asked for, or to the output. Throws UsageError where a file cannot be written. */
export async function writeReport(
  command: string,
  report: string,
  file: string | undefined,
  output: Streams['output'],
): Promise<void> {
  if (file === undefined) {
    output.write(report)
    return
  }
  try {
    await writeWhole(file, report)
  } catch (error) {
    throw new UsageError(`${command}: expected a file that can be written, got ${file} (${reasonOf(error)})`)
  }
}
