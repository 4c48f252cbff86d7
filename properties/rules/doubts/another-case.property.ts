import { describe, expect, test } from 'vitest'
import { sentenceBefore, sentenceBehind } from '../../../src/english/sentence.js'
import { Rational } from '../../../src/math/number/rational.js'
import { number, symbol, type Term } from '../../../src/math/term/term.js'
import type { Reading } from '../../../src/page/reading.js'
import type { Definition } from '../../../src/page/symbols/definition.js'
import { doubtOfCase, isFactor, numbersSince } from '../../../src/rules/doubts/another-case.js'
import { readingOf } from '../book/locate/read-here.js'

const formula = (reading: Reading, text: string) =>
  reading.section.tokens.find(token => token.kind === 'math' && token.text.trim() === text)!

/** What a formula of a page is taken to say. */
function usedAt(reading: Reading, text: string, term: Term): Definition {
  const token = formula(reading, text)
  return { token, reading, term, end: token.end } as Definition
}

/** Why the formula 2N = 6 of a text may be of another case than the values, by default the N = 3, that it uses. */
function doubt(text: string, uses: readonly [string, Term][] = [['N = 3', number(3)]]): string | null {
  const reading = readingOf(text)
  const token = formula(reading, '2N = 6')
  const sentence = [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)]
  const meanings = uses.map(([written, term]) => usedAt(reading, written, term))
  return doubtOfCase(meanings, token, sentence, reading)
}

const HEADING = 'what it leans on stands under another heading'
const GIVES = 'its sentence gives it rather than concludes it'
const another = (word: string) => `"${word}" may begin another case`
const gives = (written: string) => `its sentence gives ${written} too`
const named = (name: string) => `"${name}" may be another case`

describe('a formula that leans on values of earlier sentences', () => {
  test.each([
    ['It is $N = 3$. So it is $2N = 6$.', null],
    // A value of its own sentence is of its case.
    ['Instead 5 Llama: with $N = 3$ it is $2N = 6$.', null],
    // Another heading.
    ['It is $N = 3$.\n\n# More\n\nSo it is $2N = 6$.', HEADING],
    ['It is $N = 3$.\n\n###### More\n\nSo it is $2N = 6$.', HEADING],
    ['It is $N = 3$.\n\n   ## More\n\nSo it is $2N = 6$.', HEADING],
    ['It is $N = 3$.\nA # b so it is $2N = 6$.', null],
    ['It is $N = 3$.\n####### b\nso it is $2N = 6$.', null],
    ['It is $N = 3$.\n#b\nso it is $2N = 6$.', null],
    ['# More\n\nIt is $N = 3$. So it is $2N = 6$.', null],
    ['It is $N = 3$. So it is $2N = 6$.\n\n# More\n', null],
    // A word of another case, in the sentence or between.
    ['It is $N = 3$. Instead it is $2N = 6$.', another('instead')],
    ['It is $N = 3$. So it is $2N = 6$ instead.', another('instead')],
    ['It is $N = 3$. See the other one. So it is $2N = 6$.', another('other')],
    ['It is the other, $N = 3$. So it is $2N = 6$.', null],
    ['It is $N = 3$, the other. So it is $2N = 6$.', null],
    ['See the other. It is $N = 3$. So it is $2N = 6$.', null],
    ['It is $N = 3$. So it is $2N = 6$. See the other.', null],
    // A number of its own.
    ['It is $N = 3$. So 5 of them are $2N = 6$.', gives('5')],
    ['It is $N = 3$. So 3 of them are $2N = 6$.', null],
    ['It is $N = 3$. So they are $2N = 6$ of 5.', null],
    ['It is $N = 3$. See 5. So it is $2N = 6$.', null],
    // It is given, not concluded.
    ['It is $N = 3$. Take $2N = 6$.', GIVES],
    ['It is $N = 3$. Take it, hence $2N = 6$.', null],
    // A name of its own.
    ['It is $N = 3$. So Llama is $2N = 6$.', named('llama')],
    ['It is $N = 3$. So it is $2N = 6$ for Llama.', named('llama')],
    ['It is $N = 3$ for Llama. So Llama is $2N = 6$.', null],
    ['So Llama is $N = 3$. So Llama is $2N = 6$.', null],
    ['See Llama. It is $N = 3$. So Llama is $2N = 6$.', named('llama')],
  ])('%s', (text, expected) => expect(doubt(text)).toBe(expected))

  test('leans on nothing where it uses nothing', () =>
    expect(doubt('It is $N = 3$. Instead it is $2N = 6$.', [])).toBeNull())

  test('leans on what another section says as on an earlier sentence', () => {
    const text = 'Instead it is $2N = 6$ by $N = 3$.'
    const [here, other] = [readingOf(text), readingOf(text)]
    const token = formula(here, '2N = 6')
    const sentence = sentenceBefore(token, here)
    const ask = (used: Definition) => doubtOfCase([used], token, sentence, here)
    expect(ask(usedAt(here, 'N = 3', number(3)))).toBeNull()
    expect(ask(usedAt(other, 'N = 3', number(3)))).toBe(another('instead'))
  })

  test('words that stand beside a value of another section are heard', () => {
    const other = usedAt(readingOf('It is $N = 3$.'), 'N = 3', number(3))
    const ask = (text: string) => {
      const here = readingOf(text)
      const token = formula(here, '2N = 6')
      return doubtOfCase([{ ...other, end: 0 }], token, sentenceBefore(token, here), here)
    }
    expect(ask('See the other. So $2N = 6$.')).toBe(another('other'))
    expect(ask('Other it is. So $2N = 6$.')).toBe(another('other'))
    expect(ask('See it. So $2N = 6$.')).toBeNull()
    expect(ask('GPT is $2N = 6$.')).toBe(named('gpt'))
  })
})

