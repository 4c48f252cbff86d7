import type { Claim, Exercise, Place } from '../../rules/book/model/claim.js'
import { jsonText } from '../text/json-text.js'

const PAD = 34

/** The claims of the book, a line each: what it is called, what kind of statement it is, where a page states it. */
export function bookText(exercises: readonly Exercise[]): string {
  const claims = exercises.flatMap(exercise => exercise.claims)
  const remarks = exercises.flatMap(({ remarks = [] }) => remarks)
  const counterfeits = claims.reduce((sum, claim) => sum + claim.counterfeits.length, 0)
  const lines = exercises.flatMap(({ claims, remarks = [] }) => [
    ...claims.map(claim => line(claim.id, claim.means.kind, statedAt(claim))),
    ...remarks.map(({ id, because }) => line(id, 'remark', because)),
    '',
  ])
  const total = `${claims.length} claims, ${counterfeits} counterfeits, ${remarks.length} remarks`
  return `${[...lines, total].join('\n')}\n`
}

const line = (id: string, kind: string, about: string): string =>
  `${id.padEnd(PAD)} ${kind.padEnd(11)} ${about}`

function statedAt({ where }: Claim): string {
  const [shape, ...others] = where.shapes
  const more = others.length > 0 ? ` (or ${others.length} more)` : ''
  return `${shape}${more}${wordsOf(where)}`
}

const wordsOf = ({ words }: Place): string => (words ? ` with ${Object.values(words).join(', ')}` : '')

/** The same as one JSON object: the claims as they stand in the book. */
export function bookJson(exercises: readonly Exercise[], version: string): string {
  return jsonText({ errata: version, exercises })
}
