import { describe, expect, test } from 'vitest'
import type { Claim, Meaning } from '../../../../src/rules/book/model/claim.js'
import { judgedOn, toldOf } from './judged-here.js'
import { claim, quantity } from './scope-here.js'

/** A claim whose hole is one of these words, near its object. */
const said = (words: Readonly<Record<string, string>>, means: Meaning): Claim => ({
  ...claim('9/w', '?what loss', means),
  where: { shapes: ['?what loss'], words },
})

const PROGRAM = (returned: string) => `Code:\n\n\`\`\`python\ndef loss(x):\n    return ${returned}\n\`\`\`\n`
const LIMIT: Meaning = {
  kind: 'limit',
  of: { of: '1 - k x', to: '1', rate: 'k x', small: 'x', is: '1/C', as: 'C' },
}
const [ORDER, CHOICE] = [
  said({ '<': 'below', '>': 'above' }, { kind: 'ordering', cases: [{ left: '2', right: '3' }] }),
  said(
    { low: 'low', high: 'high' },
    {
      kind: 'choice',
      says: { low: [{ left: '2', is: '<', right: '3' }], high: [{ left: '2', is: '>', right: '3' }] },
    },
  ),
]
const ESTIMATOR = said(
  { '=': 'unbiased', '≠': 'biased' },
  { kind: 'estimator', compares: 'mean', baselines: [{ is: 'b' }] },
)
const SUPPORT = said(
  { wide: 'wide', narrow: 'narrow' },
  {
    kind: 'support',
    policyFirst: ['$p$'],
    referenceFirst: ['$q$'],
    says: { wide: 'the policy is as wide', narrow: 'the policy may be narrower' },
  },
)
const FLOAT = said(
  { '0': 'tiny', '>': 'large' },
  { kind: 'float', loss: 'underflow', variable: 'x', forms: [{ form: '\\log x', when: 'it is so' }] },
)

describe('what a page puts into the hole of a claim is judged by what the claim means', () => {
  const positive = { domain: { k: 'positive', C: 'positive', x: 'unit' } } as const

  test.each([
    ['limit', claim('9/t', 'close to ?l', LIMIT), 'It is close to 1.', 'It is close to 2.', '1'],
    [
      'program',
      claim('9/p', 'loss', { kind: 'program', equals: '2 x', parameters: { x: ['x'] } }),
      PROGRAM('x + x'),
      PROGRAM('x * x'),
      '2 x',
    ],
    ['ordering', ORDER, 'It is below the loss.', 'It is above the loss.', 'below'],
    ['choice', CHOICE, 'It has low loss.', 'It has high loss.', 'low'],
    ['estimator', ESTIMATOR, 'It has unbiased loss.', 'It has biased loss.', 'unbiased'],
    ['support', SUPPORT, 'It has narrow loss.', 'It has wide loss.', 'narrow'],
    ['float', FLOAT, 'It has tiny loss.', 'It has large loss.', 'tiny'],
  ] as const)('%s', (_, asked, right, wrong, expected) => {
    expect(toldOf(judgedOn(right, asked, positive))).toBe('holds')
    expect(toldOf(judgedOn(wrong, asked, positive))).toBe(`refuted, ${expected}`)
  })
})

describe('how the words of a claim are read', () => {
  const premises = { u: { shapes: ['$u = ?u$'] as const, otherwise: '2' } }
  const reading = (page: string, own?: string) => {
    const asked = claim('9/q', '?n hours', quantity('3 u'))
    return judgedOn(page, own === undefined ? asked : { ...asked, reading: own }, { premises }).reading
  }

  test('is told with what was taken from the exercise', () => {
    expect(reading('With $u = 2$, so 6 hours.')).toBeNull()
    expect(reading('With $u = 2$, so 6 hours.', 'each by itself')).toBe('each by itself')
    expect(reading('So 6 hours.')).toBe('taking u = 2 from the exercise')
    expect(reading('So 6 hours.', 'each by itself')).toBe('each by itself; taking u = 2 from the exercise')
  })
})
