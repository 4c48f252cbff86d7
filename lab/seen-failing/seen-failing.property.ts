import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesBelow } from '../mutation/judges.mjs'
import { propertiesOf } from './covered.mjs'
import { byProperty, complaint, faultsOf } from './replay.mjs'
import { shareOf } from './share.mjs'
import { coveredFolders, readRows } from './table.mjs'
import { titlesIn } from './titles.mjs'
import { Workbench } from './workbench.mjs'

/** As many rows as the suite has time for; `npm run seen-failing` replays all of them. */
const ENOUGH = 60

const folders = coveredFolders()
const files = byProperty(folders.flatMap(readRows))
const seed = process.env.ERRATA_SEED ?? String(Date.now())

const advice = (property: string) =>
  `To choose a bug anew: npm run seen-failing -- choose ${property.split('/')[1]}`

describe.each(folders)('each test of %s', folder => {
  const properties = propertiesOf(folder)

  test('that is declared by a plain title was seen failing', () => {
    expect(properties.length).toBeGreaterThan(0)
    for (const property of properties) {
      const listed = (files.get(property) ?? []).map(row => row.test)
      const unseen = titlesIn(readFileSync(property, 'utf8')).filter(
        title => !listed.some(path => path === title || path.endsWith(` > ${title}`)),
      )
      expect(unseen, `${property} was never seen failing. ${advice(property)}`).toEqual([])
    }
  })

  test('that has a row is in a file that is covered', () => {
    for (const { property } of readRows(folder)) expect(properties).toContain(property)
  })
})

describe('a bug of the table makes its test fail, and without it the test passes', () => {
  test.each(shareOf(files, ENOUGH, seed))(
    '$property',
    async ({ property, rows }) => {
      const bench = new Workbench()
      await bench.prepare([property])
      const faults = await faultsOf(bench, property, rows)
      const complaints = [...faults].map(([row, fault]) => complaint(row, fault))
      expect(complaints, advice(property)).toEqual([])
    },
    300_000,
  )
})

test('every file that is left out exists, with the reason', () => {
  const rows: { file: string; sentence: string }[] = JSON.parse(
    readFileSync('lab/seen-failing/left-out.json', 'utf8'),
  )
  const known = filesBelow('properties')
  for (const { file, sentence } of rows) {
    expect(known).toContain(file)
    expect(sentence).toMatch(/^[A-Z].{20,}\.$/)
  }
})
