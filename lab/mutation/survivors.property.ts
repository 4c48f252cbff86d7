import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compare, mutantsOf, percent, type Row, scoresByFolder, shorten } from './survivors.mjs'

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
  return mutantsOf({ files: { 'src/numeric/half.ts': { source: SOURCE, mutants: reported } } })
}

const half = (status: string) => report([status, 'ArithmeticOperator', [1, 19], [1, 24], 'x * 2'])
const row: Row = {
  file: 'src/numeric/half.ts',
  original: 'const half = x => x / 2',
  replacement: 'const half = x => x * 2',
  sentence: 'It cannot be told apart.',
}

describe('a mutation report', () => {
  test('names a mutant by its whole lines before and after', () => {
    const [mutant] = half('Survived')
    expect(mutant).toMatchObject({
      file: row.file,
      original: row.original,
      replacement: row.replacement,
      line: 1,
    })
    const [block] = report(['Survived', 'BlockStatement', [3, 17], [5, 2], '{}'])
    expect(block).toMatchObject({
      original: 'function far(x) { return x }',
      replacement: 'function far(x) {}',
    })
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
    const moved = { ...row, replacement: 'const half = x => x + 2' }
    expect(compare(half('Survived'), [moved])).toEqual({ unlisted: half('Survived'), stale: [moved] })
  })

  test('is not at fault with a row whose mutant took too long, as it does on some machines', () => {
    expect(compare(half('Timeout'), [row])).toEqual({ unlisted: [], stale: [] })
    expect(compare(half('Timeout'), [row, row]).stale).toEqual([row])
    const both = [...half('Survived'), ...half('Timeout')]
    expect(compare(both, [row, row]).stale).toEqual([])
    expect(compare(half('Timeout'), []).unlisted).toEqual([])
  })

  test('needs a row for each of two equal mutants', () => {
    const twice = [...half('Survived'), ...half('Survived')]
    expect(compare(twice, [row]).unlisted).toHaveLength(1)
    expect(compare(twice, [row, row])).toEqual({ unlisted: [], stale: [] })
    expect(compare(half('Survived'), [row, row]).stale).toEqual([row])
  })

  test('does not judge the rows of files that it does not cover', () => {
    expect(compare(half('Killed'), [{ ...row, file: 'src/math/term/term.ts' }])).toEqual({
      unlisted: [],
      stale: [],
    })
  })

  test('scores what was noticed by what a property could notice', () => {
    const statuses = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Ignored']
    const scores = scoresByFolder(statuses.flatMap(half))
    const expected = { killed: 2, timeout: 1, survived: 2, unloadable: 1, ignored: 1 }
    expect(Object.fromEntries(scores)).toEqual({ 'src/numeric': expected })
    expect(percent(expected)).toBe(60)
    expect(() => scoresByFolder(half('Pending'))).toThrow('expected a status that is known, got Pending')
  })
})

describe('left-out.json', () => {
  test('names properties that exist, and says why mutants are not shown to them', () => {
    const rows: Row[] = JSON.parse(readFileSync('lab/mutation/left-out.json', 'utf8'))
    for (const { file, sentence } of rows) {
      expect(existsSync(file), file).toBe(true)
      expect(sentence).toMatch(/^[A-Z].{20,}\.$/)
    }
  })
})

const LISTED = 'lab/mutation/survivors'

describe.each(readdirSync(LISTED))('the list of survivors %s', name => {
  const rows: Row[] = JSON.parse(readFileSync(`${LISTED}/${name}`, 'utf8'))

  test('is about one folder of src', () => {
    for (const { file } of rows) expect(file).toContain(`src/${name.replace('.json', '')}/`)
  })

  test('says of each mutant in a sentence why no property can or need notice it', () => {
    for (const { sentence } of rows) expect(sentence).toMatch(/^[A-Z].{20,}\.$/)
  })

  test('names lines that stand in the files', () => {
    for (const { file, original, replacement } of rows) {
      expect(existsSync(file), file).toBe(true)
      const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ')
      for (const part of original.split(' … ')) expect(text).toContain(part)
      expect(replacement).not.toBe(original)
    }
  })
})
