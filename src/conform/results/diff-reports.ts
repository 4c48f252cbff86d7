import type { CaseResult, ConformReport, Level } from '../model/report.js'
import type { DtypeName } from '../vectors/vector.js'
import { labelOf } from './combine.js'
import { short } from './incomparable-error.js'
import { compareLevels } from './severity.js'
import { byQuestion, resultKey } from './tally.js'
import { compareUlps, greatestUlps } from './ulps.js'

/** What changed from one run to another. */
export interface ReportDiff {
  readonly before: string
  readonly after: string
  /** In what the two runs differ besides, a line each: what was asked, by what, how strictly. */
  readonly remarks: readonly string[]
  readonly worse: readonly LevelChange[]
  readonly better: readonly LevelChange[]
  /** The greatest errors that grew, over the cases that both runs have. */
  readonly grown: readonly UlpsChange[]
  readonly fallen: readonly UlpsChange[]
  readonly appeared: readonly CaseName[]
  readonly vanished: readonly CaseName[]
  /** How many cases both runs have. */
  readonly common: number
  /** Whether a level got worse, or an error that is more than a rounding grew. */
  readonly isWorse: boolean
}

export interface CaseName {
  readonly id: string
  readonly dtype: DtypeName
  readonly level: Level
}

export interface LevelChange {
  readonly id: string
  readonly op: string
  readonly dtype: DtypeName
  readonly before: Level
  readonly after: Level
}

export interface UlpsChange {
  readonly op: string
  readonly dtype: DtypeName
  readonly before: string
  readonly after: string
}

/** A result within an ulp is one of the two neighbours of the exact value: by which of them, is no loss. */
const FAITHFUL_ULPS = '1'

/** What changed between the reports of two versions of one implementation. Any two reports can be compared. */
export function diffReports(before: ConformReport, after: ConformReport): ReportDiff {
  const [old, now] = [before, after].map(({ results }) => new Map(results.map(one => [resultKey(one), one])))
  const pairs = [...now!].flatMap(([key, to]) => {
    const from = old!.get(key)
    return from === undefined ? [] : [{ op: to.op, dtype: to.dtype, from, to }]
  })
  const changes = pairs.map(levelChange)
  const worse = changes.filter(one => compareLevels(one.after, one.before) > 0)
  const better = changes.filter(one => compareLevels(one.after, one.before) < 0)
  const errors = byQuestion(pairs).flatMap(({ op, dtype, of }) => ulpsChange(op, dtype, of))
  const grown = errors.filter(one => compareUlps(one.after, one.before) > 0)
  return {
    before: labelOf(before.header.implementation),
    after: labelOf(after.header.implementation),
    remarks: remarksOf(before, after),
    worse,
    better,
    grown,
    fallen: errors.filter(one => compareUlps(one.after, one.before) < 0),
    appeared: [...now!].filter(([key]) => !old!.has(key)).map(([, one]) => nameOf(one)),
    vanished: [...old!].filter(([key]) => !now!.has(key)).map(([, one]) => nameOf(one)),
    common: pairs.length,
    isWorse: worse.length > 0 || grown.some(({ after: most }) => compareUlps(most, FAITHFUL_ULPS) > 0),
  }
}

interface Pair {
  readonly from: CaseResult
  readonly to: CaseResult
}

const levelChange = ({ from, to }: Pair): LevelChange => {
  return { id: to.id, op: to.op, dtype: to.dtype, before: from.level, after: to.level }
}

const nameOf = ({ id, dtype, level }: CaseResult): CaseName => ({ id, dtype, level })

/** The greatest errors of the cases that have one in both runs. */
function ulpsChange(op: string, dtype: DtypeName, pairs: readonly Pair[]): UlpsChange[] {
  const measured = pairs.filter(({ from, to }) => from.ulps !== null && to.ulps !== null)
  if (measured.length === 0) return []
  const before = greatestUlps(measured.map(({ from }) => from.ulps))!
  const after = greatestUlps(measured.map(({ to }) => to.ulps))!
  return [{ op, dtype, before, after }]
}

const RESPECTS: readonly (readonly [string, (report: ConformReport) => string | number])[] = [
  ['implementations', ({ header }) => header.implementation.name],
  ['fixtures', ({ header }) => header.fixtures.sha256],
  ['seeds', ({ header }) => header.seed],
  ['numbers of fresh cases', ({ header }) => header.points],
  ['versions of errata', ({ header }) => header.errata],
  ['requirements', ({ header }) => header.require],
  ['shards', ({ header }) => header.shard ?? 'a whole run'],
  ['ends', ({ footer }) => footer.aborted ?? 'a whole run'],
]

function remarksOf(before: ConformReport, after: ConformReport): string[] {
  return RESPECTS.filter(([, of]) => of(before) !== of(after)).map(
    ([respect, of]) => `the ${respect} differ: ${short(of(before))} and ${short(of(after))}`,
  )
}
