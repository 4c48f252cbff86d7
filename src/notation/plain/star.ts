import { isAt, textAt } from '../../documents/model/match-at.js'

/** What may stand behind an operator. */
const OPERAND = /^\s*(?:(?<=\s)[*_]{1,3})?(?:[\w.…⋯([$€£√+\-−\\]|\p{L})/u
const STARS = /\*{1,3}/y
/** As far ahead as is looked. */
const AHEAD = 16

/** Stars and what they are: a product, a power, the beginning or end of emphasis, or none of these. */
export interface Stars {
  readonly text: string
  readonly role: 'times' | 'power' | 'opens' | 'closes' | null
}

/**
 * The stars at a place. Behind an operand and before one they are an operator, unless they close the `emphasis` that
 * is open and hug what it holds; emphasis opens where an operand must stand, and hugs what follows.
 */
export function starsAt(source: string, at: number, hasOperand: boolean, emphasis?: string): Stars {
  const text = textAt(STARS, source, at)
  const behind = source.slice(at + text.length, at + text.length + AHEAD)
  if (!hasOperand) return { text, role: /^\S/.test(behind) ? 'opens' : null }
  const isTight = !/\s/.test(source.charAt(at - 1))
  const isOperator = text.length < 3 && OPERAND.test(behind)
  const mayClose = emphasis === text && isTight && /^\s/.test(behind)
  if (isOperator && !mayClose) return { text, role: text.length === 2 ? 'power' : 'times' }
  return { text, role: isTight ? 'closes' : null }
}

const STARRED = /(?<=(?<!\p{L})\p{L})\*(?=\([\p{L}_\d, |]{1,9}\))/uy

/** `π*(y)`, `r*(x)`: the star may belong to the name of a function, as that of an optimum. */
export const mayBeOfName = (source: string, at: number): boolean => isAt(STARRED, source, at)
