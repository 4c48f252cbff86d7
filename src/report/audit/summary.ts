import type { Finding } from '../../audit/finding.js'
import { isAccusation, VERDICTS, type Verdict } from '../../math/judges/verdict.js'

/**
 * How many statements there are, how many of each verdict, and apart from these, how many the documents suppress and a
 * baseline lets pass.
 */
export type Summary = { readonly statements: number } & Readonly<
  Record<Verdict | 'suppressed' | 'baselined', number>
>

export function summarise(findings: readonly Finding[]): Summary {
  const counted = findings.filter(finding => !isLetPass(finding))
  const count = (verdict: Verdict) => counted.filter(finding => finding.verdict === verdict).length
  const counts = Object.fromEntries(VERDICTS.map(verdict => [verdict, count(verdict)])) as Record<
    Verdict,
    number
  >
  const suppressed = findings.filter(finding => finding.suppressed !== undefined).length
  const baselined = findings.length - counted.length - suppressed
  return { statements: findings.length, ...counts, suppressed, baselined }
}

/** Whether a document or a baseline says not to report a finding. */
export const isLetPass = ({ suppressed, baselined }: Finding): boolean =>
  suppressed !== undefined || baselined === true

const STRICT: ReadonlySet<Verdict> = new Set(['conditional', 'undecided'])

/**
 * Whether a finding makes the run fail: what is wrong always, what is conditional or undecided under --strict; what is
 * let pass never.
 */
export const isFailure = (finding: Finding, strict: boolean): boolean =>
  !isLetPass(finding) && (isAccusation(finding.verdict) || (strict && STRICT.has(finding.verdict)))

/** Whether a finding is worth a reader's time: what is wrong, conditional or undecided. */
export const isProblem = (finding: Finding): boolean => isFailure(finding, true)
