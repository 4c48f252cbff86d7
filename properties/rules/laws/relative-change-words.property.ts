import { describe, expect, test } from 'vitest'
import { relativeChange } from '../../../src/rules/laws/relative-change.js'
import { lawPageOf, ruledBy, verdictsOf } from './law-page-of.js'

const verdicts = (text: string) => verdictsOf(relativeChange, text)

const UP =
  'increase increases increasing rise rises rising gain gains growth grows grew improves raise raises'
const DOWN =
  'reduction reduces decrease decreases drop drops fall falls fell saving savings saves decline cut cuts shrinks loss loses'

describe('the words of a change', () => {
  test.each(UP.split(' '))('%s is up', word => {
    expect(verdicts(`A ${word} of 25% from 40 to 50.`)).toEqual(['holds'])
    expect(verdicts(`A ${word} of 20% from 50 to 40.`)).toEqual([])
  })

  test.each(DOWN.split(' '))('%s is down', word => {
    expect(verdicts(`A ${word} of 20% from 50 to 40.`)).toEqual(['holds'])
    expect(verdicts(`A ${word} of 25% from 40 to 50.`)).toEqual([])
  })

  test.each(['point', 'points', 'percentage', 'percentage points', 'pp'])(
    '%s count the difference of shares',
    word => {
      expect(verdicts(`From 45% to 54%, a gain of 9% ${word}.`)).toEqual(['holds'])
      expect(verdicts(`From 45% to 54%, a gain of 20% ${word}.`)).toEqual(['refuted'])
      expect(verdicts(`From 45 to 54, a gain of 9% ${word}.`)).toEqual([])
      expect(verdicts(`From 45 to 54, a gain of 20% ${word}.`)).toEqual([])
    },
  )

  test.each([
    ['A gain here now of 25%', ['holds']],
    ['A gain here and now of 25%', []],
    ['Now by 25% a gain', []],
    ['A 25% gain', ['holds']],
    ['A 25% big gain', ['holds']],
    ['A 25% very big gain', []],
    ['A gain, 25%', []],
    ['Gains of 25%', ['holds']],
    ['25% gain', ['holds']],
    ['A gain or a drop of 25%', []],
    ['A gain of 25% drop', ['holds']],
    ['Some 25% more', []],
    ['A gain or drop of 25%', []],
    ['A gain of 25', []],
    ['A gain of 25% here and 25% there', []],
    ['A gain of $c = 25\\%$', []],
    ['A gain of $25\\%$', ['holds']],
  ])('%s', (words, expected) => expect(verdicts(`${words} from 40 to 50.`)).toEqual(expected))

  test.each(['Some 20% less', 'A 20% gain or drop', 'A loss or gain of 20%'])('%s is no way down', words =>
    expect(verdicts(`${words} from 50 to 40.`)).toEqual([]),
  )
})

describe('from one figure to another', () => {
  test.each([
    ['from 40 to 50', ['holds']],
    ['from $40$ to $50$', ['holds']],
    ['from 40 hours to 50 hours', ['holds']],
    ['from 40 gpu hours to 50 gpu hours', ['holds']],
    ['from 40 big gpu hours to 50 big gpu hours', []],
    ['from 40 hours to 50 days', []],
    ['from 40 hours to 50', []],
    ['from 40 gpu hours to 50 gpu days', []],
    ['from 40 to 50 hours', ['holds']],
    ['from 40 $x$ to 50 $x$', []],
    ['from 40 50', []],
    ['from 40 through 50', []],
    ['from 40 to', []],
    ['from', []],
    ['from about 40 to 50', []],
    ['from 40 to about 50', []],
    ['$from$ 40 to 50', []],
    ['from $x = 40$ to 50', []],
    ['from 40 to $y = 50$', []],
    ['from $30, 40$ to 50', []],
    ['from 40 to $x$', []],
    ['from one quarter to one fifth', []],
    ['from 4 to one fifth', []],
    ['from a to 50', []],
    ['from 40 to 50 and from 60 to 75', []],
    ['from x to y and from 40 to 50', ['holds']],
    ['since to some it went from 40 to 50', ['holds']],
    ['from $0$ to 50', []],
    ['from $-40$ to $-30$', []],
    ['from $-40$ to $50$', []],
  ])('%s', (words, expected) => expect(verdicts(`A gain of 25% ${words}.`)).toEqual(expected))

  test('no change is a fall by nothing, and no rise', () => {
    expect(verdicts('A drop of 0% from 40 to 40.')).toEqual(['holds'])
    expect(verdicts('A gain of 0% from 40 to 40.')).toEqual([])
  })

  test('a scale behind one is that of both, two scales are their own', () => {
    expect(verdicts('It rises by 20% from 5 to 6 billion.')).toEqual(['holds'])
    expect(verdicts('It rises by 20% from 5 billion to 6.')).toEqual(['holds'])
    expect(verdicts('It rises by 20% from 500 million to 0.6 billion.')).toEqual(['holds'])
    expect(verdicts('It falls by 20% from 500 million to 0.6 billion.')).toEqual([])
  })
})

