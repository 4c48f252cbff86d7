import { AdapterError, type Subject } from '../model/protocol.js'

/** Why a run is ended from outside, before it is done. */
export interface Interruption {
  /** Such as `interrupted by SIGTERM`. */
  readonly because: string
  readonly exitCode: number
}

/** What a subject says instead of an answer once its run is interrupted. */
export class Interrupted extends AdapterError {
  constructor(readonly interruption: Interruption) {
    super(interruption.because)
  }
}

/**
 * A subject that is not waited for once the signal is given, whose reason is an Interruption: what was asked last has no
 * answer then, and no fault either, though the implementation may be killed meanwhile.
 */
export function interruptible(subject: Subject, signal: AbortSignal): Subject {
  return {
    start: () => unlessInterrupted(signal, () => subject.start()),
    ask: request => unlessInterrupted(signal, () => subject.ask(request)),
    stop: () => subject.stop(),
  }
}

async function unlessInterrupted<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T> {
  if (signal.aborted) throw new Interrupted(signal.reason)
  let interrupt = () => {}
  const interrupted = new Promise<never>((_, reject) => {
    interrupt = () => reject(new Interrupted(signal.reason))
    signal.addEventListener('abort', interrupt)
  })
  try {
    return await Promise.race([interrupted, act()])
  } finally {
    signal.removeEventListener('abort', interrupt)
  }
}