describe('of several values', () => {
  const both: readonly [string, Term][] = [
    ['N = 3', number(3)],
    ['M = 5', number(5)],
  ]
  test.each([
    ['It is $N = 3$. It is $M = 5$. So it is $2N = 6$.', null],
    ['It is $N = 3$.\n\n# More\n\nIt is $M = 5$. So it is $2N = 6$.', HEADING],
    ['It is $N = 3$. See the other. It is $M = 5$. So it is $2N = 6$.', another('other')],
    ['It is $N = 3$. The other is $M = 5$. So it is $2N = 6$.', null],
    ['It is $N = 3$. It is $M = 5$. So 5 of 3 are $2N = 6$.', null],
    ['It is $N = 3$. It is $M = 5$. So 5 of 4 are $2N = 6$.', gives('4')],
    ['It is $N = 3$ for Llama. It is $M = 5$. So Llama is $2N = 6$.', null],
    ['It is $N = 3$. It is $M = 5$ for Llama. So Llama is $2N = 6$.', null],
    // Where it gives a value of its own too, it may well give the rest.
    ['It is $N = 3$. It is $M = 5$. Take $2N = 6$.', GIVES],
    ['It is $N = 3$. Take $M = 5$ and $2N = 6$.', null],
    ['It is $N = 3$. Instead $M = 5$ and $2N = 6$.', another('instead')],
  ])('%s', (text, expected) => {
    expect(doubt(text, both)).toBe(expected)
    expect(doubt(text, both.toReversed())).toBe(expected)
  })
})

describe('no further than four hundred words and sixteen thousand letters back', () => {
  const so = (count: number) => 'so '.repeat(count)

  test.each([
    [`It is $N = 3$. Other ${so(398)}. It $2N = 6$.`, null],
    [`It is $N = 3$. Other ${so(397)}. It $2N = 6$.`, another('other')],
  ])('%.30s', (text, expected) => expect(doubt(text)).toBe(expected))

  test.each([
    [16_000, HEADING],
    [16_001, null],
  ])('a heading %i letters back', (back, expected) => {
    const heading = '# More\n\n'
    const rest = ' so it is so '
    const filler = 'x'.repeat(back - heading.length - rest.length)
    expect(doubt(`It is $N = 3$.\n\n${heading}${filler}${rest}$2N = 6$.`)).toBe(expected)
  })
})

describe('a number is one of the values', () => {
  const given = (written: string, value = '3', term: Term = number(Rational.of(value))) =>
    doubt(`It is $N = 3$. So ${written} of them are $2N = 6$.`, [['N = 3', term]])

  test.each([
    ['3', '3'],
    ['3', '3000'],
    ['3', '3e6'],
    ['3', '3e9'],
    ['3', '3e12'],
    ['3', '3/100'],
    ['3.5', '7/2'],
    ['3,000', '3000'],
    ['3,000,000', '3e6'],
    ['$3$', '3'],
    ['$3{,}000$', '3000'],
    ['$3 \\text{ h}$', '3'],
    ['$3\\%$', '3/100'],
    ['three', '5'],
    ['$x = 4$', '3'],
    ['$= 4$', '3'],
    ['$4, 4$', '3'],
    ['$x$', '3'],
    ['`4`', '3'],
    ['$\\frac{$', '3'],
  ])('%s beside %s is not strange', (written, value) => expect(given(written, value)).toBeNull())

  test.each([
    ['4', '3'],
    ['3', '30'],
    ['3', '300'],
    ['3', '3e4'],
    ['3', '3/10'],
    ['3', '3/1000'],
    ['3', '-3'],
    ['0', '3'],
    ['3', '0'],
    ['3000', '3'],
  ])('%s beside %s is', (written, value) => expect(given(written, value)).toBe(gives(written)))

  test('as it is written', () => {
    expect(given('4,000')).toBe(gives('4,000'))
    expect(given('$4$')).toBe(gives('4'))
    expect(given('$10^{9999999}$')).toBe(gives('10^{9999999}'))
    expect(given('3', '3', symbol('x'))).toBe(gives('3'))
  })
})

