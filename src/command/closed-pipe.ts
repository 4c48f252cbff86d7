/** A stream that says that it failed. */
interface Failing {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
}

/**
 * Lets a run go on whose reader has read enough, as `head` has, and closes the pipe: what is left unsaid is no fault. Any
 * other error of a stream is thrown.
 */
export function outliveClosedPipes(...streams: readonly Failing[]): void {
  for (const stream of streams)
    stream.on('error', error => {
      if (error.code !== 'EPIPE') throw error
    })
}
