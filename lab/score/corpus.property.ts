import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readCorpus } from './corpus.mjs'
import { numbersPrinted, truthOf } from './oracle.mjs'
import { placeOf } from './places.mjs'
import { hasTwin, twinOf } from './twin.mjs'
import { type GoldRow, isWrong } from './verdicts.mjs'

const TRUTHS: Readonly<Record<string, readonly string[]>> = {
  holds: ['true', 'coarse'],
  misrounded: ['between'],
  wrong: ['false'],
}

const isLabelled = (row: GoldRow) =>
  TRUTHS[row.verdict]?.includes(truthOf(row, numbersPrinted(row.claim)) ?? '') ?? false

describe('our own corpus', () => {
  const { documents } = readCorpus('fixtures/corpus')
  const rows = documents.flatMap(document => document.rows)

  test('has at least sixteen documents of twelve lines or more, and many wrong ones in three grades', () => {
    // The cells of a notebook are one document.
    const counts = new Map<string, number>()
    for (const { doc } of rows) {
      const file = doc.replace(/#.*/, '')
      counts.set(file, (counts.get(file) ?? 0) + 1)
    }
    expect(counts.size).toBeGreaterThanOrEqual(16)
    for (const [file, count] of counts) expect([file, count >= 12]).toEqual([file, true])
    const claims = rows.filter(row => row.verdict !== 'not-a-claim')
    const wrong = claims.filter(isWrong)
    expect(Math.abs(wrong.length / claims.length - 0.5)).toBeLessThan(0.1)
    expect(rows.length - claims.length).toBeGreaterThan(30)
  })

  test('has each claim on its line, and no two claims in one place', () => {
    for (const { source, rows: own } of documents) {
      const places = own.map(row => placeOf(source, row)).sort((a, b) => a.start - b.start)
      for (const [index, place] of places.entries())
        expect(place.start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0)
    }
  })

  // The labels were computed with mpmath in forty digits as they were written; this is the scorer's own calculator.
  test('has the labels that the formulas of its lines give', () => {
    const judged = rows.filter(row => row.value !== undefined)
    expect(judged.length).toBeGreaterThan(0.8 * rows.length)
    expect(judged.filter(row => !isLabelled(row))).toEqual([])
  })

  test('has a correction of each wrong line, and every line of the twin is right', () => {
    for (const document of documents) {
      expect([document.name, hasTwin(document)]).toEqual([document.name, !document.name.includes('#')])
      const twin = twinOf(document)
      for (const row of twin.rows) {
        expect(isWrong(row)).toBe(false)
        expect(placeOf(twin.source, row).end).toBeGreaterThan(0)
        if (row.value !== undefined) expect([row.claim, isLabelled(row)]).toEqual([row.claim, true])
      }
    }
  })
})

describe('a folder of labels', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'errata-corpus-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  const holding = (files: Readonly<Record<string, string>>) => {
    const own = path.join(folder, String(count++))
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(own, name)), { recursive: true })
      writeFileSync(path.join(own, name), text)
    }
    return own
  }
  const gold = (doc: string) => JSON.stringify({ doc, line: 1, claim: '1', verdict: 'holds' })

  test('may have folders in it, and the documents stand beside their labels', () => {
    const { relations, documents } = readCorpus(
      holding({
        'a.jsonl': '{"latex": "1 = 1", "verdict": "holds"}\n\n',
        'deep/b.jsonl': `${gold('c.md')}\n${gold('d.md')}\n${gold('c.md')}\n`,
        'deep/c.md': 'one',
        'deep/d.md': '1',
      }),
    )
    expect(relations).toEqual([{ name: 'a.jsonl', rows: [{ latex: '1 = 1', verdict: 'holds' }] }])
    expect(documents.map(({ name, source, rows }) => [name, source, rows.length])).toEqual([
      ['c.md', 'one', 2],
      ['d.md', '1', 1],
    ])
  })

  test('may name the cell of a notebook', () => {
    const notebook = JSON.stringify({ cells: [{ source: 'no' }, { source: ['a\n', '1'] }] })
    const { documents } = readCorpus(holding({ 'a.jsonl': gold('b.ipynb#1'), 'b.ipynb': notebook }))
    expect(documents[0]).toMatchObject({ name: 'b.ipynb#1', source: 'a\n1', container: notebook })
    expect(hasTwin(documents[0]!)).toBe(false)
  })

  test.each([
    ['no labels', { 'a.md': '1' }, 'expected labels'],
    ['a line that is no JSON', { 'a.jsonl': '{"latex": "1"\n' }, 'a.jsonl:1'],
    ['rows of neither kind', { 'a.jsonl': '{"claim": "1"}\n' }, 'expected rows'],
    ['an unknown label', { 'a.jsonl': '{"latex": "1", "verdict": "maybe"}\n' }, 'got maybe'],
    ['no rows', { 'a.jsonl': '' }, 'expected rows'],
  ])('with %s is an error', (_, files, message) => expect(() => readCorpus(holding(files))).toThrow(message))
})
