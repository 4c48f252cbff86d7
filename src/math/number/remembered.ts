/**
 * What was found before, by what was asked: long sums, tables and the several readings of one line ask the same again and
 * again, and an exponential takes as long as a thousand additions.
 *
 * Error budget: none; what is kept is what was found.
 */
export class Remembered<T extends object> {
  private readonly found = new Map<string, T>()

  /** So many answers are kept; past that all are forgotten. */
  constructor(private readonly most: number) {}

  /** The answer to a question, found where it is not known. A question that was cut short may be another one. */
  of(question: string, find: () => T): T {
    const known = this.found.get(question)
    if (known !== undefined) return known
    const answer = find()
    if (this.found.size >= this.most) this.found.clear()
    if (!question.includes('…')) this.found.set(question, answer)
    return answer
  }
}
