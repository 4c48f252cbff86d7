import { describe, expect, test } from 'vitest'
import { firstOfEachKind, inOrder } from './candidates.mjs'
import { propertiesOf } from './covered.mjs'
import { compareWithDeclared, coveredParts, type Row, readRows, withoutRepeats } from './table.mjs'

const row = (property: string, title: string): Row => ({
  property,
  test: title,
  file: 'src/a.ts',
  function: 'a',
  mutator: 'NumericLiteral',
  replacement: 'b',
})

describe('the table of planted bugs', () => {
  const declared = [
    { property: 'a', test: 'one' },
    { property: 'a', test: 'two' },
    { property: 'b', test: 'one' },
  ]

  test('names the tests that have no row, and the rows that have no test', () => {
    const rows = [row('a', 'one'), row('b', 'two'), row('b', 'one')]
    expect(compareWithDeclared(declared, rows)).toEqual({ unseen: [declared[1]], gone: [rows[1]] })
  })

  test('has one row for what is declared twice', () => {
    expect(withoutRepeats([...declared, ...declared])).toEqual(declared)
  })
})

test('the rows of the table are of property files that are covered', () => {
  for (const part of coveredParts()) {
    const rows = readRows(part)
    expect(rows.length).toBeGreaterThan(0)
    for (const { property } of rows) expect(propertiesOf(part)).toContain(property)
  }
})

describe('the mutants that a test meets', () => {
  const mutant = (id: string, file: string, start: number, mutator = 'ArithmeticOperator') => ({
    id,
    file,
    function: 'f',
    mutator,
    start,
    end: start + 1,
    replacement: 'b',
    code: 'b',
  })
  const order = (mutants: ReturnType<typeof mutant>[], popularity: [string, number][] = []) =>
    inOrder('properties/math/term/term-order.property.ts', mutants, new Map(popularity)).map(({ id }) => id)

  test('come with those of the file first that the property is named after', () => {
    expect(
      order([mutant('1', 'src/math/term/other.ts', 0), mutant('2', 'src/math/term/term.ts', 0)]),
    ).toEqual(['2', '1'])
  })

  test('come with those last that take away too much', () => {
    const [crude, fine] = [
      mutant('1', 'src/math/term/term.ts', 0, 'BlockStatement'),
      mutant('2', 'src/math/term/term.ts', 900),
    ]
    expect(order([crude, fine])).toEqual(['2', '1'])
  })

  test('come with those first that few other tests meet', () => {
    const [often, seldom] = [
      mutant('1', 'src/math/term/term.ts', 0),
      mutant('2', 'src/math/term/term.ts', 900),
    ]
    expect(
      order(
        [often, seldom],
        [
          ['1', 9],
          ['2', 2],
        ],
      ),
    ).toEqual(['2', '1'])
  })

  test('come by turns, so that every place has one before another has two', () => {
    const [first, second] = [mutant('1', 'src/math/term/term.ts', 0), mutant('2', 'src/math/term/term.ts', 1)]
    expect(order([first, second, mutant('3', 'src/math/term/term.ts', 900)])).toEqual(['1', '3', '2'])
  })

  test('are shown up to a number, some of every kind however many fine ones there are', () => {
    const fine = Array.from({ length: 50 }, (_, i) => mutant(`fine ${i}`, 'src/math/term/term.ts', 100 * i))
    const block = mutant('block', 'src/math/term/term.ts', 0, 'BlockStatement')
    const branch = mutant('branch', 'src/math/term/term.ts', 0, 'ConditionalExpression')
    const shown = firstOfEachKind(
      'properties/math/term/term.property.ts',
      [block, branch, ...fine],
      new Map(),
      10,
    )
    expect(shown.map(({ id }) => id)).toEqual([...fine.slice(0, 6).map(({ id }) => id), 'branch', 'block'])
  })
})
