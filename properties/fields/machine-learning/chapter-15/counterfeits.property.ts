import { describe, expect, test } from 'vitest'
import { someOf } from '../../../../lab/cases/some-of.mjs'
import { book } from '../../../../src/fields/machine-learning/book.js'
import { claimsOn, sectionOf } from './chapter.js'

/**
 * Each claim's near misses, put into its hole in the chapter. A claim that let one through would not bite. Where the
 * chapter states a claim twice, the counterfeit goes into the last place. What the chapter gives no constant for can
 * be refuted by nothing on it: there a counterfeit stays as unsupported as the original. Each claim meets its first one
 * and every fourth one in `npm test`, every second one in CI, and all when exploring.
 */
const cases = book.flatMap(({ number, claims }) =>
  claims.flatMap(({ id, counterfeits }) =>
    someOf(counterfeits, { ci: 2, quick: 4 }).map(counterfeit => ({ number, id, counterfeit })),
  ),
)

/** What the chapter's own section of an exercise is found to say, judged once for all its counterfeits. */
const found = new Map(book.map(({ number }) => [number, claimsOn(sectionOf(number))]))

describe('every counterfeit is refuted', () => {
  test.each(cases)('$id: $counterfeit', ({ number, id, counterfeit }) => {
    const section = sectionOf(number)
    const finding = found.get(number)!.findLast(one => one.rule === id)
    expect(finding, `${id} is stated in the chapter`).toBeDefined()
    const at = finding!.start.offset + finding!.statement.lastIndexOf(finding!.stated!)
    const forged = section.slice(0, at) + counterfeit + section.slice(at + finding!.stated!.length)
    const verdicts = claimsOn(forged).flatMap(one => (one.rule === id ? [one.verdict] : []))
    expect(verdicts).toContain(finding!.verdict === 'unsupported' ? 'unsupported' : 'refuted')
  })
})
