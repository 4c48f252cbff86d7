import fc from 'fast-check'
import { LISTABLE } from '../../../src/conform/known-failures/known-line.js'
import {
  type CaseResult,
  type ConformFooter,
  type ConformHeader,
  type ConformReport,
  LEVELS,
  type Level,
} from '../../../src/conform/model/report.js'
import type { NamedReport } from '../../../src/conform/results/incomparable-error.js'
import { DTYPE_NAMES, tally } from '../../../src/conform/results/tally.js'

/** A text of a report: an ordinary one, unless a property asks for others. */
type Text = fc.Arbitrary<string>

const PLAIN: Text = fc.constantFrom('torch', '1.5', 'off by a factor', 'a', 'the margin without β', 'x/y')

/** Errors in ulps as runs write them, over all sizes that occur, many of them close together. */
export const ulps: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '0',
    '0.5',
    '0.4999',
    '1',
    '1.001',
    '9.995',
    '99.99',
    '1e5',
    '1.234e+21',
    '4.941e-324',
    '1.797e631',
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -30, max: 640 }))
    .map(([n, e]) => `${n}e${e}`),
  fc.integer({ min: 1, max: 99_999 }).map(n => String(n / 1000)),
)

export const dtype = fc.constantFrom(...DTYPE_NAMES)
export const level = fc.constantFrom(...LEVELS)
export const OPERATIONS = ['bt.loss', 'dpo.loss', 'kl.k3', 'grpo.advantages'] as const
const GROUPS = ['smoke', 'tiny', 'wrong-way'] as const

/** Ids as runs give them, few enough that patterns match several; of a law too. */
export const caseId = (op: string): Text =>
  fc
    .tuple(fc.constantFrom(...GROUPS), fc.integer({ min: 0, max: 15 }), fc.constantFrom('', '', '#zero-sum'))
    .map(([group, n, law]) => `${op}/${group}/${n.toString(16).padStart(8, '0')}${law}`)

const input = (text: Text) =>
  fc.record(
    {
      x: fc.array(text, { maxLength: 3 }),
      p: fc.array(text, { maxLength: 2 }),
      mask: fc.array(text, { maxLength: 3 }),
      shape: fc.array(text, { maxLength: 2 }),
    },
    { requiredKeys: ['x', 'p'] },
  )

/** One result; what fails the run is decided by its level, as `--require` says. */
export const caseResult = (text: Text = PLAIN, name?: Text): fc.Arbitrary<CaseResult> =>
  (name ?? fc.constantFrom(...OPERATIONS)).chain(op =>
    fc
      .record({
        id: name ?? caseId(op),
        dtype,
        source: fc.constantFrom('fixture', 'fresh', 'law', 'saved'),
        level: fc.oneof(level, fc.constantFrom<Level>('faithful', 'accurate', 'wrong')),
        part: fc.constantFrom('value', 'grad', null),
        index: fc.option(fc.nat(9)),
        input: input(text),
        got: fc.option(text),
        expected: fc.option(text),
        ulps: fc.option(ulps),
        kappa: fc.option(text),
        digits: fc.option(text),
        convention: fc.option(text),
        message: text,
        known: fc.constant(null),
        isFailure: fc.constant(false),
      })
      .map(
        (result): CaseResult => ({
          ...result,
          op,
          id: name ? result.id : idOf(result, op),
          isFailure: fails(result.level),
        }),
      ),
  )

/** Fresh cases have ids of their own. */
const idOf = ({ id, source }: Pick<CaseResult, 'id' | 'source'>, op: string): string =>
  source === 'fresh' ? `fresh/15/${op}:${id.length}${id.slice(-2)}` : id

const fails = (level: Level): boolean => LISTABLE.includes(level) && level !== 'unstable'

/** Results of one run: no case is asked twice in a format. */
export const results = (text?: Text, name?: Text, maxLength = 30): fc.Arbitrary<CaseResult[]> =>
  fc.uniqueArray(caseResult(text, name), { maxLength, selector: ({ id, dtype }) => `${dtype} ${id}` })

const header = (text: Text): fc.Arbitrary<ConformHeader> =>
  fc.record({
    errata: fc.constant('0.1.0'),
    protocol: fc.constant(1 as const),
    implementation: fc.record(
      { name: text, version: text, language: text, homepage: text, issues: text, platform: text },
      { requiredKeys: ['name'] },
    ),
    subject: text,
    fixtures: fc.record({
      format: fc.constant(1 as const),
      sha256: fc.constantFrom('ab12'.repeat(16), 'cd34'.repeat(16)),
    }),
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    points: fc.nat(300),
    require: fc.constantFrom('formula', 'accurate'),
    shard: fc.constant(null),
  })

const identified = (text: Text, name: Text) =>
  fc.array(
    fc.record({
      op: name,
      dtype,
      kind: fc.constantFrom('mistake', 'convention', 'precision', 'domain', 'gradient', 'unidentified'),
      names: fc.array(text, { maxLength: 2 }),
      meaning: text,
      cases: fc.nat(50),
    } satisfies Record<string, fc.Arbitrary<unknown>>),
    { maxLength: 3 },
  )

/** The footer of these results. */
export const footerOf = (all: readonly CaseResult[], rest: Partial<ConformFooter> = {}): ConformFooter => {
  const counted = tally(all)
  const exitCode = counted.failures > 0 ? 1 : 0
  return { ...counted, identified: [], complaints: [], aborted: null, exitCode, ...rest }
}

/** Whole runs; with `text`, every text in them is one of those, names and numbers too. */
export const conformReport = (text: Text = PLAIN, name?: Text, maxLength = 30): fc.Arbitrary<ConformReport> =>
  fc
    .record({
      header: header(text),
      results: results(text, name, maxLength),
      known: fc.array(fc.boolean(), { maxLength: 30 }),
      reason: text,
      identified: identified(text, name ?? fc.constantFrom(...OPERATIONS)),
      complaints: fc.array(text, { maxLength: 2 }),
      aborted: fc.option(text, { freq: 2 }),
    })
    .map(({ known, reason, identified, complaints, aborted, ...run }) => {
      const marked = run.results.map((result, i) =>
        result.isFailure && known[i]
          ? { ...result, isFailure: false, known: { line: i + 1, reason } }
          : result,
      )
      const said = { identified, complaints, aborted }
      const isFailing = marked.some(({ isFailure }) => isFailure) || complaints.length > 0 || aborted !== null
      return {
        header: run.header,
        results: marked,
        footer: footerOf(marked, { ...said, exitCode: isFailing ? 1 : 0 }),
      }
    })

/** Reports by names of files. */
export const named = (...reports: readonly ConformReport[]): NamedReport<ConformReport>[] =>
  reports.map((report, i) => ({ name: `${i + 1}.jsonl`, report }))
