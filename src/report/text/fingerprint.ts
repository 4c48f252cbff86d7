import { createHash } from 'node:crypto'
import type { Finding } from '../../audit/finding.js'

/**
 * What each finding of a document is known by in later runs, in order: a hash of its rule, its statement and how many
 * of the same stood before it. A statement that moves, or is broken over lines anew, keeps its fingerprint; one that
 * is changed is another.
 */
export function fingerprints(findings: readonly Pick<Finding, 'rule' | 'statement'>[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, statement }) => {
    const what = JSON.stringify([rule, statement.trim().replace(/\s+/g, ' ')])
    const ordinal = seen.get(what) ?? 0
    seen.set(what, ordinal + 1)
    return createHash('sha256').update(`${what}${ordinal}`).digest('hex').slice(0, HEX_DIGITS)
  })
}

/** 128 bits: that two of a million statements share one has a chance of 1e12 / 2^129, below 1e-26. */
const HEX_DIGITS = 32
