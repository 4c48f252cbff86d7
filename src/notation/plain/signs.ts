import { endAt, isAt, matchAt } from '../../documents/model/match-at.js'

/** Relation signs, the longer before those that they begin with, and how the grammar spells them. */
const SIGNS: readonly (readonly [written: RegExp, spelling: string])[] = [
  [/===|=>|<=>|>>|<<|<>|=<|[+\-/&|]=(?!=)/y, ''],
  // `X ~ Bin(10, 0.3)`.
  [/~(?=\s{0,3}[A-Z][A-Za-z]{0,14}\s?\()/y, '\\sim'],
  [/=\s{0,9}\\?[~≈]|~=|[≈≃≅]=?|~/y, '\\approx'],
  [/==?/y, '='],
  [/:=/y, ':='],
  [/!=|≠/y, '\\ne'],
  [/<=|[≤⩽]/y, '\\le'],
  [/>=|[≥⩾]/y, '\\ge'],
  [/->|→/y, '\\to'],
  [/≪/y, '\\ll'],
  [/≫/y, '\\gg'],
  [/≡/y, '\\equiv'],
  [/≢/y, '\\nequiv'],
  [/</y, '<'],
  [/>/y, '>'],
]

/** A relation sign as the grammar spells it, and where it ends; an empty spelling for signs of programs alone. */
export interface WrittenSign {
  readonly spelling: string
  readonly end: number
}

/** The relation sign at a place. */
export function signAt(source: string, at: number): WrittenSign | null {
  for (const [written, spelling] of SIGNS) {
    const end = endAt(written, source, at)
    if (end !== null) return { spelling, end }
  }
  return null
}

/** Operators of one character, and how the grammar spells them. */
export const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['−', '-'],
  ['±', '\\pm'],
  ['×', '\\times'],
  ['✕', '\\times'],
  ['·', '\\cdot'],
  ['⋅', '\\cdot'],
  ['∙', '\\cdot'],
  ['/', '/'],
  ['÷', '/'],
  ['∕', '/'],
])

/** What closes each bracket, and how the grammar spells the two. */
export const BRACKETS: ReadonlyMap<string, readonly [closing: string, opens: string, closes: string]> =
  new Map([
    ['(', [')', '(', ')']],
    ['[', [']', '[', ']']],
    ['⌊', ['⌋', '\\lfloor', '\\rfloor']],
    ['⌈', ['⌉', '\\lceil', '\\rceil']],
    ['|', ['|', '\\lvert', '\\rvert']],
  ])

const FACTORIAL = /(?<=\d)!=\d/y

/** Whether the `!=` at a place may be a factorial that equals a figure. */
export const mayBeFactorial = (source: string, at: number): boolean => isAt(FACTORIAL, source, at)

/** `(mod 12)` behind a congruence. */
const MODULUS = /\(\s{0,9}mod(?:ulo)?\s{1,9}(\d{1,40})\s{0,9}\)/y

export interface Modulus {
  readonly digits: string
  readonly start: number
  readonly end: number
}

/** The digits of the modulus in brackets at a place, and where they stand; null where none is. */
export function modulusAt(source: string, at: number): Modulus | null {
  const match = matchAt(MODULUS, source, at)
  if (!match) return null
  const start = at + match[0].indexOf(match[1]!)
  return { digits: match[1]!, start, end: at + match[0].length }
}

const REMAINDER = /%(?=\s*[\d.(])|(?<=\s)%(?=\s+(?!of\s)\p{L})/uy

/** Whether a percent sign at a place may ask for a remainder: `7 % 3`. */
export const mayBeRemainder = (source: string, at: number): boolean => isAt(REMAINDER, source, at)
