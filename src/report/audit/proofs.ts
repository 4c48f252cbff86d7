import type { Finding } from '../../audit/finding.js'
import type { Evidence } from '../../math/judges/verdict.js'
import { compareTexts } from '../text/compare-texts.js'
import { counted } from '../text/counted.js'
import { jsonText } from '../text/json-text.js'

/** A claim as a document makes it, and how an engine settled it. */
export interface Settled {
  readonly finding: Finding
  /** How many certificates it has. */
  readonly certificates: number
}

const PAD = 34

/** What each claim rests on, a block each, and how many there are of each kind. */
export function proofsText(settled: readonly Settled[]): string {
  const blocks = settled.map(({ finding }) => block(finding))
  const levels = countsOf(settled.map(({ finding }) => levelOf(finding)))
  const counts = [...levels].map(([level, count]) => `${count} ${level}`).join(', ')
  const certificates = settled.reduce((sum, one) => sum + one.certificates, 0)
  const total = `${counted(settled.length, 'statement')}: ${counts || 'none'}; ${counted(certificates, 'certificate')}`
  return `${[...blocks, total].join('\n')}\n`
}

function block({ rule, verdict, evidence, understood, message, condition }: Finding): string {
  const lines = [`${rule.padEnd(PAD)} ${verdict.padEnd(11)} ${evidence?.level ?? ''}`]
  if (understood !== null) lines.push(`    ${understood}`)
  if (verdict !== 'holds') lines.push(`    ${message}`)
  const rests = evidence === null ? [] : restsOf(evidence, condition)
  return [...lines, ...rests.map(text => `    ${text}`), ''].join('\n')
}

function restsOf({ conditions, lemmas, size, constants }: Evidence, condition: string | null): string[] {
  return [
    ...(condition === null ? [] : [`true only if ${condition}`]),
    ...(conditions.length > 0 ? [`where ${conditions.join(', ')}`] : []),
    ...(lemmas.length > 0 ? [`by: ${lemmas.join('; ')}`] : []),
    ...(size === null ? [] : [`for ${size}`]),
    ...(constants.length > 0 ? [`with ${constants.join('; ')}`] : []),
  ]
}

const levelOf = ({ verdict, evidence }: Finding): string =>
  verdict === 'undecided' ? 'undecided' : (evidence?.level ?? 'without evidence')

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].sort(([a], [b]) => compareTexts(a, b)))
}

/** The same as one JSON object. */
export function proofsJson(settled: readonly Settled[], version: string): string {
  const claims = settled.map(({ finding, certificates }) => {
    const { rule, verdict, statement, understood, expected, evidence, condition, witness, message } = finding
    return {
      rule,
      verdict,
      statement,
      understood,
      expected,
      evidence,
      condition,
      witness,
      message,
      certificates,
    }
  })
  return jsonText({ errata: version, claims })
}
