import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lineOf, noCounts, plus, reportOf, totalOf } from '../claim-counts.mjs'
import { doneIn } from '../claim-run.mjs'
import { allBlocks, countsOf, fewOfEach } from './blocks.js'

/**
 * Every claim of the chapter with one node changed, settled by the engines, and confirmed by decimals that share no code
 * with them. A few of each claim every time; `npm run lab -- mutate:claims` settles all of them, in several processes, each of
 * which is told by ERRATA_CLAIM_MUTANTS what it has to do: `{"part": 0, "parts": 2, "folder": …}`.
 */
const GIVEN = process.env.ERRATA_CLAIM_MUTANTS
const FEW = 3

test.runIf(GIVEN === undefined)(
  'of the claims with one node changed none is proved that is false, and none refuted that is true',
  () => {
    const counts = fewOfEach(FEW).map(countsOf).reduce(plus, noCounts())
    mkdirSync('reports', { recursive: true })
    writeFileSync('reports/claim-mutants-sample.json', `${JSON.stringify(reportOf(counts))}\n`)
    expect(counts.false).toEqual([])
    expect(totalOf(counts)).toBeGreaterThan(200)
  },
)

test.runIf(GIVEN !== undefined)(
  'a part of all mutants is settled',
  () => {
    const { part, parts, folder } = JSON.parse(GIVEN!)
    const all = allBlocks()
    const mutants = all.reduce((sum, block) => sum + block.mutants.length, 0)
    const done = doneIn(folder)
    // A line that was cut off stays by itself.
    appendFileSync(`${folder}/${part}-of-${parts}.jsonl`, '\n')
    writeFileSync(`${folder}/expected.json`, JSON.stringify({ blocks: all.length, mutants }))
    for (const [place, block] of all.entries()) {
      if (place % parts !== part || done.has(place)) continue
      appendFileSync(`${folder}/${part}-of-${parts}.jsonl`, lineOf(place, countsOf(block)))
    }
  },
  86_400_000,
)
