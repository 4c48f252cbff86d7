import type { Lexeme } from './lexeme.js'
import { shareAt } from './share.js'
import { isUnitWord } from './units/unit-word.js'

/** As many lexemes as "in every 4" and a count in words have, and one. */
const MOST = 5
/** As far behind a sign as is looked for what shows that a side is less than 1. */
const REACH = 4

/** How many lexemes of a list make a share from one of them on, `in 20`; 0 where none do. */
export function shareLength(lexemes: readonly Lexeme[], at: number): number {
  const { length } = shareIn(lexemes, at)
  return length
}

function shareIn(
  lexemes: readonly Lexeme[],
  at: number,
): { readonly length: number; readonly whole: string } {
  const texts = lexemes.slice(at, at + MOST).map(({ text }) => text)
  const share = lexemes[at]?.kind === 'word' ? shareAt(texts.join(' '), 0) : null
  const length = share
    ? texts.findIndex((_, i) => texts.slice(0, i + 1).join(' ').length === share.end) + 1
    : 0
  return { length, whole: length > 0 ? share!.whole : '' }
}

/** Where a run stands that a share may go on with. */
interface Begun {
  /** The first lexeme of the run. */
  readonly from: number
  /** Its last sign. */
  readonly sign: number | undefined
}

/**
 * How many lexemes behind a figure tell what it is a part of: where the figure is a side of its own and less than the
 * whole, and another side of the run may be less than 1. In `3 × 4 = 12 in 20 rows` they tell where it is found.
 */
export function shareBehind(lexemes: readonly Lexeme[], at: number, { from, sign }: Begun): number {
  const { length, whole } = shareIn(lexemes, at)
  const [figure, next] = [lexemes[at - 1]!, lexemes[at + length]]
  const opensSide = sign === undefined ? at - 1 === from : at - 2 === sign
  if (length === 0 || !opensSide || !/^[1-9]\d{0,14}$/.test(figure.text)) return 0
  if (BigInt(figure.text) >= BigInt(whole)) return 0
  if (next?.kind === 'operator' || (next?.kind === 'word' && isUnitWord(next.text))) return 0
  const other = sign === undefined ? behindSign(lexemes, at + length) : lexemes.slice(from, at - 1)
  return other.some(mayBePart) ? length : 0
}

const behindSign = (lexemes: readonly Lexeme[], at: number): readonly Lexeme[] =>
  lexemes[at]?.kind === 'relation' ? lexemes.slice(at + 1, at + 1 + REACH) : []

/** A division, a power, a percentage or a decimal. */
const mayBePart = ({ kind, text }: Lexeme): boolean =>
  kind === 'number' ? /[.%‰]/.test(text) : ['/', '÷', '^', '**', '%'].includes(text) || /^⁻/.test(text)
