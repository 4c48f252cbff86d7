import { applyKnown } from '../known-failures/apply-known.js'
import type { KnownFailures } from '../known-failures/known-failures.js'
import type { Judged } from '../model/asking.js'
import type { Verdict } from '../model/judge-answer.js'
import type { CaseResult, ConformHeader, ConformReport, Level } from '../model/report.js'
import { type Bounds, compareBounds } from '../results/bounds.js'
import { measuresOf, tally } from '../results/tally.js'
import { inOrder } from './in-order.js'
import type { Run } from './run.js'

/** What a run is held to besides the equations. */
export interface Requirements {
  readonly require: ConformHeader['require']
  readonly known: KnownFailures | null
  readonly bounds: Bounds | null
  /** Whether cases were left out. */
  readonly isFiltered: boolean
}

export interface Finished {
  readonly report: ConformReport
  /** What need not fail a run, a line each. */
  readonly remarks: readonly string[]
}

/** The levels that pass where the formula must be right, and where it must be accurate too. */
const PASSING: Readonly<Record<ConformHeader['require'], ReadonlySet<Level>>> = {
  formula: new Set(['faithful', 'accurate', 'unstable', 'unsupported']),
  accurate: new Set(['faithful', 'accurate', 'unsupported']),
}

/** Whether a level fails a run. */
export const isFailingLevel = (level: Level, require: ConformHeader['require']): boolean =>
  !PASSING[require].has(level)

export const CONFORM_EXIT = { clean: 0, failures: 1, adapter: 3, fault: 4 } as const

/** What of a run its report is made of. */
export type Reported = Pick<Run, 'laws' | 'identified' | 'aborted' | 'interruption'> & {
  readonly started: Pick<Run['started'], 'implementation'>
  readonly judged: readonly (Pick<Judged, 'verdict'> & Partial<Pick<Judged, 'answer'>>)[]
}

/** The report of a run: its results by id, with what is known and what is bounded. */
export function finalReport(
  run: Reported,
  header: Omit<ConformHeader, 'implementation'>,
  requirements: Requirements,
): Finished {
  const { implementation } = run.started
  const { require } = requirements
  const judged = run.judged.map(one => ({
    ...resultOf(one.verdict, require),
    ...(header.shard === null ? {} : answerIn(one)),
  }))
  const laws = run.laws.map(verdict => resultOf(verdict, require))
  const results = inOrder([...judged, ...laws], nameOf)
  const applied = requirements.known
    ? applyKnown(results, requirements.known, {
        implementationVersion: implementation.version,
        isFiltered: requirements.isFiltered || run.aborted !== null,
      })
    : { results, complaints: [] }
  const bounded = requirements.bounds
    ? compareBounds(implementation.name, measuresOf(results), requirements.bounds)
    : { complaints: [], remarks: [] }
  const complaints = [...applied.complaints, ...bounded.complaints]
  const counted = tally(applied.results)
  const footer = {
    ...counted,
    identified: run.identified,
    complaints,
    aborted: run.aborted,
    exitCode: exitCodeOf(run, counted.failures + complaints.length, applied.results),
  }
  return {
    report: { header: headerOf(header, implementation), results: applied.results, footer },
    remarks: bounded.remarks,
  }
}

/** In one order, whoever put it together: the merged shards of a run are the run to the letter. */
function headerOf(
  {
    errata,
    protocol,
    subject,
    fixtures,
    seed,
    points,
    require,
    shard,
    heldTo,
  }: Omit<ConformHeader, 'implementation'>,
  implementation: ConformHeader['implementation'],
): ConformHeader {
  const run = { errata, protocol, implementation, subject, fixtures, seed, points, require, shard }
  return heldTo === undefined ? run : { ...run, heldTo }
}

/** What was answered, where it was numbers. */
const answerIn = ({ answer }: Reported['judged'][number]): Pick<CaseResult, 'answer'> =>
  answer?.kind === 'out' ? { answer: { value: answer.value, grad: answer.grad } } : {}

function exitCodeOf(run: Reported, failures: number, results: readonly CaseResult[]): number {
  if (run.interruption) return run.interruption.exitCode
  if (run.aborted !== null) return CONFORM_EXIT.adapter
  if (results.some(({ level }) => level === 'indeterminate')) return CONFORM_EXIT.fault
  return failures > 0 ? CONFORM_EXIT.failures : CONFORM_EXIT.clean
}

const resultOf = (verdict: Verdict, require: ConformHeader['require']): CaseResult => ({
  ...verdict,
  known: null,
  isFailure: isFailingLevel(verdict.level, require),
})

const nameOf = ({ id, dtype }: CaseResult): string => `${id} ${dtype}`
