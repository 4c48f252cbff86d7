import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relativeChangeLaw } from '../../../src/rules/laws/relative-change.js'
import { lawsIn, verdictsIn } from './judged.js'
import { verdictsOf } from './law-page-of.js'

const page = (sentence: string) => `**1.** ${sentence}\n`

describe('a change in percent is relative to where it begins', () => {
  test.each([
    ['holds', 'Going from 45% to 54% is an increase of 20%.'],
    ['holds', 'Going from 45% to 54% is an increase of 9 percentage points.'.replace('9 ', '9% ')],
    ['holds', 'It rises by 25% from 40 to 50.'],
    ['holds', 'It falls from $13.1$ to $7.5$ billion, a reduction of $43\\%$.'],
    ['holds', 'The cost drops from \\$80 to \\$60, a 25% saving.'.replaceAll('\\$', '')],
    ['refuted', 'Going from 72% to 78% is a relative gain of 6%.'],
    ['refuted', 'It rises by 17% from 40 to 50.'],
    // 25%, and 20% of where it ends; nothing says that 20% is a rounded 24%.
    ['refuted', 'It rises by 20% from 40 to 50.'],
    ['refuted', 'Going from 40% to 50% is an increase of 20%.'],
    ['undecided', 'It rises by 20% from 100 to 124.'],
    ['undecided', 'Going from 20% to 44% is an increase of 20% points.'],
    ['undecided', 'Profits rose from 40 to 100, an increase of 200%.'],
    // 1.0% of where it begins, and of where it ends.
    ['holds', 'It rises by 1% from 500 to 505.'],
    [
      'refuted',
      'Going from top-2 to top-1 routing lowers it from $13.1$ to $7.5$ billion, a reduction of $75\\%$.',
    ],
    ['undecided', 'Going from 45% to 54% is an increase of 9%.'],
    ['undecided', 'It grows from 1.1 to 1.4, a gain of 29%.'],
    ['undecided', 'It is a mistake that going from 40 to 50 is an increase of 22%.'],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(page(sentence))).toEqual([verdict]))

  test.each([
    'The index rose from 100 to 121 in two years, an average increase of 10% a year.',
    'It grew from 100 to 133.1 in three years, an increase of 10% annually.',
    'GDP rose from 100 to 106.09 within two years, an annual increase of 3%.',
    'The average rose from 12 to 15, driven by an increase of 41% in the north.',
    'The edge grew from 1 to 2, so the volume shows an increase of 710%.',
    'Pay rose from 2000 to 2200, an increase of 4.1% after inflation.',
  ])('is not told of anything else: %s', sentence =>
    expect(verdictsIn(page(sentence))).toEqual(['undecided']),
  )

  test('the correction is told', () =>
    expect(lawsIn(page('It rises by 17% from 40 to 50.'))[0]).toMatchObject({ expected: '25%' }))

  test.each([
    'It went from 40 to 50 in 20% of the cases.',
    'It is an increase of 20%, from what I heard.',
    'It falls from 40 to 50, a reduction of 20%.',
    'From 2 hours to 90 minutes is a reduction of 25%.',
    'It rises from 40 to 50 with a gain of 20% here and of 30% there.',
    'It is an increase of 20 from 40 to 50.',
  ])('left alone: %s', sentence => expect(verdictsIn(page(sentence))).toEqual([]))

  test('of any two whole numbers the change, rounded to a tenth, holds, and no other does', () =>
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 900 }), fc.integer({ min: 10, max: 900 }), (a, b) => {
        fc.pre(a !== b)
        const change = (100 * Math.abs(b - a)) / a
        fc.pre(Math.abs(((change * 10) % 1) - 0.5) > 1e-6)
        const [verb, noun] = b > a ? ['rises', 'an increase'] : ['falls', 'a decrease']
        const sentence = (value: number) =>
          page(`It ${verb} from ${a} to ${b}, ${noun} of ${value.toFixed(1)}%.`)
        expect(verdictsOf(relativeChangeLaw, sentence(change))).toEqual(['holds'])
        expect(verdictsOf(relativeChangeLaw, sentence(change * 1.5 + 30))).toEqual(['refuted'])
      }),
    ))
})

test('a change in the unit of its values is their difference, and of another unit it says nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1101, max: 4999 }),
      fc.integer({ min: 1101, max: 4999 }),
      fc.constantFrom(['$', ''], ['', ' hours'], ['', ' kWh']),
      (one, other, [before, behind]) => {
        fc.pre(Math.abs(one - other) > 30)
        const said = (amount: number, unit: string | undefined = behind) => {
          const [from, to, change] = [one, other, amount].map(cents => `${before}${(cents / 100).toFixed(2)}`)
          const noun = other > one ? 'a gain of' : 'a drop of'
          return verdictsOf(
            relativeChangeLaw,
            page(`It goes from ${from}${behind} to ${to}${behind}, ${noun} ${change}${unit}.`),
          )
        }
        const amount = Math.abs(one - other)
        expect(said(amount)).toEqual(['holds'])
        expect(said(amount + 7)).toEqual(['refuted'])
        expect(said(amount + 7, ' litres')).toEqual([])
        expect(said(amount + 7, `${behind} over last year`)).toEqual([])
      },
    ),
  )
})
