/** As far back and ahead as is looked. */
const REACH = 16

/** An operator as the grammar spells it, and how long the word is. */
interface OperatorWord {
  readonly spelling: string
  readonly length: number
}

/** What stands before a word. */
interface Before {
  readonly isFirstSide: boolean
  readonly hasOperand: boolean
  readonly isBehindNumber: boolean
  /** Whether letters behind figures are symbols. */
  readonly isSymbol: boolean
}

const TIMES = { spelling: '\\times', length: 1 }

/** The operator that a word at a place is: the x of `2 x 3`, "of" and "mod"; null for any other word. */
export function operatorWordAt(source: string, at: number, before: Before): OperatorWord | null {
  const ahead = source.slice(at, at + REACH)
  // The x of `2x(3 - x)` is a symbol where letters are.
  if (before.isSymbol && /^x\(/.test(ahead) && /\S/.test(source.charAt(at - 1))) return null
  if (before.hasOperand && /^[xX](?:\s*[\d(.[$€£√]|\s+(?:π|pi\b))/.test(ahead)) return TIMES
  if (isShare(source, at, ahead)) return { ...TIMES, length: 2 }
  if (isMultiple(source, at, before)) return TIMES
  const [, remainder] = /^(mod(?:ulo)?)\s+\d/.exec(ahead) ?? []
  return before.hasOperand && remainder ? { spelling: '\\bmod', length: remainder.length } : null
}

/** Whether "of" multiplies: behind a percentage and before a figure, as in `1% of 10,000`. */
const isShare = (source: string, at: number, ahead: string): boolean =>
  /%\s*$/.test(source.slice(Math.max(0, at - REACH), at)) && /^of\s+[\d(.$€£]/.test(ahead)

/** `= 1.5x`: so many times as much. */
const isMultiple = (source: string, at: number, { isFirstSide, isBehindNumber, isSymbol }: Before): boolean =>
  !isFirstSide && isBehindNumber && !isSymbol && /^\d[xX]\s*$/.test(source.slice(at - 1, at - 1 + REACH))
