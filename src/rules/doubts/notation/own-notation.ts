import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'
import type { Reading } from '../../../page/reading.js'
import { defineDoubt } from '../doubt.js'

/** `\left(\frac{2}{7}\right)`, with a sign before it or not. */
const SYMBOL =
  /^-?\s*(?:\\left|\\[bB]ig[lg]?)?\(\s*\\[dt]?frac\s*\{?\d(?:\d+|\d*(?:\}\s*\{?|\s+\{?|\{)\d+)\}?\s*(?:\\right|\\[bB]ig[rg]?)?\)$/
const SIGN = /^[-+]?\s*[01]$/
/** `(12)(34)`, `(123)^{-1}`: brackets with digits, and nothing else. */
const CYCLES = /^(?:\(\d{2,}\)(?:\^\{?-?\d+\}?)?\s*)+$/
const PERMUTATION = /^(?:(?:\(\d+\)\s*)+|1|e|\\?id|\\mathrm\{id\}|\(\))$/

/** Why numbers in brackets may be something else than factors; null where they may not. */
function doubtOfBrackets({ left, right }: Link, source: string): string | null {
  const [first, second] = [left, right].map(side => writtenOf(side, source)) as [string, string]
  const isSymbol = [first, second].some(side => SYMBOL.test(side))
  if (isSymbol && [first, second].every(side => SYMBOL.test(side) || SIGN.test(side)))
    return 'a fraction in brackets may be a Legendre symbol'
  return CYCLES.test(first) && PERMUTATION.test(second) ? 'digits in brackets may be a cycle' : null
}

/** A side with the bracket that opens before it and the one that closes behind it. */
const writtenOf = ({ start, end }: Node, source: string): string => {
  const before =
    /(?:-\s*)?\\(?:left|[bB]ig[lg]?)$/.exec(source.slice(Math.max(0, start - 9), start))?.[0] ?? ''
  return (before + source.slice(start, end)).trim()
}

/** What the page defines for letters, and how the same is written with numbers. */
const DEFINED: readonly (readonly [defines: RegExp, uses: RegExp])[] = [
  [/^[A-Za-z]\s*(?:\*|\\ast)\s*[A-Za-z]$/, /[\d)]\s*(?:\*|\\ast)\s*[(\d-]/],
  [/^\\\{\s*\\?[A-Za-z]+\s*\\\}$/, /\\\{/],
  [/^\[\s*\\?[A-Za-z]+\s*\]$/, /\[/],
]

/** What stands in the formulas of a part of a page alone or on the left; each is looked through once. */
const known = new WeakMap<Reading, readonly string[]>()

function leftSides(reading: Reading): readonly string[] {
  const found =
    known.get(reading) ??
    [...reading.chains.values()].flatMap(chains =>
      chains.map(({ terms: [left] }) => reading.source.slice(left!.start, left!.end)),
    )
  known.set(reading, found)
  return found
}

const usesOwn = ({ left, right }: Link, reading: Reading): boolean => {
  const written = reading.source.slice(left.start, right.end)
  return DEFINED.some(
    ([defines, uses]) => uses.test(written) && leftSides(reading).some(side => defines.test(side)),
  )
}

/** `(12)(13) = (132)`, and `3 * 4 = 5` where the page says what `a * b` is. */
export const ownNotation = defineDoubt({
  id: 'own-notation',
  summary: 'Brackets or a sign may mean what the page, or the field, takes them for.',
  examples: [
    'The Legendre symbol $\\left(\\frac{2}{7}\\right) = 1$.',
    'In the group we have $(12)(13) = (132)$.',
    'Define $a * b = a + b - 2$. Then $3 * 4 = 5$.',
    'Let $\\{x\\} = x - \\lfloor x \\rfloor$. Then $\\{3.7\\} = 0.7$.',
  ],
  applies: ({ at: { link, reading } }) => {
    if (!link) return null
    if (usesOwn(link, reading)) return 'the page says what this notation means'
    return doubtOfBrackets(link, reading.source)
  },
})
