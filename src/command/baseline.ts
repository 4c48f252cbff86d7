import { readFile, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import type { DocumentAudit } from '../audit/audit.js'
import {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  baselineText,
  type NameOf,
  readBaseline,
  withBaseline,
} from '../report/audit/baseline.js'
import { excerpt } from '../report/text/printable.js'
import { reasonOf } from './sources/source.js'
import { UsageError } from './usage-error.js'
import { writeWhole } from './whole-file.js'

/** The files by which a run lets known findings pass. */
export interface BaselineFlags {
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly strict: boolean
}

export interface Baselined {
  readonly audits: readonly DocumentAudit[]
  /** What is to be said of entries that match nothing any more, a line each. */
  readonly remarks: readonly string[]
}

/**
 * Writes the baseline of a run, and marks what a baseline lets pass: that of a file, or the one just written, whose
 * findings are accepted by writing them. Throws UsageError for a file that is no baseline or cannot be written.
 */
export async function applyBaseline(
  audits: readonly DocumentAudit[],
  flags: BaselineFlags,
): Promise<Baselined> {
  const { baseline, writeBaseline, strict } = flags
  const marked =
    baseline === undefined ? null : withBaseline(audits, await read(baseline), namedFrom(baseline))
  const remarks = marked?.stale.map(entry => `${baseline}: ${remark(entry)}\n`) ?? []
  if (writeBaseline === undefined) return { audits: marked?.audits ?? audits, remarks }
  const nameOf = namedFrom(writeBaseline)
  const written = baselineOf(audits, strict, nameOf)
  await write(writeBaseline, written)
  return { audits: withBaseline(marked?.audits ?? audits, written, nameOf).audits, remarks }
}

/**
 * Documents are named from the folder of the baseline, whatever folder a run starts in. A cell of a notebook goes by
 * the notebook, since cells move.
 */
export const namedFrom =
  (file: string): NameOf =>
  path =>
    path === '-'
      ? path
      : relative(dirname(resolve(file)), resolve(path))
          .split(sep)
          .join('/')
          .replace(/(\.ipynb)#\d+$/i, '$1')

function remark({ path, rule, verdict, statement, count }: BaselineEntry): string {
  const times = count === 1 ? '' : ` (${count} times)`
  return `no longer found${times} in ${excerpt(path)}: ${excerpt(rule)} ${verdict}: ${excerpt(statement, 80)}`
}

/** Some hundred thousand findings. */
const MAX_BASELINE_BYTES = 64 * 1024 * 1024

async function read(file: string): Promise<Baseline> {
  const refused = (got: string) => new UsageError(`audit: expected a baseline, got ${file} (${got})`)
  const found = await stat(file).catch(() => null)
  if (found && !found.isFile()) throw refused('which is no file')
  if (found && found.size > MAX_BASELINE_BYTES) throw refused(`${found.size} bytes`)
  const text = await readFile(file).then(String, () => null)
  if (text === null) throw refused('which cannot be read')
  try {
    return readBaseline(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw refused(error.message)
    throw error
  }
}

async function write(file: string, baseline: Baseline): Promise<void> {
  try {
    await writeWhole(file, baselineText(baseline))
  } catch (error) {
    throw new UsageError(`audit: expected a file that can be written, got ${file} (${reasonOf(error)})`)
  }
}
