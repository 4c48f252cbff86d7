import type { DocumentAudit } from '../../audit/audit.js'
import type { Finding } from '../../audit/finding.js'
import type { Verdict } from '../../math/judges/verdict.js'
import { fingerprints } from '../text/fingerprint.js'
import { printable, REPLACEMENT } from '../text/printable.js'
import { artifactUri } from '../text/uri.js'
import { type Cut, cutLine } from './headline.js'
import { helpOf } from './rules.js'
import { originsOf, regionOf } from './sarif-region.js'
import { isLetPass, isProblem, summarise } from './summary.js'

export interface SarifOptions {
  /** Lists what holds and what is unread too. GitHub shows every result as an alert, whatever its kind. */
  readonly verbose: boolean
  readonly cut?: Cut | null
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Only a failure may have another level than `none` (SARIF 3.27.10). */
const SEVERITY: Readonly<Record<Verdict, { readonly kind: string; readonly level: string }>> = {
  refuted: { kind: 'fail', level: 'error' },
  unsupported: { kind: 'fail', level: 'error' },
  carried: { kind: 'fail', level: 'warning' },
  misrounded: { kind: 'fail', level: 'warning' },
  conditional: { kind: 'fail', level: 'note' },
  undecided: { kind: 'fail', level: 'note' },
  unread: { kind: 'notApplicable', level: 'none' },
  holds: { kind: 'pass', level: 'none' },
}

/**
 * The audit as a SARIF 2.1.0 log of one run: a result for each problem, let pass or not, with -v for each statement; the summary of the
 * run counts them all. Columns and offsets count UTF-16 units, as in the JSON report.
 */
export function reportSarif(
  audits: readonly DocumentAudit[],
  version: string,
  { verbose, cut }: SarifOptions,
): string {
  const all = audits.flatMap(({ findings }) => findings)
  const rules = [...new Set(all.map(({ rule }) => wellFormed(rule)))].sort()
  // A document that was named twice is one artifact.
  const uris = [...new Set(audits.map(({ path }) => artifactUri(path)))]
  const indices = { rules: indexOf(rules), artifacts: indexOf(uris) }
  const run = {
    tool: {
      driver: { name: 'errata', version, semanticVersion: version, rules: rules.map(descriptor) },
    },
    ...(cut && { invocations: [{ executionSuccessful: false, exitCodeDescription: cutLine(cut).trim() }] }),
    columnKind: 'utf16CodeUnits',
    artifacts: uris.map(uri => ({ location: { uri }, roles: ['analysisTarget'] })),
    results: audits.flatMap(audit => resultsOf(audit, verbose, indices)),
    properties: { summary: summarise(all) },
  }
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [run] }
  const clean = (_: string, value: unknown) => (typeof value === 'string' ? wellFormed(value) : value)
  return `${JSON.stringify(log, clean, 2)}\n`
}

const indexOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, i) => [name, i]))

/** Half a pair of surrogates is valid in JSON, yet many readers of it refuse the whole file. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, REPLACEMENT)

function resultsOf(
  { path, findings }: DocumentAudit,
  verbose: boolean,
  { rules, artifacts }: { rules: ReadonlyMap<string, number>; artifacts: ReadonlyMap<string, number> },
): object[] {
  const locationOf = (document: string) => {
    const uri = artifactUri(document)
    return { uri, index: artifacts.get(uri) }
  }
  const artifactLocation = locationOf(path)
  const known = fingerprints(findings)
  return findings.flatMap((finding, i) => {
    if (!verbose && !isProblem(finding) && !isLetPass(finding)) return []
    const { rule, start, end, ...properties } = finding
    return {
      ruleId: rule,
      ruleIndex: rules.get(wellFormed(rule)),
      ...SEVERITY[finding.verdict],
      ...placed(i, findings, locationOf, artifactLocation),
      partialFingerprints: { 'statement/v1': known[i] },
      suppressions: suppressionsOf(finding),
      // What the JSON report says of a finding and SARIF has no place for, under the same names.
      properties,
    }
  })
}

/** What lets a result pass: a comment in the document, or a baseline; an empty list says that nothing does (3.27.23). */
function suppressionsOf({ suppressed, baselined }: Finding): object[] {
  if (suppressed !== undefined) return [{ kind: 'inSource', justification: suppressed }]
  return baselined ? [{ kind: 'external', justification: 'in the baseline' }] : []
}

function descriptor(rule: string) {
  const { summary, help } = helpOf(rule)
  return {
    id: rule,
    shortDescription: { text: summary },
    fullDescription: { text: help },
    help: { text: help },
    defaultConfiguration: { level: 'error' },
  }
}

/** The message of a finding, its place, and the printed numbers that it was carried through. */
function placed(
  index: number,
  findings: readonly Finding[],
  locationOf: (path: string) => object,
  artifactLocation: object,
) {
  const finding = findings[index]!
  const origins = originsOf(index, findings)
  const links = origins.map(({ path, region: { startLine } }, i) => {
    const place = startLine ? `line ${startLine}${path === null ? '' : ' of another cell'}` : 'here'
    return `[${place}](${i + 1})`
  })
  const carried = links.length > 0 ? `; carried through what is printed on ${links.join(', ')}` : ''
  return {
    message: { text: `${plainText(finding.message)}${carried}` },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding) } }],
    ...(origins.length > 0 && {
      relatedLocations: origins.map(({ path, region }, i) => ({
        id: i + 1,
        message: { text: 'The printed, already rounded number that it was carried through.' },
        physicalLocation: {
          artifactLocation: path === null ? artifactLocation : locationOf(path),
          region,
        },
      })),
    }),
  }
}

/**
 * A message of a document as SARIF reads it: braces are doubled, since `{0}` is a placeholder (3.11.5), and no
 * bracket stands before a parenthesis, since `[text](target)` is a link (3.11.6) and the document may be hostile.
 */
const plainText = (text: string): string => printable(text).replace(/[{}]/g, '$&$&').replaceAll('](', '] (')
