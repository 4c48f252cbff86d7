import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const findings = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.filter(
    ({ rule }) => rule === 'law/scaling',
  )
const verdicts = (text: string) => findings(text).map(({ verdict }) => verdict)

/** Quantities of which the first grows as a power of the second. */
const LAWS = [
  { of: 'the training compute', by: 'the number of tokens', exponent: 1 },
  { of: 'the run time', by: 'the MFU', exponent: -1 },
  { of: 'the GPU-hours', by: 'the utilisation', exponent: -1 },
  { of: 'the attention matrix', by: 'the context length', exponent: 2 },
] as const
const law = fc.constantFrom(...LAWS)

/** The ways to say that a quantity goes from one value to another. */
const CAUSES: readonly ((by: string, from: number, to: number) => string)[] = [
  (by, from, to) => `Changing ${by} from ${from} to ${to}`,
  (by, from, to) => `When ${by} goes from ${from} to ${to}, this`,
  (by, from, to) => `With all else fixed, changing ${by} from ${from} to ${to}`,
]

test('two values of a quantity give the factor of what depends on it', () =>
  fc.assert(
    fc.property(
      law,
      fc.constantFrom(...CAUSES),
      fc.constantFrom([2, 4], [3, 6], [8, 2], [10, 5], [100, 300]),
      fc.constantFrom(1, 2, 1 / 3),
      ({ of, by, exponent }, say, [from, to], slip) => {
        const factor = (to! / from!) ** exponent * slip
        const does = factor < 1 ? `divides ${of} by ${1 / factor}` : `multiplies ${of} by ${factor}`
        fc.pre(/by \d{1,4}\.$/.test(`${does}.`) && factor !== 1)
        expect(verdicts(`${say(by, from!, to!)} ${does}.`)).toEqual([slip === 1 ? 'holds' : 'refuted'])
      },
    ),
  ))

test('a share of a change is exact where it comes out so, and its values may have been rounded', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 40 }), (fifths, off) => {
      // From 5k to 4k it takes 25 % more.
      const text = (share: number) =>
        `If the utilisation drops from ${5 * fifths} to ${4 * fifths}, the run takes ${share}% longer.`
      expect(verdicts(text(25))).toEqual(['holds'])
      expect(verdicts(text(25 + off))).toEqual(['refuted'])
    }),
  ))

test.each([
  // Between 1.22 and 1.28.
  'If the utilisation drops from 50% to 40%, the run takes 23% longer.',
  'Going from 8 to 16 GPUs cuts the run time by 40%.',
  'The number of parameters doubles and the compute quadruples.',
  'We keep $D = 20 N$. Doubling the number of parameters quadruples the compute.',
  'At the same compute, doubling the number of parameters leaves the compute as it is.',
  'In practice, halving the MFU triples the run time.',
  'Doubling the price per unit leaves the bill unchanged.',
  'Going from 32 heads in one model to 8 elsewhere leaves the cache unchanged.',
])('%s: open', text => expect(verdicts(text).filter(verdict => verdict !== 'holds')).toEqual([]))

test('two effects of one change are judged each', () =>
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('and', ', and', 'but'),
      (isFirst, isSecond, joint) => {
        const [first, second] = [isFirst ? 'halves' : 'doubles', isSecond ? 'leaves' : 'doubles']
        const text = `Doubling the number of devices ${first} the run time ${joint} ${second} the device-hours${isSecond ? ' unchanged' : ''}.`
        expect(verdicts(text)).toEqual([isFirst, isSecond].map(isRight => (isRight ? 'holds' : 'refuted')))
        const [one, other] = findings(text)
        expect(one!.end.offset).toBeLessThanOrEqual(other!.start.offset)
      },
    ),
  ))

test('where two quantities change by one factor, their powers are added', () =>
  fc.assert(
    fc.property(fc.boolean(), fc.constantFrom('both ', ''), (isSwapped, both) => {
      const [one, other] = isSwapped ? ['$a$', '$b$'] : ['$b$', '$a$']
      const text = (factor: number) =>
        `The load is $L = a b^2$. Doubling ${both}${one} and ${other} multiplies $L$ by ${factor}.`
      expect(verdicts(text(8))).toEqual(['holds'])
      expect(verdicts(text(4))).toEqual(['refuted'])
    }),
  ))

test('a symbol without a name is what the field writes it for', () =>
  fc.assert(
    fc.property(fc.constantFrom(['C', 'compute'], ['N', 'parameters'], ['D', 'tokens']), ([letter, name]) => {
      const text = (share: number) =>
        `The excess loss falls as $${letter}^{-0.5}$. Four times the ${name} cuts it by about ${share}%.`
      expect(verdicts(text(50))).toEqual(['holds'])
      expect(verdicts(text(60))).toEqual(['refuted'])
    }),
  ))

test('what lasts is shorter by as much as it is faster', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.boolean(), (factor, isRight) => {
      const text = `Running on ${8 * factor} GPUs instead of 8 makes the run ${isRight ? factor : factor + 1} times as fast.`
      expect(verdicts(text)).toEqual([isRight ? 'holds' : 'refuted'])
    }),
  ))
