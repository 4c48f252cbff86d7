import type { SearchEffort } from '../../math/engines/search.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import { standsWhole } from '../../page/continuation.js'
import { nameOf } from '../../page/exercises.js'
import type { Reading } from '../../page/page.js'
import { statements } from '../../page/statement.js'
import type { SectionValues } from '../../page/symbols/symbol-table.js'
import type { Judged } from '../judged.js'
import { judgePutIn } from './by-definitions.js'
import { judgeDerivativeLink } from './explicit-derivative.js'
import { judgeQuantified } from './for-every-value.js'
import { judgeNamedDerivative } from './named-derivative.js'
import { doubtOfSentence, type SymbolicPlace } from './place.js'
import { judgeProgressionLink } from './progression.js'
import { judgeProportionality } from './proportionality.js'
import { assertedAt } from './quantifiers.js'

/** The first of these that has something to say of a link judges it. */
const JUDGES: readonly ((place: SymbolicPlace) => Judgement | null)[] = [
  judgeProgressionLink,
  judgeDerivativeLink,
  judgeNamedDerivative,
  judgeProportionality,
  judgeQuantified,
  judgePutIn,
]

/** Judges the relations between expressions with symbols that a section claims, as far as no judged place covers them. */
export function judgeSymbolicLinks(
  reading: Reading,
  values: SectionValues,
  everywhere: SectionValues,
  isCovered: (start: number, end: number) => boolean,
  effort: SearchEffort,
): Judged[] {
  return [...statements(reading)].flatMap(statement => {
    const { terms, signs, token } = statement
    if (token.headers || statement.chain.implies) return []
    return signs.flatMap((sign, i) => {
      const link = { left: terms[i]!, sign, right: terms[i + 1]! }
      // Two links of one chain share a side, but no sign.
      if (isCovered(sign.start, sign.end) || !(i > 0 || standsWhole(token, reading))) return []
      if (symbolsOf(link.left).size + symbolsOf(link.right).size === 0) return []
      const asserted = assertedAt(token, reading)
      const found = judged({ link, statement, reading, values, everywhere, asserted, effort })
      return found ? [found] : []
    })
  })
}

function judged(place: SymbolicPlace): Judged | null {
  const judgement = firstOf(place)
  if (!judgement) return null
  const { link, reading } = place
  const doubt = judgement.verdict === 'refuted' ? doubtOfSentence(place) : null
  return {
    rule: 'identity',
    exercise: nameOf(reading.section),
    from: link.left.start,
    to: link.right.end,
    start: link.right.start,
    end: link.right.end,
    judgement:
      doubt === null ? judgement : undecided('uncertain-place', `${doubt}; ${judgement.explanation}`),
    through: [],
  }
}

function firstOf(place: SymbolicPlace): Judgement | null {
  try {
    for (const judge of JUDGES) {
      const judgement = judge(place)
      if (judgement) return judgement
    }
    return null
  } catch (error) {
    // What has no value or no term is left unread.
    if (error instanceof LatexError || error instanceof RangeError || error instanceof ReferenceError)
      return null
    throw error
  }
}
