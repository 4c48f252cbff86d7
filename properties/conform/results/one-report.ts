import type {
  CaseResult,
  ConformFooter,
  ConformHeader,
  ConformReport,
} from '../../../src/conform/model/report.js'

/** A run of which a property says what matters to it, the footer too: nothing is counted. */

const HEADER: ConformHeader = {
  errata: '0.1.0',
  protocol: 1,
  implementation: { name: 'torch', version: '2.6' },
  subject: 'python3 adapter.py',
  fixtures: { format: 1, sha256: 'ab12' },
  seed: 15,
  points: 7,
  require: 'formula',
  shard: null,
}

const FOOTER: ConformFooter = {
  measures: [],
  identified: [],
  counts: {},
  failures: 0,
  knownFailures: 0,
  complaints: [],
  aborted: null,
  exitCode: 0,
}

export const reportOf = (
  results: readonly CaseResult[] = [],
  header: Partial<ConformHeader> = {},
  footer: Partial<ConformFooter> = {},
): ConformReport => ({ header: { ...HEADER, ...header }, results, footer: { ...FOOTER, ...footer } })
