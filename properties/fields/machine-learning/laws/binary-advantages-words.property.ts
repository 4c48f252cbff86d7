import { describe, expect, test } from 'vitest'
import { binaryAdvantages } from '../../../../src/fields/machine-learning/laws/binary-advantages.js'
import { lawPageOf, ruledBy, verdictsOf } from '../../../rules/laws/law-page-of.js'

const GIVEN = 'Rewards are binary with success rate $p$, and advantages are standardised.'
const verdicts = (text: string) => verdictsOf(binaryAdvantages, text)
const said = (sentence: string) => verdicts(`${GIVEN} ${sentence}`)
const WRONG = 'At $p = 0.8$ a failure gets $-5$.'

describe('rewards of 0 and 1', () => {
  test.each([
    'binary',
    '$0/1$',
    '$ 0 / 1 $',
    '$\\{0, 1\\}$',
    '$\\{0,1\\}$',
    '$\\{ 0 , 1 \\}$',
    '$r \\in \\{0, 1\\}$',
    '$r_i \\in \\{0,1\\}$',
    '$r_i\\in\\{0,1\\}$',
    '$r \\in \\{ 0 , 1 \\}$',
  ])('%s', rewards =>
    expect(verdicts(`Rewards of ${rewards} with success rate $p$ have advantages. ${WRONG}`)).toEqual([
      'refuted',
    ]),
  )

  test.each([
    'some',
    '$0/10$',
    '$10/1$',
    '$\\{0, 2\\}$',
    '$\\{-1, 1\\}$',
    '$r \\in [0, 1]$',
    '$x \\in \\{0, 1\\}$',
    '$r_j \\in \\{0, 1\\}$',
    '`0/1`',
  ])('not %s', rewards =>
    expect(verdicts(`Rewards of ${rewards} with success rate $p$ have advantages. ${WRONG}`)).toEqual([]),
  )

  test('with advantages only', () =>
    expect(verdicts(`Rewards are binary with success rate $p$ and merits. ${WRONG}`)).toEqual([]))
})

describe('what the share of successes is called', () => {
  test.each(['rate', 'probability', 'share', 'fraction', 'proportion'])('by %s', word =>
    expect(verdicts(`Binary rewards with success ${word} $p$ have advantages. ${WRONG}`)).toEqual([
      'refuted',
    ]),
  )

  test.each([
    ['of rate $p$', ['refuted']],
    ['of rate $p \\in (0, 1)$', ['refuted']],
    ['of rate $q$', []],
    ['of rate about $p$', []],
    ['of rate $p_1$', []],
    ['of rate $2$', []],
    ['of chance $p$', []],
    ['of rate $q$ and share $p$', []],
    ['of rate $2$ and share $p$', ['refuted']],
    ['of rate $\\quad$ and share $p$', ['refuted']],
  ])('%s', (words, expected) =>
    expect(verdicts(`Binary rewards ${words} have advantages. ${WRONG}`)).toEqual(expected),
  )

  test('where it has no name nothing is said of both signs', () =>
    expect(verdicts('Binary rewards have advantages. The advantages are $\\pm 1$.')).toEqual([]))

  test('nothing stands before it', () =>
    expect(verdicts(`$p$ is what binary rewards with their advantages have. ${WRONG}`)).toEqual([]))
})