describe('a name', () => {
  const sentence = (words: string) => doubt(`It is $N = 3$. ${words} $2N = 6$.`)

  test.each([
    ['So Llama is', named('llama')],
    ['GPT is', named('gpt')],
    ['GPt is', named('gpt')],
    ['So XL is', named('xl')],
    ['So it is so of Three', null],
    ['Gpt2 is', named('gpt2')],
    ['Llama is', null],
    ['It is I so', null],
    ['So it is so', null],
    ['So eGPT is', null],
    ['So A is', null],
    ['So it is, Llama,', named('llama')],
    ['So three Llamas are', null],
    ['So $x$ GPUs are', null],
    ['So $x$ of GPUs are', named('gpus')],
    ['So `Llama` is', null],
  ])('in "%s"', (words, expected) => expect(sentence(words)).toBe(expected))
})

describe('the numbers since the values that were put in', () => {
  const numbers = (text: string, uses: readonly string[] = ['N = 3']) => {
    const reading = readingOf(text)
    const meanings = uses.map(written => usedAt(reading, written, number(3)))
    return numbersSince(meanings, formula(reading, '2N = 6'), reading).map(String)
  }

  test.each([
    ['It is so $N = 3$ and 4. See 5. So 6 is $2N = 6$ of 7. See 8.', ['4', '5', '6', '7']],
    ['It is 4 so $N = 3$. So it is $2N = 6$.', ['4']],
    ['So it is 4. It is $N = 3$. So it is $2N = 6$.', []],
    ['It is so $N = 3$. So $5$ of $4, 4$, $x$, `9` or seven are $2N = 6$.', ['5', '7']],
    ['It is so $N = 3$. So 4,000 are $2N = 6$.', ['4000']],
    ['It is so $N = 3$. So $4{,}000{,}000$ are $2N = 6$.', ['4000000']],
    ['It is so $N = 3$. So $10^{9999999}$ are $2N = 6$.', []],
    ['4 5 6 is so $N = 3$. So it is $2N = 6$.', ['6']],
    ['So it is $2N = 6$ of 5. So 6 is $N = 3$.', ['5']],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual(expected))

  test('the first of them counts', () => {
    const text = 'So it is 4. It is 5, $N = 3$. It is 6, $M = 5$. So 7 is $2N = 6$.'
    expect(numbers(text)).toEqual(['5', '6', '7'])
    expect(numbers(text, ['M = 5'])).toEqual(['6', '7'])
    expect(numbers(text, ['M = 5', 'N = 3'])).toEqual(['5', '6', '7'])
    expect(numbers(text, [])).toEqual(['7'])
    const [here, other] = [readingOf(text), readingOf(text)]
    const elsewhere = [usedAt(other, 'N = 3', number(3))]
    expect(numbersSince(elsewhere, formula(here, '2N = 6'), here).map(String)).toEqual(['7'])
  })

  test('no further back than four hundred words', () => {
    const so = (count: number) => 'so '.repeat(count)
    expect(numbers(`So $N = 3$ of 4 ${so(399)}$2N = 6$.`)).toEqual(['4'])
    expect(numbers(`So $N = 3$ of 4 ${so(400)}$2N = 6$.`)).toEqual([])
  })
})

describe('a ratio is a number', () => {
  const q = (text: string) => Rational.of(text)
  const is = (ratio: string, factor: string, slack: string) => isFactor(q(ratio), q(factor), q(slack))

  test.each([
    ['3', '3', '0', true],
    ['1/3', '3', '0', true],
    ['3/100', '3', '0', true],
    ['100/3', '3', '0', true],
    ['3', '4', '0', false],
    ['30', '3', '0', false],
    // As far as it is known, on both sides.
    ['3.015', '3', '0.005', true],
    ['3.0151', '3', '0.005', false],
    ['2.985', '3', '0.005', true],
    ['2.9849', '3', '0.005', false],
    // And no worse than one in a hundred.
    ['3.03', '3', '0.5', true],
    ['3.0301', '3', '0.5', false],
    ['2.97', '3', '0.5', true],
    ['2.9699', '3', '0.5', false],
    ['3.03', '3', '0.01', true],
    // Nothing and one are no factors, and none is negative.
    ['1', '1', '0', false],
    ['0.01', '1', '0', false],
    ['-3', '-3', '0', false],
    ['0', '0', '0', false],
    ['-3', '3', '0', false],
  ])('%s and %s, give or take %s: %s', (ratio, factor, slack, expected) =>
    expect(is(ratio, factor, slack)).toBe(expected),
  )
})
