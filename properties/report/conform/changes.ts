import type { Level } from '../../../src/conform/model/report.js'
import type {
  CaseName,
  LevelChange,
  ReportDiff,
  UlpsChange,
} from '../../../src/conform/results/diff-reports.js'

const dtype = 'float64' as const
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
const levels = (count: number, id: string, before: Level, after: Level): LevelChange[] =>
  upTo(count).map(n => ({ id: `${id}${n}`, op: 'op', dtype, before, after }))
const errors = (count: number, op: string, before: string, after: string): UlpsChange[] =>
  upTo(count).map(n => ({ op: `${op}${n}`, dtype, before, after }))
const cases = (count: number, id: string): CaseName[] =>
  upTo(count).map(n => ({ id: `${id}${n}`, dtype, level: 'wrong' }))

/** Two runs between which nothing changed. */
export const NOTHING: ReportDiff = {
  ...{ before: 'torch 1', after: 'torch 2', remarks: [] },
  ...{ worse: [], better: [], grown: [], fallen: [], appeared: [], vanished: [] },
  ...{ common: 0, isWorse: false },
}

/** Two runs between which there are changes of every kind, of each kind another number. */
export const CHANGED: ReportDiff = {
  ...NOTHING,
  remarks: ['the seeds differ', 'the ends differ'],
  worse: levels(1, 'w', 'faithful', 'wrong'),
  better: levels(2, 'b', 'crash', 'accurate'),
  grown: errors(3, 'g', '1', '2'),
  fallen: errors(4, 'f', '3', '0.5'),
  vanished: cases(5, 'v'),
  appeared: cases(6, 'n'),
  common: 9,
  isWorse: true,
}

/** The line of each of these changes. */
export const LINES = {
  worse: ['w1 float64: faithful → wrong'],
  better: ['b1 float64: crash → accurate', 'b2 float64: crash → accurate'],
  grown: upTo(3).map(n => `g${n} float64: 1 → 2 ulps`),
  fallen: upTo(4).map(n => `f${n} float64: 3 → 0.5 ulps`),
  vanished: upTo(5).map(n => `v${n} float64 (wrong)`),
  appeared: upTo(6).map(n => `n${n} float64 (wrong)`),
}
