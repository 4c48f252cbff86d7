import { describe, expect, test } from 'vitest'
import { closedValueOf, showValue } from '../../../src/math/engines/value.js'
import type { Term } from '../../../src/math/term/term.js'
import type { Reading } from '../../../src/page/reading.js'
import type { Definition } from '../../../src/page/symbols/definition.js'
import type { Place } from '../../../src/page/symbols/ground.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { readingOf } from '../read-here.js'

/** The place of a formula of a reading. */
function at(reading: Reading, formula: string): Place {
  const token = reading.section.tokens.find(({ kind, text }) => kind === 'math' && text === formula)!
  const [chain] = reading.chains.get(token)!
  return { token, reading, start: chain!.start, end: chain!.end }
}

const written = (meanings: readonly Definition[]) =>
  meanings.map(({ reading, start, end }) => reading.source.slice(start, end))

describe('what a symbol may be at a place, the nearest statement first', () => {
  test('what ends where the place begins, or begins where it ends, but not what the place is within', () => {
    const reading = readingOf('So it is, where $n = 4$.')
    const [meaning] = new SymbolTable([reading]).everyMeaning({ key: 'n', applied: null })
    const { token, start, end } = meaning!
    const near = (from: number, to: number) =>
      written(new SymbolTable([reading]).meaningsAt('n', { token, reading, start: from, end: to }))
    expect(near(end, end + 1)).toEqual(['n = 4'])
    expect(near(start - 2, start)).toEqual(['n = 4'])
    expect(near(end - 1, end)).toEqual([])
    expect(near(start - 2, start + 1)).toEqual([])
  })
})

describe('the formulas of a function', () => {
  const functions = (text: string, name = 'f') => {
    const reading = readingOf(text)
    return written(new SymbolTable([reading]).functionsAt(name, at(reading, 'HERE')))
  }

  test.each([
    ['Let $f(x) = x^2$. So $HERE$.', ['f(x) = x^2']],
    ['Let $f(x) = x^2$ and $f(y) = y$. So $HERE$.', ['f(y) = y', 'f(x) = x^2']],
    ['Let $g(x) = x^2$. So $HERE$.', []],
    ['Let $f(x) = x^2$, so $HERE$.', ['f(x) = x^2']],
  ])('%s', (text, expected) => expect(functions(text)).toEqual(expected))
})

describe('everything that is said', () => {
  test('whether a statement begins at an offset', () => {
    const text = 'Let $n = 4$ and $m = 5$. So $k + 1 = 6$.'
    const values = new SymbolTable([readingOf(text)])
    expect(['n = 4', 'm = 5', 'k + 1', 'Let'].map(words => values.isKnown(text.indexOf(words)))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(values.isKnown(text.length)).toBe(false)
    const twice = 'Let $n = 4$. Let $n = 5$.'
    expect(new SymbolTable([readingOf(twice)]).isKnown(twice.indexOf('n = 5'))).toBe(true)
  })
})

describe('numbers that are given, and results', () => {
  const resultOf = (text: string, wrong = false) => {
    const values = new SymbolTable([readingOf(text)])
    const printed = [...values.everyMeaning({ key: 'n', applied: null })].findLast(({ printed }) => printed)!
    const before = values.resultOf(printed)
    if (wrong) values.noteWrong(printed.printed!.start)
    const result = values.resultOf(printed)
    const show = (one: typeof result) => one && showValue(closedValueOf(one.data, 30))
    return [show(before), show(result)]
  }

  test.each([
    ['So $n = 2 + 2 = 4$.', '4'],
    ['So $n = 2/3 \\approx 0.67$.', '0.666667'],
    ['So $n = 2 + 2 = 5$.', null],
    // A twentieth of what is printed is a rounding, not one of what was computed.
    ['So $n = 50 + 50 = 95$.', null],
    ['So $n = 50 + 50 = 105.2$.', '100'],
    ['Let $k = 3$ and $n = k + 1$. So $n = 4$.', '4'],
    ['Let $k = 3$ and $n = k + 1$. So $n = 9$.', null],
  ])('%s: %s', (text, expected) => expect(resultOf(text)[0]).toBe(expected))
})

describe('the text before the first exercise', () => {
  const known = (preamble: string) => {
    const part = readingOf(`${' '.repeat(preamble.length)} So we have $HERE$.`)
    const values = new SymbolTable([part], [readingOf(preamble)])
    return written(values.everyMeaning({ key: 'n', applied: null }))
  }

  test.each([
    ['Let $n = 4$.', ['n = 4']],
    ['Let $n = k + 1$.', ['n = k + 1']],
    ['So $n = 2 + 2 = 4$.', ['n = 2 + 2']],
    ['Let $n \\approx 4$.', []],
    ['Nothing.', []],
  ])('%s', (preamble, expected) => expect(known(preamble)).toEqual(expected))
})

describe('a number that is found to be wrong', () => {
  const text = 'Let $a = 2$. Then $k = a + 1 = 30$. Then $n = k + 1 = 31$. Then $m = k + 1 = 4$.'
  const valuesOf = () => {
    const reading = readingOf(text)
    const values = new SymbolTable([reading])
    const printed = (key: string) =>
      values
        .meaningsAt(key, {
          token: reading.section.tokens.at(-1)!,
          reading,
          start: text.length,
          end: text.length,
        })
        .find(meaning => meaning.printed)!
    return { values, printed, data: (key: string) => values.resultOf(printed(key))?.data ?? null }
  }
  const number = (term: Term | null) => term && showValue(closedValueOf(term, 10))

  test('is computed from there on, and what was settled before stays as it was', () => {
    const { values, printed, data } = valuesOf()
    expect(['k', 'n', 'm'].map(key => number(data(key)))).toEqual([null, '31', null])
    values.noteWrong(printed('k').printed!.start)
    values.noteWrong(printed('n').printed!.start)
    expect(['k', 'n', 'm'].map(key => number(data(key)))).toEqual(['3', '31', null])
  })
})

describe('of the text before the first exercise', () => {
  test.each([
    ['Let $n = 5$.', true],
    ['Let $n \\approx k + 1$.', true],
    ['Let $n \\approx 5$.', false],
    ['Let $n = 5 \\approx 5.1$.', false],
    ['Let $n = k + 1 = 5$.', true],
  ])('%s gives: %s', (preamble, isTaken) => {
    const reading = readingOf('So $HERE$.')
    const values = new SymbolTable([reading], [readingOf(preamble)])
    expect(values.everyMeaning({ key: 'n', applied: null }).length > 0).toBe(isTaken)
  })
})
