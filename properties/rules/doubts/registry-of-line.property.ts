import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/rules/doubts/registry.js'
import { readingOf } from '../book/locate/read-here.js'

/** Why the formula 2 + 2 = 5 of a text, or another, may be right all the same. */
function doubt(text: string, formula = '2 + 2 = 5'): string | null {
  const reading = readingOf(text)
  const token = reading.section.tokens.find(one => one.kind === 'math' && one.text.includes(formula))!
  const chain = reading.chains.get(token)!.find(({ signs }) => signs.length > 0)!
  const [left, right] = chain.terms
  return doubtAbout({ left: left!, sign: chain.signs[0]!, right: right! }, token, reading)
}
const MISTAKE = 'its sentence calls something a mistake'
const DENIED = 'its clause denies something'
const SUPPOSED = 'its clause only supposes'
const CONDITION = 'it is a condition'
const F = '$2 + 2 = 5$'

test.each([`So ${F}.`, F, `The sum is ${F} cards.`])('nothing is in doubt in %s', text =>
  expect(doubt(text)).toBeNull(),
)

describe('a sentence that calls something a mistake', () => {
  test.each([
    [`The mistake is ${F}.`, MISTAKE],
    [`So ${F}, a slip.`, MISTAKE],
    [`So ${F}. It is a slip.`, null],
    [`A slip. So ${F}.`, null],
    [`Naively ${F}.`, MISTAKE],
    // What is scored is no mistake of the page.
    [`A wrong answer has ${F}.`, null],
    [`An incorrect rollout has ${F}.`, null],
    [`The wrong sum is ${F}.`, MISTAKE],
    [`The incorrect sum is ${F}.`, MISTAKE],
    [`So ${F} is wrong.`, MISTAKE],
    [`So ${F} is wrong`, MISTAKE],
    [`The wrongly answered sum is ${F}.`, MISTAKE],
    [`A wrong one has ${F}.`, null],
    [`Each wrong one has ${F}.`, null],
    [`Every wrong one has ${F}.`, null],
    [`Any wrong one has ${F}.`, null],
    [`The wrong one is ${F}.`, MISTAKE],
    [`Wrong one: ${F}.`, MISTAKE],
    [`Wrongly ${F}.`, MISTAKE],
    [`A mistaken answer has ${F}.`, MISTAKE],
    // An error is a quantity, or one that somebody made.
    [`The error is ${F}.`, null],
    [`The error has ${F}.`, MISTAKE],
    [`Errors such as ${F}.`, MISTAKE],
    [`The standard error has ${F}.`, null],
    [`The standard errors have ${F}.`, null],
    [`The error rate has ${F}.`, null],
    [`The error falls, so ${F}.`, null],
    [`The error grew, so ${F}.`, null],
    [`The error $x$ has ${F}.`, null],
    [`The $x$ error has ${F}.`, null],
    [`So ${F} in error`, MISTAKE],
    [`Error, so ${F}.`, MISTAKE],
    [`The error ${F}.`, MISTAKE],
    [`The big error ${F}.`, MISTAKE],
    [`The standard error ${F}.`, null],
  ])('%s', (text, expected) => expect(doubt(text)).toBe(expected))

  test('the error of a difference is a quantity', () => {
    expect(doubt('The error $2 - 1.5 = 0.4$.', '2 - 1.5')).toBeNull()
    expect(doubt('The error $|2| = 5$.', '|2|')).toBeNull()
    expect(doubt('The error $2 − 1 = 5$.', '2 − 1')).toBeNull()
  })
})

describe('a clause that only supposes', () => {
  test.each([
    [`If ${F}, so be it.`, SUPPOSED],
    [`Suppose that ${F}.`, SUPPOSED],
    [`So ${F} if it is so.`, null],
    [`If it is so, ${F}.`, null],
    [`If so. Now ${F}.`, null],
  ])('%s', (text, expected) => expect(doubt(text)).toBe(expected))

  test('so does what follows from it', () =>
    expect(doubt(`Suppose $5 = 7$. Then ${F}.`)).toBe('what it follows from is only supposed'))
})

