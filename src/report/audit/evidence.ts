import type { Evidence } from '../../math/judges/verdict.js'

/** What a verdict rests on, in one line: how strong it is, under which conditions, and how to replay it. */
export function evidenceLine({
  level,
  conditions,
  lemmas,
  size,
  constants,
  points,
  digits,
  seed,
  path,
}: Evidence): string {
  const first = level === 'tested' ? `tested: ${points} cases, ${digits} digits, seed ${seed}` : level
  const parts: string[] = [first]
  if (size !== null) parts.push(size)
  if (conditions.length > 0) parts.push(`if ${conditions.join(', ')}`)
  if (lemmas.length > 0) parts.push(`by ${lemmas.join(', ')}`)
  if (constants.length > 0) parts.push(`with ${constants.join('; ')}`)
  if (path !== null) parts.push(`seed=${seed} path=${path}`)
  return parts.join('; ')
}
