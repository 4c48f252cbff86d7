import { createHash } from 'node:crypto'
import type { Input } from '../operations/operation.js'

const DIGITS_OF_AN_ID = 8

/**
 * `op/group/` and the first digits of the SHA-256 of what is asked: the same question has the same id wherever it stands
 * and however exactly it is answered, and another question has another.
 */
export function caseId(op: string, group: string, input: Input): string {
  return `${op}/${group}/${hashOf({ in: input, op }).slice(0, DIGITS_OF_AN_ID)}`
}

/** The SHA-256 of a value's canonical JSON, in hexadecimal digits. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/** JSON without spaces, the keys of every object in the order of their UTF-16 units. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson)}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const parts = new Map(Object.entries(value).filter(([, part]) => part !== undefined))
  // By hand: an object made of sorted entries would still put keys such as "10" first.
  const sorted = [...parts.keys()].sort()
  return `{${sorted.map(key => `${JSON.stringify(key)}:${canonicalJson(parts.get(key))}`)}}`
}
