import { describe, expect, test } from 'vitest'
import { closedValueOf, showValue } from '../../../src/math/engines/value.js'
import type { Term } from '../../../src/math/term/term.js'
import type { Reading } from '../../../src/page/reading.js'
import type { Definition } from '../../../src/page/symbols/definition.js'
import type { Place } from '../../../src/page/symbols/ground.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { readingOf } from '../../rules/book/locate/read-here.js'

/** The place of a formula of a reading. */
function at(reading: Reading, formula: string): Place {
  const token = reading.section.tokens.find(({ kind, text }) => kind === 'math' && text === formula)!
  const [chain] = reading.chains.get(token)!
  return { token, reading, start: chain!.start, end: chain!.end }
}

const written = (meanings: readonly Definition[]) =>
  meanings.map(({ reading, start, end }) => reading.source.slice(start, end))

describe('what a symbol may be at a place, the nearest statement first', () => {
  const meanings = (text: string, key = 'n') => {
    const reading = readingOf(text)
    return written(new SymbolTable([reading]).meaningsAt(key, at(reading, 'HERE')))
  }

  test.each([
    ['Let $n = 4$. So $HERE$.', ['n = 4']],
    ['Let $n = 4$. Let $n = 5$. So $HERE$.', ['n = 5', 'n = 4']],
    ['Let $m = 4$. So $HERE$.', []],
    ['So $HERE$. Let $n = 4$.', []],
    // What the sentence gives behind it counts, before what another sentence says.
    ['So $HERE$ with $n = 4$.', ['n = 4']],
    ['Let $n = 3$. So $HERE$ with $n = 4$.', ['n = 4', 'n = 3']],
    ['With $n = 3$ so $HERE$ with $n = 4$.', ['n = 3', 'n = 4']],
    ['So $HERE$ with $n \\approx 4$.', []],
    ['So $HERE$ gives $n = 4$.', []],
    ['So $HERE$ and more. With $n = 4$.', []],
    ['Let $n = k + 1$. So $HERE$.', ['n = k + 1']],
  ])('%s', (text, expected) => expect(meanings(text)).toEqual(expected))

  test('no more than eight before it', () => {
    const text = Array.from({ length: 10 }, (_, i) => `Let $n = ${i}$.`).join(' ')
    expect(meanings(`${text} So $HERE$.`)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map(i => `n = ${i}`))
  })

  test('no more than eight behind it', () => {
    const list = Array.from({ length: 10 }, (_, i) => `$n = ${i}$`).join(', ')
    expect(meanings(`So $HERE$, where ${list}.`)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map(i => `n = ${i}`))
  })

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

  test('a sentence of another part is another one, even if it is as far from the beginning', () => {
    const parts = ['Let $n = 3$, say.', 'With such a number as $n = 4$, $HERE$ where $n = 5$.'].map(readingOf)
    expect(written(new SymbolTable(parts).meaningsAt('n', at(parts[1]!, 'HERE')))).toEqual([
      'n = 4',
      'n = 5',
      'n = 3',
    ])
  })

  test('through all parts in order', () => {
    const parts = ['Let $n = 4$.', 'Let it be that $n = 5$. So we have $HERE$.'].map(readingOf)
    expect(written(new SymbolTable(parts).meaningsAt('n', at(parts[1]!, 'HERE')))).toContain('n = 5')
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
    ['Let $f = x^2$. So $HERE$.', []],
    ['Let $g(x) = x^2$. So $HERE$.', []],
    ['Let $f(x) = x^2$, so $HERE$.', ['f(x) = x^2']],
  ])('%s', (text, expected) => expect(functions(text)).toEqual(expected))
})