describe('a clause that denies', () => {
  test.each([
    // Up to five words before it, up to three behind.
    [`So not a b c d ${F}.`, DENIED],
    [`So not a b c d e ${F}.`, null],
    [`So ${F} is so false here.`, DENIED],
    [`So ${F} is so very false here.`, null],
    [`So a not-so ${F}.`, null],
    [`So it is no, ${F}.`, null],
    [`So it is not. Now ${F}.`, null],
  ])('%s', (text, expected) => expect(doubt(text)).toBe(expected))
})

describe('what is quoted', () => {
  const QUOTED = 'it is quoted'
  test.each([
    [`So "${F}" it is.`, QUOTED],
    [`So “${F}” it is.`, QUOTED],
    [`So «${F}» it is.`, QUOTED],
    [`So „${F}“ it is.`, QUOTED],
    [`So " ${F} hours" it is.`, QUOTED],
    [`So "${F} in so many good hours" it is.`, QUOTED],
    [`So "${F} in so many very good hours" it is.`, null],
    [`So "it ${F}" is.`, null],
    [`"${F}" it is.`, QUOTED],
    [`"${F} in so many good hour" it is.`, QUOTED],
    [`"${F} in so many good hours " it is.`, QUOTED],
    [`"${F} in so many good hourssss" it is.`, null],
    [`So "${F} it is.`, null],
    [`So ${F}" it is.`, null],
    [`So "${F} it. So" is.`, null],
    [`So "${F} it! So" is.`, null],
    [`So "${F} it\nis" so.`, null],
  ])('%s', (text, expected) => expect(doubt(text)).toBe(expected))
})

describe('an inequality that is a condition', () => {
  const LESS = '$3 < 2$'
  test('but no equation, and nothing before it', () => {
    expect(doubt(`Stop when it has ${LESS}.`, '3 < 2')).toBe(CONDITION)
    expect(doubt(`Stop when it has ${F}.`)).toBeNull()
    expect(doubt('Stop when it has $2 \\approx 5$.', '2 \\approx 5')).toBeNull()
    expect(doubt('Stop when it has $2 \\sim 5$.', '2 \\sim 5')).toBe(
      doubt('Stop, it has $2 \\sim 5$.', '2 \\sim 5'),
    )
    expect(doubt(`So ${LESS} when it is so.`, '3 < 2')).toBeNull()
    expect(doubt(`When so. Now ${LESS}.`, '3 < 2')).toBeNull()
  })
})

test.each([
  [`Is ${F}?`, 'its sentence asks'],
  [`Is it so that ${F} there?`, 'its sentence asks'],
  [`Is it so? Now ${F}.`, null],
  [`So ${F}. Is it?`, null],
  [`Many students write ${F}.`, 'its sentence tells what others say'],
  ['So $3, 2 + 2 = 5$.', 'it stands in a list'],
  ['So $2 + 2 = 5, 3$.', 'it stands in a list'],
  ['So $2 + 2 = 5, 1 + 1 = 3$.', null],
  ['So $2 + 2 = 5, = 3$.', null],
  ['So $2\\frac{1}{2} = 1$.', 'a fraction behind an integer may be a mixed number'],
])('%s: %s', (text, expected) => {
  const formula = ['2\\frac', '2 + 2'].find(part => text.includes(part))!
  expect(doubt(text, formula)).toBe(expected)
})

test('a figure alone is no list', () => {
  const reading = readingOf(`So ${F}, so 5 cards, so $7$.`)
  const token = reading.section.tokens.find(({ kind }) => kind === 'math')!
  const { terms, signs } = reading.chains.get(token)![0]!
  const link = { left: terms[0]!, sign: signs[0]!, right: terms[1]! }
  const figures = reading.section.tokens.filter(({ text }) => text === '5' || text === '7')
  expect(figures.map(figure => doubtAbout(link, figure, reading))).toEqual([null, null])
})

test('another arithmetic is one of the doubts', () =>
  expect(doubt('In binary $1 + 1 = 10$ it is.', '1 + 1 = 10')).not.toBeNull())

test('the first doubt is told', () => {
  expect(doubt(`If it is a slip, not ${F}.`)).toBe(MISTAKE)
  expect(doubt(`If it is not so that ${F}.`)).toBe(SUPPOSED)
  expect(doubt(`Is it not "${F}"?`)).toBe(DENIED)
})
