import { shownLine } from '../../report/text/printable.js'
import { EXIT } from '../usage-error.js'

/** A stream that says that it failed. */
interface Failing {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
}

/** What is done where no more can be written: the message, if anybody can still read it, and the exit code. */
export type GiveUp = (message: string, exitCode: number) => void

/**
 * Lets a run go on whose reader has read enough, as `head` has, and closes the pipe: what is left unsaid is no fault. Where
 * nothing can be written, as on a full disk, the report is lost, and the run ends as after bad input.
 */
export function outliveClosedPipes(giveUp: GiveUp, ...streams: readonly Failing[]): void {
  for (const stream of streams)
    stream.on('error', ({ code, message }) => {
      if (code === 'EPIPE') return
      giveUp(shownLine(`errata: expected an output that can be written, got ${code ?? message}`), EXIT.usage)
    })
}
