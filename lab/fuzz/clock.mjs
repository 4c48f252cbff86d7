import { readFileSync } from 'node:fs'

/** The file in which Linux counts the processor time of the thread that reads it, in nanoseconds. */
const THREAD_TIME = '/proc/thread-self/schedstat'

function threadMilliseconds() {
  return Number(readFileSync(THREAD_TIME, 'utf8').split(' ', 1)[0]) / 1e6
}

/**
 * Milliseconds of this thread's own processor time, so that what else runs on the machine makes no input slow; where
 * the system does not tell, of the clock on the wall.
 */
export function clock() {
  try {
    return threadMilliseconds() > 0 ? threadMilliseconds : () => performance.now()
  } catch {
    return () => performance.now()
  }
}