describe('everything that is said', () => {
  test('of a symbol or a function, wherever, the last sixteen', () => {
    const text = Array.from({ length: 20 }, (_, i) => `Let $n = ${i}$.`).join(' ')
    const values = new SymbolTable([readingOf(`${text} Let $f(x) = x$.`)])
    const ofSymbol = written(values.everyMeaning({ key: 'n', applied: null }))
    expect(ofSymbol).toHaveLength(16)
    expect([ofSymbol[0], ofSymbol.at(-1)]).toEqual(['n = 4', 'n = 19'])
    expect(written(values.everyMeaning({ key: 'f', applied: { name: 'f', parameters: ['x'] } }))).toEqual([
      'f(x) = x',
    ])
    expect(values.everyMeaning({ key: 'f', applied: null })).toEqual([])
    expect(values.everyMeaning({ key: 'm', applied: null })).toEqual([])
  })

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

  test('how many numbers an expression is said to be', () => {
    const values = new SymbolTable([
      readingOf('So $a + b = 4$, $a + b = 5$, $a + b = 5$, $c d = 6 = 7$, $8 = 9$.'),
    ])
    expect(values.numbersOf(({ head }) => head === 'add')).toBe(2)
    expect(values.numbersOf(({ head }) => head === 'mul')).toBe(1)
    expect(values.numbersOf(() => true)).toBe(3)
    expect(values.numbersOf(() => false)).toBe(0)
    expect(new SymbolTable([readingOf('So $a = 1$ and $b = 1\\%$.')]).numbersOf(() => true)).toBe(2)
  })
})

describe('numbers that are given, and results', () => {
  const premises = (text: string) => new SymbolTable([readingOf(text)]).premises().map(written)

  test.each([
    ['Let $n = 4$.', [['n = 4']]],
    ['Let $n = 4$. Let $n = 5$. Let $m = 6$.', [['n = 4', 'n = 5'], ['m = 6']]],
    ['Let $n = k$.', [[]]],
    ['Let $n = 2 + 2 = 4$.', [[]]],
    ['Let $n = k + 1 = 4$.', [[]]],
    ['Let $k = 3$ and $n = k + 1$. So $n = 4$.', [['k = 3'], []]],
    ['Let $k = 3$ and $n = k + 1$. So $n = 9$.', [['k = 3'], ['n = 9']]],
  ])('%s', (text, expected) => expect(premises(text)).toEqual(expected))

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
    ['Let $n = 4$.', null],
    ['So $n = 2 + 2 = 4$.', '4'],
    ['So $n = 2/3 \\approx 0.67$.', '0.666667'],
    ['So $n = 2 + 2 = 5$.', null],
    // A twentieth of what is printed is a rounding, not one of what was computed.
    ['So $n = 50 + 50 = 95$.', null],
    ['So $n = 50 + 50 = 105.2$.', '100'],
    ['Let $k = 3$ and $n = k + 1$. So $n = 4$.', '4'],
    ['Let $k = 3$ and $n = k + 1$. So $n = 9$.', null],
    ['Let $n = n$. So $n = 4$.', null],
  ])('%s: %s', (text, expected) => expect(resultOf(text)[0]).toBe(expected))

  test('one that was found to be wrong follows from what it was computed from', () => {
    expect(resultOf('So $n = 2 + 2 = 5$.', true)).toEqual([null, '4'])
    expect(resultOf('So $n = 2 + 2 = 4$.', true)).toEqual(['4', '4'])
    expect(resultOf('Let $n = 5$.', true)).toEqual([null, null])
  })

  test('what it leaned on is told', () => {
    const values = new SymbolTable([readingOf('Let $k = 3$ and $n = k + 1$. So $n = 4$.')])
    const printed = values.everyMeaning({ key: 'n', applied: null }).findLast(({ printed }) => printed)!
    expect(values.resultOf(printed)!.uses.map(({ key }) => key)).toContain('k')
    const formula = values.everyMeaning({ key: 'n', applied: null })[0]!
    expect(values.resultOf(formula)).toBeNull()
    // Nor is a formula that is said again, where what it follows from has a value.
    const again = new SymbolTable([readingOf('Let $k = 3$. So $n = k + 1$. Then $n = k + 1$.')])
    expect(again.everyMeaning({ key: 'n', applied: null }).map(one => again.resultOf(one))).toEqual([
      null,
      null,
    ])
  })
})

describe('the text before the first exercise', () => {
  const known = (preamble: string) => {
    const part = readingOf(`${' '.repeat(preamble.length)} So we have $HERE$.`)
    const values = new SymbolTable([part], readingOf(preamble))
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
    const values = new SymbolTable([reading], readingOf(preamble))
    expect(values.everyMeaning({ key: 'n', applied: null }).length > 0).toBe(isTaken)
  })
})
