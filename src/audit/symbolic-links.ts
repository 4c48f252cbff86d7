import { type Judgement, undecided } from '../evidence/judgement.js'
import type { SearchEffort } from '../evidence/sampling.js'
import { LatexError } from '../latex/latex-error.js'
import { symbolsOf } from '../latex/symbols-of.js'
import { assertedAt } from './asserted-domain.js'
import { standsWhole } from './continuation.js'
import type { Judged } from './findings.js'
import { statements } from './formula-candidates.js'
import { judgeDerivativeLink } from './judge-derivative.js'
import { judgeNamedDerivative } from './judge-named-derivative.js'
import { judgeProgressionLink } from './judge-progression.js'
import { judgeProportionality } from './judge-proportionality.js'
import { judgePutIn } from './judge-put-in.js'
import { judgeQuantified } from './judge-quantified.js'
import type { Reading } from './reading.js'
import type { SectionValues } from './section-values.js'
import { doubtOfSentence, type SymbolicPlace } from './symbolic-place.js'
import { nameOf } from './whole.js'

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
