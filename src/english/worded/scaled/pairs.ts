import { isWordFor } from '../../lexicon.js'
import type { Word } from '../../word.js'
import { placesOfScaling } from './scaled.js'

/**
 * The two changes of a clause, or the first with each of the two behind it: "doubling the devices halves the time and
 * doubles the price of an hour". None where it has fewer, or more.
 */
export function changePairs<T extends Word>(tokens: readonly T[]): readonly (readonly T[])[] {
  const [first, second, third, another] = placesOfScaling(tokens)
  if (first === undefined || second === undefined || another !== undefined) return []
  if (third === undefined) return [tokens]
  // "To double the flow, double $r$ and reduce $p$": what is done to both is one change.
  if (tokens[first - 1]?.text === 'to') return []
  const joint = tokens.findIndex((word, at) => at > second && at < third && isJoint(word))
  if (joint < 0) return []
  const isComma = tokens[joint - 1]?.kind === 'break'
  const pause = tokens.findLastIndex(({ kind }, at) => kind === 'break' && at > first && at < second)
  return [
    tokens.slice(0, isComma ? joint - 1 : joint),
    [...tokens.slice(0, pause < 0 ? second : pause + 1), ...tokens.slice(joint + 1)],
  ]
}

const isJoint = ({ text }: Word): boolean => text === 'and' || isWordFor(text, 'contrast')
