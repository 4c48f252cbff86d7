import { hasSense } from '../matching.js'
import type { Word } from '../word.js'

/** "Here log is to base 10", "all logs are base 2", "log means the natural logarithm", "we use natural logs", "logs to base 2". */
const SAYS_BASE =
  /\bl(?:og(?:arithm)?s?|g)\$?`?(?: throughout| here| always)?,? (?:is|are|be|means?|denotes?|stands? for|taken)\b[^.;:\n]{0,30}?(?:\bbase[ -]?\$?(?<base>\d{1,2}|e)\b|\\?\blog_?\{?(?<index>\d{1,2}|e)\b|\b(?:natural|(?<binary>binary|dual)|(?<decimal>decimal|common))\b)|\b(?:use|using|all|only|write|with) (?:natural|base[ -]?\$?(?<based>\d{1,2})\$?) log(?:arithm)?s\b|\blog(?:arithm)?s (?:to|in) base \$?(?<to>\d{1,2}|e)\b/gi

/** The base that a text says its plain logarithms are to: `2`, `10` or `e`; null where it says none, or several. */
export function baseSaidIn(text: string): string | null {
  const found = [...text.matchAll(SAYS_BASE)].map(({ groups = {} }) =>
    (
      groups.base ??
      groups.index ??
      groups.based ??
      groups.to ??
      (groups.binary ? '2' : groups.decimal ? '10' : 'e')
    ).toLowerCase(),
  )
  const [base, another] = new Set(found)
  return another === undefined ? (base ?? null) : null
}

const UNITS_OF_BASE = [
  ['unitOfBaseE', 'e'],
  ['unitOfBaseTwo', '2'],
  ['unitOfBaseThree', '3'],
  ['unitOfBaseTen', '10'],
] as const

/** The bases of logarithms that a sentence names, "to base 3", or has a unit of: "in trits". */
export const basesNamedIn = (sentence: readonly Word[]): readonly string[] =>
  sentence.flatMap((word, at) => {
    const next = word.text === 'base' ? (sentence[at + 1]?.text ?? '') : ''
    if (/^(?:\d{1,2}|e)$/.test(next)) return [next]
    const unit = UNITS_OF_BASE.find(([sense]) => hasSense(word, sense))
    return unit ? [unit[1]] : []
  })