describe('both advantages under one sign', () => {
  test.each([
    ['The advantages are $\\pm\\sqrt{p/(1-p)}$.', ['refuted']],
    ['The advantages are $\\pm\\sqrt{(1-p)/p}$.', ['refuted']],
    ['The advantages are $A = \\pm\\sqrt{(1-p)/p}$.', ['refuted']],
    ['The advantages are $\\pm 1$.', ['refuted']],
    ['The advantages are $\\pm p$ or $\\pm 2$.', ['refuted', 'refuted']],
    ['The advantages are $A, \\pm 1$.', ['refuted']],
    ['The advantages are $\\pm 1, A$.', []],
    ['The advantages are $\\pm 1 = A$.', []],
    ['The merits are $\\pm 1$.', []],
    ['The advantages are $1$.', []],
    ['The advantages are $\\pm q$.', []],
    ['The advantages are $\\pm p q$.', []],
    ['The advantages are $\\pm \\text{one}$.', []],
    ['The advantages are $\\pm r_i$.', []],
    ['The advantages are $\\pm \\sum_i p_i$.', []],
    ['The advantages, over a deviation divided by $G - 1$, are $\\pm 1$.', []],
    ['The advantages, over a deviation divided by $N - 1$, are $\\pm 1$.', ['refuted']],
    ['The advantages with the sample deviation are $\\pm 1$.', []],
    ['The advantages with the population deviation are $\\pm 1$.', ['refuted']],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  test('what is told', () => {
    const text = `${GIVEN} The advantages are $A = \\pm 1$.`
    expect(ruledBy(binaryAdvantages, text)).toEqual(['refuted: A = \\pm 1 [\\pm 1]'])
    expect(binaryAdvantages(lawPageOf(text))[0]).toMatchObject({
      rule: 'law/binary-advantages',
      judgement: {
        expected: '\\sqrt{(1-p)/p} \\text{ and } -\\sqrt{p/(1-p)}',
        reading: 'advantages of rewards 0 and 1, a share p of them 1, over the population standard deviation',
        understood: expect.stringMatching(/^1 = /),
        obligations: [{ unit: ['p'] }],
      },
    })
  })

  test('the correction is in the letter of the page', () => {
    const text = 'Rewards are binary with success rate $q$. The advantages are $\\pm 1$.'
    expect(binaryAdvantages(lawPageOf(text))[0]!.judgement.expected).toBe(
      '\\sqrt{(1-q)/q} \\text{ and } -\\sqrt{q/(1-q)}',
    )
  })
})

describe('what one answer gets', () => {
  // At p = 0.8 a success gets √(0.2/0.8) = 0.5, a failure -√(0.8/0.2) = -2.
  test.each('success successes succeeding correct'.split(' '))('%s', word => {
    expect(said(`At $p = 0.8$ a ${word} gets $0.5$.`)).toEqual(['holds'])
    expect(said(`At $p = 0.8$ a ${word} gets $0.6$.`)).toEqual(['refuted'])
  })

  test.each('failure failures failing incorrect'.split(' '))('%s', word => {
    expect(said(`At $p = 0.8$ a ${word} gets $-2$.`)).toEqual(['holds'])
    expect(said(`At $p = 0.8$ a ${word} gets $0.5$.`)).toEqual([
      word === 'incorrect' ? 'undecided' : 'refuted',
    ])
  })

  test.each(
    'answer answers response responses completion completions sample samples gets get receives receive has have earns an the advantage advantages of exactly about roughly approximately is equals only therefore then'.split(
      ' ',
    ),
  )('%s may stand between', word => expect(said(`At $p = 0.8$ a failure ${word} $-2$.`)).toEqual(['holds']))

  test.each([
    ['At $p = 0.8$ a failure gets $-2$.', ['holds']],
    ['At $p = 0.8$ a failure gets -2.', ['holds']],
    ['At $p = 0.8$ a success gets 0.5.', ['holds']],
    ['At $p = 0.8$ a success gets 0.6.', ['refuted']],
    ['With $p = 0.8$ a success gets $0.6$ and a failure gets $-2$.', ['refuted', 'holds']],
    ['A success gets $0.6$ at $p = 0.8$.', ['refuted']],
    ['At $p = 0.8$ a failure $-5$.', []],
    ['At $p = 0.8$ a failure never gets $-5$.', []],
    ['At $p = 0.8$ a loser gets $-5$.', []],
    ['At $p = 0.8$ it gets $-5$.', []],
    ['Gets $-5$ at $p = 0.8$.', []],
    ['At $p = 0.8$ a failure gets $a = -5$.', []],
    ['At $p = 0.8$ a failure gets $-5, 3$.', []],
    ['At $p = 0.8$ a failure gets $a$.', []],
    ['At $p = 0.8$ a failure gets an advantage with the sample deviation of $-5$.', []],
    ['At $p = 0.8$ over the sample deviation a failure gets $-5$.', []],
    ['At $p = 0.8$ over a deviation divided by $G - 1$ a failure gets $-5$.', []],
    // The share is said once, as a number between 0 and 1.
    ['A failure gets $-5$.', []],
    ['At $p = 0.8$ or $p = 0.9$ a failure gets $-5$.', []],
    ['At $q = 0.8$ a failure gets $-5$.', []],
    ['At $p = 0.8$ and $q = 0.9$ a failure gets $-5$.', ['refuted']],
    ['At $p \\approx 0.8$ a failure gets $-5$.', []],
    ['At $p = x$ a failure gets $-5$.', []],
    ['At $p = 1$ a failure gets $-5$.', []],
    ['At $p = 0$ a failure gets $-5$.', []],
    ['At $p = 1.5$ a failure gets $-5$.', []],
    ['At $p$ a failure gets $-5$.', []],
    ['At $p = 0.8$ it is so. A failure gets $-5$.', []],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  test.each([
    // √(0.9/0.1) = 3, and √(0.3/0.7) = 0.6547; "exactly" allows no rounding of whole numbers to one digit.
    ['At $p = 0.9$ a failure gets about $-3.0$.', ['holds']],
    ['At $p = 0.7$ a success gets about $0.65$.', ['holds']],
    ['At $p = 0.7$ a success gets about $0.66$.', ['misrounded']],
    ['At $p = 0.7$ a failure gets about $-2$.', ['holds']],
    // √(0.05/0.95) = 0.229, of the order of a tenth.
    ['At $p = 0.95$ a success gets about $10^{-1}$.', ['holds']],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  const first = (sentence: string) => binaryAdvantages(lawPageOf(`${GIVEN} ${sentence}`))[0]!

  test('exactly is no about', () => {
    // √999 = 31.6.
    expect(first('At $p = 0.999$ a failure gets about $-30$.').judgement.verdict).toBe('holds')
    expect(first('At $p = 0.999$ a failure gets exactly $-30$.').judgement.verdict).toBe('refuted')
  })

  test('what is told', () => {
    expect(ruledBy(binaryAdvantages, `${GIVEN} At $p = 0.8$ a failure gets $5\\%$.`)).toEqual([
      'refuted: 5\\% [5\\%]',
    ])
    expect(first('At $p = 0.8$ a failure gets $-5.0$.')).toMatchObject({
      rule: 'law/binary-advantage',
      judgement: {
        expected: '-2.0',
        given: null,
        evidence: { constants: [] },
        reading: 'advantages of rewards 0 and 1, a share p of them 1, over the population standard deviation',
      },
    })
    expect(first('At $p = 0.8$ a failure gets $-2$.').judgement.expected).toBeNull()
    expect(first('At $p = 0.8$ a success gets $60\\%$.').judgement.expected).toBe('50\\%')
    expect(first('At $p = 0.8$ a success gets one sixth.').judgement.expected).toBe('1/2')
  })
})
