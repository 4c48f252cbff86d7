import { type Finding, VERDICTS, type Verdict } from '../evidence/finding.js'

/** How many statements there are, and how many of each verdict. */
export type Summary = { readonly statements: number } & Readonly<Record<Verdict, number>>

export function summarise(findings: readonly Finding[]): Summary {
  const count = (verdict: Verdict) => findings.filter(finding => finding.verdict === verdict).length
  const counts = Object.fromEntries(VERDICTS.map(verdict => [verdict, count(verdict)])) as Record<
    Verdict,
    number
  >
  return { statements: findings.length, ...counts }
}

const ALWAYS: ReadonlySet<Verdict> = new Set(['refuted', 'unsupported', 'carried', 'misrounded'])
const STRICT: ReadonlySet<Verdict> = new Set(['conditional', 'undecided'])

/** Whether a finding makes the run fail: what is wrong always, what is conditional or undecided under --strict. */
export const isFailure = (finding: Finding, strict: boolean): boolean =>
  ALWAYS.has(finding.verdict) || (strict && STRICT.has(finding.verdict))

/** Whether a finding is worth a reader's time: what is wrong, conditional or undecided. */
export const isProblem = ({ verdict }: Finding): boolean => ALWAYS.has(verdict) || STRICT.has(verdict)

/** Worst first. */
export const bySeverity = (a: Finding, b: Finding): number =>
  VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict)