describe('a statement reaches over both figures and the change', () => {
  test.each([
    ['Now a gain of 25% from 40 to 50.', 'holds: 25% from 40 to 50 [25%]'],
    ['Now from 40 to 50 is a gain of 25%.', 'holds: 40 to 50 is a gain of 25% [25%]'],
    ['Now a gain of 17% from 40 to 50.', 'refuted: 17% from 40 to 50 [17%]'],
  ])('%s', (text, expected) => expect(ruledBy(relativeChange, text)).toEqual([expected]))

  test('what is told of it', () => {
    const [found] = relativeChange(lawPageOf('Now a gain of 17% from 40 to 50.'))
    expect(found).toMatchObject({ rule: 'law/relative-change', judgement: { expected: '25%' } })
    expect(found!.judgement.reading).toBe('a change in percent is relative to where it begins')
  })
})

test.each(['A drop of 9% points from 2 million to 54%.', 'A gain of 9% points from 54% to 2 million.'])(
  'shares alone are counted in points: %s',
  text => expect(verdicts(text)).toEqual([]),
)

describe('what the rounding of figures leaves open', () => {
  test.each([
    // 40 stands for 39.5 to 40.5, 50 for 49.5 to 50.5: the change lies between 22.2 % and 27.9 %.
    ['holds', 'A gain of 25% from 40 to 50.'],
    ['undecided', 'A gain of 22% from 40 to 50.'],
    ['refuted', 'A gain of 21% from 40 to 50.'],
    ['undecided', 'A gain of 28% from 40 to 50.'],
    ['refuted', 'A gain of 29% from 40 to 50.'],
    // Between 18.1 % and 21.9 %, where the larger stands first: 1 - 40.5/49.5 and 1 - 39.5/50.5.
    ['undecided', 'A drop of 22% from 50 to 40.'],
    ['refuted', 'A drop of 23% from 50 to 40.'],
    ['undecided', 'A drop of 18% from 50 to 40.'],
    ['refuted', 'A drop of 17% from 50 to 40.'],
    // 1.04 may stand for 1.035 and 1.0 for 1.03: half a percent is possible.
    ['undecided', 'A gain of 0.5% from 1.0 to 1.04.'],
    ['undecided', 'A drop of 0.5% from 1.04 to 1.0.'],
    // 500 million to 0.55 up to 0.65 billion.
    ['undecided', 'A gain of 29% from 500 million to 0.6 billion.'],
    ['refuted', 'A gain of 35% from 500 million to 0.6 billion.'],
  ])('%s: %s', (verdict, text) => expect(verdicts(text)).toEqual([verdict]))

  test.each([
    // 2 is at least 1.5 and 2.257 at most 2.2575, 50.5 % more, which 51 % may stand for.
    ['undecided', 'A gain of 51% from 2 to 2.257.'],
    ['refuted', 'A gain of 52% from 2 to 2.257.'],
    // 2 is at most 2.5 and 2.563 at least 2.5625, 2.5 % more, which 2 % may stand for.
    ['undecided', 'A gain of 2% from 2 to 2.563.'],
    ['refuted', 'A gain of 1% from 2 to 2.563.'],
    // The same downwards: 1.4625 is 2.5 % less than 1.5, and 1.2375 is 50.5 % less than 2.5.
    ['undecided', 'A drop of 2% from 2 to 1.462.'],
    ['refuted', 'A drop of 1% from 2 to 1.462.'],
    ['undecided', 'A drop of 51% from 2 to 1.238.'],
    ['refuted', 'A drop of 52% from 2 to 1.238.'],
  ])('%s: %s', (verdict, text) => expect(verdicts(text)).toEqual([verdict]))

  test('the reason for leaving it open is told', () => {
    const told = (text: string) => relativeChange(lawPageOf(text))[0]!.judgement
    expect(told('A gain of 22% from 40 to 50.')).toMatchObject({
      reason: 'notation',
      explanation: 'it may come from unrounded figures; 0.25',
    })
    expect(told('A gain of 9% from 45% to 54%.')).toMatchObject({
      reason: 'notation',
      explanation: 'it may count percentage points; 0.2',
    })
  })

  test.each([
    ['undecided', 'A gain of 9% from 45% to 54%.'],
    ['refuted', 'A relative gain of 9% from 45% to 54%.'],
    ['refuted', 'A gain of 9% from 45 to 54.'],
    ['refuted', 'A gain of 12% from 45% to 54%.'],
    ['holds', 'A relative gain of 20% from 45% to 54%.'],
    ['holds', 'A gain of 33% from 30 to 40.'],
    // One sign of percent is that of both.
    ['undecided', 'A gain of 9% from 45 to 54%.'],
    ['undecided', 'A gain of 9% from 45% to 54.'],
    ['holds', 'A gain of 9% points from 45 to 54%.'],
    ['holds', 'A gain of 9% points from 45% to 54.'],
    ['holds', 'A gain of 20% from 45 to 54%.'],
    // 150 % is 100 % as an order of magnitude.
    ['holds', 'A gain of $10^2\\%$ from 2 to 5.'],
  ])('%s: %s', (verdict, text) => expect(verdicts(text)).toEqual([verdict]))
})
