import { constants } from 'node:os'
import type { Interruption } from '../../conform/run/interruptible.js'

export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Signals of the user, or of the system, while a command runs that can still say what it found. */
export interface Watch {
  /** Given with the first of them; the reason is an Interruption. */
  readonly signal: AbortSignal
  /** What the first of them was; null while there was none. */
  received(): Interruption | null
  /** From here on they do again what they do without us. */
  end(): void
}

/** Watches for signals. The first one is only told; a second one ends the program as it would without us. */
export function watchSignals(): Watch {
  const controller = new AbortController()
  const end = () => {
    for (const name of SIGNALS) process.off(name, receive)
  }
  const receive = (name: NodeJS.Signals) => {
    if (!controller.signal.aborted) return controller.abort(interruptionBy(name))
    end()
    process.kill(process.pid, name)
  }
  for (const name of SIGNALS) process.on(name, receive)
  const { signal } = controller
  return { signal, received: () => (signal.aborted ? signal.reason : null), end }
}

/** The exit code is that which a shell gives a program that a signal ended. */
const interruptionBy = (name: NodeJS.Signals): Interruption => ({
  because: `interrupted by ${name}`,
  exitCode: 128 + constants.signals[name],
})
