import type { Subject } from '../model/protocol.js'

/**
 * Does every piece of work with one of the subjects, each of which does one at a time; the results are in the order of the
 * work. What a piece throws ends the whole, after the pieces in hand.
 */
export async function shareOut<Work, Result>(
  subjects: readonly Subject[],
  work: readonly Work[],
  run: (piece: Work, subject: Subject) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  let failure: { readonly error: unknown } | null = null
  const serve = async (subject: Subject) => {
    while (next < work.length && failure === null) {
      const index = next
      next += 1
      try {
        results[index] = await run(work[index]!, subject)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(subjects.map(serve))
  if (failure !== null) throw (failure as { readonly error: unknown }).error
  return results
}
