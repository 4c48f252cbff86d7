import { readFileSync } from 'node:fs'
import type { KnownFailures } from '../../../src/conform/known-failures/known-failures.js'
import { isListedPlace } from '../../../src/conform/known-failures/listed-place.js'
import type { Subject } from '../../../src/conform/model/protocol.js'
import type {
  CaseResult,
  ConformHeader,
  ConformReport,
  HeldTo,
  Level,
} from '../../../src/conform/model/report.js'
import type { Bounds } from '../../../src/conform/results/bounds.js'
import { finalReport, isFailingLevel } from '../../../src/conform/run/final-report.js'
import { conform, type Run } from '../../../src/conform/run/run.js'
import type { RunOptions } from '../../../src/conform/run/run-options.js'
import type { VectorFile } from '../../../src/conform/vectors/vector.js'
import { DTYPES } from '../../../src/math/number/dtype/dtype.js'
import { type Asked, operationNamed, type Planted, subjects } from './reference-subject.js'

const files = new Map<string, VectorFile>()

/** The file of an operation, with at most so many cases of each of so many groups. */
export function fileOf(
  op: string,
  most = Number.POSITIVE_INFINITY,
  mostGroups = Number.POSITIVE_INFINITY,
): VectorFile {
  const known = files.get(op) ?? JSON.parse(readFileSync(`fixtures/vectors/${op}.json`, 'utf8'))
  files.set(op, known)
  const groups = (known as VectorFile).groups
    .slice(0, mostGroups)
    .map(group => ({ ...group, cases: group.cases.slice(0, most) }))
  return { ...(known as VectorFile), groups }
}

export interface Wish extends Partial<Omit<RunOptions, 'operations' | 'dtypes' | 'subject'>> {
  readonly ops: readonly string[]
  readonly dtypes?: readonly string[]
  /** So many cases of each group at most. */
  readonly cases?: number
  readonly groups?: number
  readonly require?: ConformHeader['require']
  readonly known?: KnownFailures
  readonly bounds?: Bounds
  /** What a shard says that the merged run is held to. */
  readonly heldTo?: HeldTo
  readonly planted?: Planted
  readonly subject?: (ops: readonly string[]) => Subject
}

export interface Told {
  readonly run: Run
  readonly report: ConformReport
  readonly remarks: readonly string[]
  /** What was asked, in order. */
  readonly log: readonly Asked[]
}

/** Runs a planted subject against some operations, and reports. */
export async function runOf(wish: Wish): Promise<Told> {
  const {
    ops,
    dtypes,
    cases,
    groups,
    require = 'formula',
    known,
    bounds,
    planted = {},
    subject,
    heldTo = { known: null, bounds: null, isFiltered: false },
    ...rest
  } = wish
  const log: Asked[] = []
  const fails = (level: Level) => isFailingLevel(level, require)
  const options: RunOptions = {
    operations: ops.map(operationNamed),
    files: ops.map(op => fileOf(op, cases, groups)),
    subject: subject ?? subjects({ ...planted, log }),
    jobs: 1,
    seed: 15,
    points: 0,
    dtypes: DTYPES.filter(({ name }) => dtypes === undefined || dtypes.includes(name)),
    isSmoke: false,
    saved: [],
    shard: null,
    isFailing: ({ level }) => fails(level),
    isListed: (place, version) => known !== undefined && isListedPlace(known, place, version, fails),
    progress: () => {},
    ...rest,
  }
  const run = await conform(options)
  const header = {
    errata: '0.1.0',
    protocol: 1 as const,
    subject: 'in memory',
    fixtures: { format: 1 as const, sha256: 'ab12'.repeat(16) },
    seed: options.seed,
    points: options.points,
    require,
    shard: options.shard ? `${options.shard.index + 1}/${options.shard.count}` : null,
    ...(options.shard && { heldTo }),
  }
  const isFiltered = options.isSmoke || options.shard !== null
  const finished = finalReport(run, header, {
    require,
    known: known ?? null,
    bounds: bounds ?? null,
    isFiltered,
  })
  return { run, ...finished, log }
}

export const failuresOf = ({ results }: ConformReport): readonly CaseResult[] =>
  results.filter(({ isFailure }) => isFailure)

/** What was asked, whatever the order. */
export const questionsIn = (log: readonly Asked[]): string[] =>
  log.map(({ id, dtype, in: input }) => `${dtype} ${id} ${JSON.stringify(input)}`).sort()
