import type {
  CaseResult,
  ConformHeader,
  ConformReport,
  Identification,
} from '../../../src/conform/model/report.js'
import { footerOf } from '../../conform/results/reports.js'

/** A result that is right and says as little as one can, but for these parts. */
export const result = (parts: Partial<CaseResult> = {}): CaseResult => ({
  id: 'bt.loss/smoke/1',
  op: 'bt.loss',
  dtype: 'float64',
  source: 'fixture',
  level: 'faithful',
  part: 'value',
  index: null,
  input: { x: ['1', '2'], p: [] },
  got: '3',
  expected: '3',
  ulps: '0',
  kappa: null,
  digits: null,
  convention: null,
  message: 'as it should be',
  known: null,
  isFailure: false,
  ...parts,
})

/** A result that fails the run. */
export const failing = (parts: Partial<CaseResult> = {}): CaseResult =>
  result({ level: 'wrong', got: '4', ulps: '7', message: 'off by one', isFailure: true, ...parts })

export const header = (parts: Partial<ConformHeader> = {}): ConformHeader => ({
  errata: '1.2.3',
  protocol: 1,
  implementation: { name: 'torch', version: '2.9' },
  subject: 'python adapter.py',
  fixtures: { format: 1, sha256: 'ab12cd34ef56'.repeat(5) },
  seed: 15,
  points: 30,
  require: 'formula',
  shard: null,
  ...parts,
})

/** The run with these results, and what else its footer says. */
export const runOf = (
  results: readonly CaseResult[],
  footer: Partial<ConformReport['footer']> = {},
  of: Partial<ConformHeader> = {},
): ConformReport => ({ header: header(of), results, footer: footerOf(results, footer) })

export const identification = (parts: Partial<Identification> = {}): Identification => ({
  op: 'bt.loss',
  dtype: 'float64',
  kind: 'mistake',
  names: ['sign-flipped'],
  meaning: 'the other sign',
  cases: 2,
  ...parts,
})
