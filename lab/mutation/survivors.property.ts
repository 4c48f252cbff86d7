import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { declarationAt } from './declaration.mjs'
import { leastOf, listedRows, mustBeListed, roomOf } from './listed.mjs'
import { compare, keyOf, mutantsOf, percent, type Row, scoresBy, shorten, withKeys } from './survivors.mjs'

const SOURCE = `const half = x => x / 2
const halves = (x, y) => [x / 2, y / 2]
function far(x) {
  return x
}
`

/** A report of one file, with mutants at `[line, column]` to `[line, column]`, from 1 as Stryker counts. */
function report(...mutants: [string, string, [number, number], [number, number], string][]) {
  const reported = mutants.map(([status, mutatorName, start, end, replacement]) => ({
    status,
    mutatorName,
    replacement,
    location: { start: { line: start[0], column: start[1] }, end: { line: end[0], column: end[1] } },
  }))
  return mutantsOf({ files: { 'src/math/half.ts': { source: SOURCE, mutants: reported } } })
}

const half = (status: string) => report([status, 'ArithmeticOperator', [1, 19], [1, 24], 'x * 2'])
const row: Row = {
  file: 'src/math/half.ts',
  function: 'half',
  mutator: 'ArithmeticOperator',
  replacement: 'x * 2',
  sentence: 'It cannot be told apart.',
}

describe('a mutation report', () => {
  test('names a mutant by its function and what it puts in, and shows its whole lines', () => {
    const [mutant] = half('Survived')
    const { sentence, ...key } = row
    expect(mutant).toMatchObject({ ...key, line: 1, after: 'const half = x => x * 2' })
    const [block] = report(['Survived', 'BlockStatement', [3, 17], [5, 2], '{}'])
    expect(block).toMatchObject({
      function: 'far',
      replacement: '{}',
      before: 'function far(x) { return x }',
    })
  })

  test('counts those that are alike in one function in the order of their places', () => {
    const twice = report(
      ['Survived', 'Literal', [2, 39], [2, 40], '3'],
      ['Killed', 'Literal', [2, 32], [2, 33], '3'],
    )
    expect(twice.map(({ line, status, nth }) => [line, status, nth])).toEqual([
      [2, 'Killed', undefined],
      [2, 'Survived', 2],
    ])
  })

  test('keeps the beginning and the end of what is long', () => {
    expect(shorten(`${'a'.repeat(300)} b ${'c'.repeat(300)}`)).toBe(`${'a'.repeat(120)} … ${'c'.repeat(120)}`)
  })

  test('is at fault with a survivor that has no row, whether a property meets it or not', () => {
    for (const status of ['Survived', 'NoCoverage']) {
      expect(compare(half(status), [])).toEqual({ unlisted: half(status), stale: [] })
      expect(compare(half(status), [row])).toEqual({ unlisted: [], stale: [] })
    }
  })

  test('is at fault with a row whose mutant was noticed, or is no more', () => {
    for (const status of ['Killed', 'RuntimeError', 'Ignored']) {
      expect(compare(half(status), [row])).toEqual({ unlisted: [], stale: [row] })
    }
    for (const change of [{ replacement: 'x + 2' }, { function: 'far' }, { mutator: 'Other' }, { nth: 2 }]) {
      const other = { ...row, ...change }
      expect(compare(half('Survived'), [other])).toEqual({ unlisted: half('Survived'), stale: [other] })
    }
  })

  test('is not at fault with a row whose mutant took too long, as it does on some machines', () => {
    expect(compare(half('Timeout'), [row])).toEqual({ unlisted: [], stale: [] })
    expect(compare(half('Timeout'), []).unlisted).toEqual([])
  })

  test('does not judge the rows of files that it does not cover', () => {
    const other = { ...row, file: 'src/math/term/term.ts' }
    expect(compare(half('Killed'), [other])).toEqual({ unlisted: [], stale: [] })
  })

  test('scores what was noticed by what a property could notice', () => {
    const statuses = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Ignored']
    const scores = scoresBy(statuses.flatMap(half), ({ file }) => file)
    const expected = { killed: 2, timeout: 1, survived: 2, unloadable: 1, ignored: 1 }
    expect(Object.fromEntries(scores)).toEqual({ 'src/math/half.ts': expected })
    expect(percent(expected)).toBe(60)
    expect(() => scoresBy(half('Pending'), () => '')).toThrow('expected a status that is known, got Pending')
  })
})

describe('the key of a mutant', () => {
  const text = `export const LIMIT = 3
export class Interval {
  constructor(lower) { this.lower = lower }
  times(other) { const inner = () => { const local = 1 }; return other }
}
const TABLE = { plus: 1, minus: [2, 7] }
`
  test.each([
    ['3', 'LIMIT'],
    ['this.lower = lower', 'Interval.constructor'],
    ['return other', 'Interval.times'],
    ['= 1 }', 'Interval.times.inner'],
    ['7', 'TABLE.minus'],
  ])('at %s is in %s', (part, name) => {
    expect(declarationAt(text, text.indexOf(part))).toBe(name)
  })

  test('stays as it is where lines and functions are put before it, and no two of a file are alike', () => {
    const places = fc.array(fc.nat(text.length - 1), { minLength: 1, maxLength: 20 })
    const padding = fc.constantFrom('\n', '// a line\n', 'const other = () => 3\n')
    fc.assert(
      fc.property(fc.uniqueArray(places.map(([place]) => place!)), padding, (starts, before) => {
        const mutants = starts.map(start => ({ start, mutator: 'M', replacement: 'x' }))
        const keys = withKeys('a.ts', text, mutants).map(keyOf)
        const moved = mutants.map(mutant => ({ ...mutant, start: mutant.start + before.length }))
        expect(withKeys('a.ts', before + text, moved).map(keyOf)).toEqual(keys)
        expect(new Set(keys).size).toBe(starts.length)
      }),
    )
  })
})

describe('the lists of survivors', () => {
  const rows = listedRows()

  test('say of each mutant in a sentence why no property can or need notice it, and of none twice', () => {
    expect(rows.length).toBeGreaterThan(0)
    for (const { sentence } of rows) expect(sentence).toMatch(/^[A-Z].{20,}\.$/)
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length)
  })

  test('are about files that are there, in rooms where every survivor is listed', () => {
    for (const { file } of rows) {
      expect(existsSync(file), file).toBe(true)
      expect(leastOf(roomOf(file))).toBe(98)
    }
    expect(half('Survived').every(mustBeListed)).toBe(true)
  })

  test('name functions that are declared in their files', () => {
    for (const { file, function: name } of rows) {
      const text = readFileSync(file, 'utf8')
      for (const part of name.split('.')) expect(text, `${file}: ${name}`).toContain(part)
    }
  })
})
