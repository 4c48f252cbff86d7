import { describe, expect, test } from 'vitest'
import { firstOfEachKind, inOrder } from './candidates.mjs'
import { shareOf } from './share.mjs'
import { compareWithDeclared, type Row, withoutRepeats } from './table.mjs'
import { titlesIn } from './titles.mjs'

const row = (property: string, title: string): Row => ({
  property,
  test: title,
  source: 'src/a.ts',
  original: 'a',
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

describe('a share of the table', () => {
  const names = Array.from({ length: 20 }, (_, index) => `properties/${index}`)
  const files = new Map(names.map(name => [name, [row(name, 'one'), row(name, 'two')]]))
  const namesOf = (seed: string, enough: number) =>
    shareOf(files, enough, seed).map(({ property }) => property)

  test('has whole files, as many as give enough rows', () => {
    expect(namesOf('7', 5)).toHaveLength(3)
    expect(namesOf('7', 6)).toHaveLength(3)
    expect(namesOf('7', 1000).sort()).toEqual(names.sort())
    for (const { property, rows } of shareOf(files, 5, '7')) expect(rows).toEqual(files.get(property))
  })

  test('is the same for a seed, and reaches every file with some seed', () => {
    expect(namesOf('7', 5)).toEqual(namesOf('7', 5))
    const reached = new Set(Array.from({ length: 200 }, (_, seed) => namesOf(String(seed), 5)).flat())
    expect(reached.size).toBe(names.length)
  })
})

test('the titles of a file are those of tests and of tests for each, as they are written', () => {
  const text = `describe('all', () => {
    test('one', () => {})
    test.each(rows)('%s of many', () => {})
    describe.each(rows)('%s', () => { test(\`two\`, () => {}) })
    test(\`\${computed}\`, () => {})
    pattern.test('none')
  })`
  expect(titlesIn(text)).toEqual(['one', '%s of many', 'two'])
})

describe('the mutants that a test meets', () => {
  const mutant = (id: string, file: string, start: number, mutator = 'ArithmeticOperator') => ({
    id,
    file,
    mutator,
    start,
    end: start + 1,
    replacement: 'b',
  })
  const order = (mutants: ReturnType<typeof mutant>[], popularity: [string, number][] = []) =>
    inOrder('properties/term/term-order.property.ts', mutants, new Map(popularity)).map(({ id }) => id)

  test('come with those of the file first that the property is named after', () => {
    expect(order([mutant('1', 'src/term/other.ts', 0), mutant('2', 'src/math/term/term.ts', 0)])).toEqual([
      '2',
      '1',
    ])
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
