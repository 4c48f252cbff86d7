import { runProgram } from '../../src/command/program.js'

/** One command line in this process, with nothing on standard input. */
export async function errata(...args: string[]) {
  let [stdout, stderr] = ['', '']
  const exitCode = await runProgram(args, {
    input: { async *[Symbol.asyncIterator]() {} },
    output: { write: text => (stdout += text) },
    diagnostics: { write: text => (stderr += text) },
  })
  return { exitCode, stdout, stderr }
}
