import type { DocumentAudit } from '../../audit/audit.js'
import type { Finding } from '../../audit/finding.js'
import { VERDICTS, type Verdict } from '../../math/judges/verdict.js'
import { compareTexts } from '../text/compare-texts.js'
import { jsonText } from '../text/json-text.js'
import { isFailure } from './summary.js'

/** What a finding is known by in later runs, and how many are known by it; no place, so that text may move. */
export interface BaselineEntry {
  readonly path: string
  readonly rule: string
  readonly verdict: Verdict
  /** With one blank for any run of blanks, so that lines may be broken anew. */
  readonly statement: string
  readonly count: number
}

/** Findings that are let pass: a long document is adopted as it is, and only what is new fails. */
export type Baseline = readonly BaselineEntry[]

/** How a baseline names the document of a path. */
export type NameOf = (path: string) => string

const VERSION = 1
const HEAD = 'errata-baseline'

type Key = Omit<BaselineEntry, 'count'>
const FIELDS = ['path', 'rule', 'verdict', 'statement'] as const satisfies readonly (keyof Key)[]
const keyText = (key: Key): string => JSON.stringify(FIELDS.map(field => key[field]))

const keyOf = (path: string, { rule, verdict, statement }: Finding, nameOf: NameOf): Key => {
  return { path: nameOf(path), rule, verdict, statement: statement.trim().replace(/\s+/g, ' ') }
}

/** What fails in these audits, in an order that depends on nothing else. */
export function baselineOf(audits: readonly DocumentAudit[], strict: boolean, nameOf: NameOf): Baseline {
  const failing = audits.flatMap(({ path, findings }) =>
    findings
      .filter(finding => isFailure(finding, strict))
      .map(finding => ({ ...keyOf(path, finding, nameOf), count: 1 })),
  )
  return [...added(failing).values()].sort(byKey)
}

function added(entries: Baseline): Map<string, BaselineEntry> {
  const counted = new Map<string, BaselineEntry>()
  for (const entry of entries) {
    const key = keyText(entry)
    counted.set(key, { ...entry, count: entry.count + (counted.get(key)?.count ?? 0) })
  }
  return counted
}

const byKey = (a: Key, b: Key): number =>
  FIELDS.reduce((order, field) => order || compareTexts(a[field], b[field]), 0)

/** The file of a baseline. */
export const baselineText = (baseline: Baseline): string => jsonText({ [HEAD]: VERSION, findings: baseline })

/** Reads the file of a baseline. Throws SyntaxError, with what was expected, for any other text. */
export function readBaseline(text: string): Baseline {
  const file: unknown = JSON.parse(text)
  if (
    !isRecord(file) ||
    file[HEAD] !== VERSION ||
    !Array.isArray(file.findings) ||
    Object.keys(file).length !== 2
  )
    throw new SyntaxError(`expected a baseline of version ${VERSION}`)
  for (const [i, entry] of file.findings.entries())
    if (!isEntry(entry))
      throw new SyntaxError(`expected path, rule, verdict, statement and count of finding ${i}`)
  return [...added(file.findings).values()]
}

/** Of what JSON has; a list has none of the names that are asked for. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => value instanceof Object

function isEntry(value: unknown): value is BaselineEntry {
  if (!isRecord(value) || Object.keys(value).length !== FIELDS.length + 1) return false
  const { verdict, count } = value
  const isCounted = Number.isSafeInteger(count) && (count as number) >= 1
  return (
    isCounted &&
    FIELDS.every(field => typeof value[field] === 'string') &&
    VERDICTS.includes(verdict as Verdict)
  )
}

/** The audits with what a baseline lets pass marked, as many as it counts, and what of it is no longer there. */
export function withBaseline(
  audits: readonly DocumentAudit[],
  baseline: Baseline,
  nameOf: NameOf,
): { readonly audits: readonly DocumentAudit[]; readonly stale: Baseline } {
  const left = new Map(baseline.map(entry => [keyText(entry), entry.count]))
  const marked = audits.map(audit => {
    const findings = audit.findings.map(finding => {
      const key = keyText(keyOf(audit.path, finding, nameOf))
      const count = isFailure(finding, true) ? (left.get(key) ?? 0) : 0
      if (count === 0) return finding
      left.set(key, count - 1)
      return { ...finding, baselined: true as const }
    })
    return { ...audit, findings }
  })
  const looked = new Set(audits.map(({ path }) => nameOf(path)))
  const stale = baseline.flatMap(entry => {
    const count = left.get(keyText(entry))!
    return count > 0 && looked.has(entry.path) ? [{ ...entry, count }] : []
  })
  return { audits: marked, stale }
}
