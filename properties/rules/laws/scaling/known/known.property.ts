import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../../src/audit/audit.js'
import { readDocument } from '../../../../../src/documents/markdown/markdown.js'
import { wordsFor } from '../../../../../src/english/lexicon.js'
import { allProportions } from '../../../../../src/rules/laws/scaling/known/define-proportion.js'

const verdictsOf = (rule: string, text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(finding => finding.rule === rule)
    .map(({ verdict }) => verdict)
const verdicts = (text: string) => verdictsOf('law/scaling', text)

/** The words for a factor: of an object, of a subject, and in a participle. */
const VERBS = [
  { factor: 1 / 2, gerund: 'halving', verb: 'halves', participle: 'halved' },
  { factor: 2, gerund: 'doubling', verb: 'doubles', participle: 'doubled' },
  { factor: 4, gerund: 'quadrupling', verb: 'quadruples', participle: 'quadrupled' },
] as const
type Verb = (typeof VERBS)[number]

/** The ways to say what one factor makes of another. */
const SAYS: readonly ((by: string, of: string, cause: Verb, effect: Verb) => string)[] = [
  (by, of, cause, effect) => `${cause.gerund} the ${by} ${effect.verb} the ${of}`,
  (by, of, cause, effect) => `when the ${by} is ${cause.participle}, the ${of} is ${effect.participle}`,
  (by, of, cause, effect) => `if the ${by} is ${cause.participle}, the ${of} ${effect.verb}`,
]
const nameOf = (words: readonly string[]): string => words[0]!.replaceAll('-', ' ')
// A law that needs a word is said with it in the sentence: the examples of the rule do so.
const plain = allProportions().filter(({ needs }) => needs === undefined)
const law = fc.constantFrom(...plain.filter(({ exponent }) => exponent !== undefined))
const verb = fc.constantFrom(...VERBS)

test('two factors of a sentence are right by a law of proportion, and wrong against it', () =>
  fc.assert(
    fc.property(law, verb, verb, fc.constantFrom(...SAYS), (one, cause, effect, say) => {
      const [numerator, denominator = '1'] = one.exponent!.split('/')
      const isRight =
        Math.abs(cause.factor ** (Number(numerator) / Number(denominator)) - effect.factor) < 1e-9
      const [by, of] = [one.by, one.of].map(sense => nameOf(wordsFor(sense))) as [string, string]
      const text = `We see that ${say(by, of, cause, effect)}.`
      expect(verdicts(text)).toEqual([isRight ? 'holds' : 'refuted'])
    }),
    { numRuns: 120 },
  ))

test('a third factor, a denial or a question leaves it open', () => {
  for (const text of [
    'Doubling the sample size does not halve the standard error.',
    'Does doubling the sample size halve the standard error?',
    'Doubling the batch size and halving the context length doubles the KV cache.',
    'Doubling the volume halves the pressure.',
  ])
    expect(verdicts(text)).not.toContain('refuted')
})

test('what is said of the former value is said all the same, and of a part of it is not', () => {
  const states = (behind: string) =>
    `With four times as many pairs the standard error shrinks to a quarter${behind}.`
  for (const behind of ['', ' of that', ' of it', ' of this'])
    expect(verdicts(states(behind))).toEqual(['refuted'])
  for (const behind of [
    ', since pairs are correlated',
    ', as they overlap',
    ' of that of the old set',
    ' of those',
    ' of the mean',
    ' per document',
  ])
    expect(verdicts(states(behind))).toEqual([])
})

/** Ways to say that a quantity grows or falls with another. */
const DIRECTIONS: readonly ((by: string, of: string, isUp: boolean, isSame: boolean) => string)[] = [
  (by, of, isUp, isSame) =>
    `a ${isUp ? 'larger' : 'smaller'} ${by} means a ${isUp === isSame ? 'larger' : 'smaller'} ${of}`,
  (by, of, isUp, isSame) =>
    `as the ${by} ${isUp ? 'grows' : 'shrinks'}, the ${of} ${isUp === isSame ? 'rises' : 'falls'}`,
  (by, of, isUp, isSame) =>
    `${isUp ? 'raising' : 'lowering'} the ${by} makes the ${of} ${isUp === isSame ? 'larger' : 'smaller'}`,
  (by, of, _, isSame) => `the ${of} ${isSame ? 'increases' : 'decreases'} with the ${by}`,
]

test('what a law lets grow is right where the sign of its power says so, and wrong against it', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...plain.filter(({ direction }) => direction !== undefined)),
      fc.constantFrom(...DIRECTIONS),
      fc.boolean(),
      fc.boolean(),
      (one, say, isUp, isSame) => {
        const [by, of] = [one.by, one.of].map(sense => nameOf(wordsFor(sense))) as [string, string]
        const isRight = isSame === (one.direction === 'up')
        expect(verdictsOf('law/direction', `We see that ${say(by, of, isUp, isSame)}.`)).toEqual([
          isRight ? 'holds' : 'refuted',
        ])
        if (one.exponent) expect(one.direction).toBe(one.exponent.startsWith('-') ? 'down' : 'up')
      },
    ),
    { numRuns: 120 },
  ))

test.each([
  'Does a larger sample have a larger margin of error?',
  'A larger sample does not have a larger margin of error.',
  'If a larger sample had a larger margin of error, polls would be small.',
  'Students believe that a larger sample has a larger margin of error.',
  'We report totals. A larger sample has a larger margin of error.',
  'The margin of error of the total is $z s \\sqrt{n}$. A larger sample has a larger margin of error.',
  'Consider pairs with $\\rho < 0$. A stronger correlation increases the variance of the difference.',
  'We attend within a window. Doubling the sequence length doubles the attention matrix.',
  "The integrand has a jump. Halving the step halves the error of Simpson's rule.",
  'The perplexity rises as the loss falls, since the critic is meant.',
])('%s: nobody is accused of what the page says otherwise', text => {
  for (const rule of ['law/direction', 'law/scaling']) expect(verdictsOf(rule, text)).not.toContain('refuted')
})
