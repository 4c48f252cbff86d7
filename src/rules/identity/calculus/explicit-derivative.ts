import { judgeIdentity } from '../../../math/judges/identity.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { definableIn } from '../../../math/term/key.js'
import { type WrittenDerivative, writtenDerivatives } from '../../../notation/lower/derivatives.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Node } from '../../../notation/tree/node.js'
import { assuming, domainsOf, placeOf, plainSymbolsOf, type Statement } from '../../../page/statement.js'
import { isAtAPoint } from './derivative-at-a-point.js'

/**
 * Judges a derivative beside what it is said to be: claimed for every value of its variable. True as one of its readings,
 * it holds; false as all of them, it is refuted where the other side has no symbol of its own. Null where no side is one.
 */
export function judgeDerivativeLink(place: Statement): Judgement | null {
  const { left, sign, right } = place.link
  if (sign.operator !== '=') return null
  return judgeSide(left, right, place, true) ?? judgeSide(right, left, place, false)
}

function judgeSide(side: Node, other: Node, place: Statement, isLeft: boolean): Judgement | null {
  const { reading } = place
  const derivatives = writtenDerivatives(side, reading.glossary)
  const said = lowered(other, reading.glossary)
  if (!said || !plainSymbolsOf(said)) return null
  const judged = derivatives.map(derivative => judgeDerivativeAs(derivative, said, place, isLeft))
  const holds = judged.find(judgement => judgement?.verdict === 'holds')
  if (holds) return holds
  const [first = null] = judged
  return judged.every(judgement => judgement !== null) ? first : null
}

/** One derivative beside what it is said to be: it holds, or it is refuted, or nothing is to be said of it. */
function judgeDerivativeAs(
  { worked, of, by }: WrittenDerivative,
  said: Parameters<typeof judgeIdentity>[1],
  place: Statement,
  isLeft: boolean,
): Judgement | null {
  const { asserted, effort, symbols } = place
  const [inside, outside] = [plainSymbolsOf(of), plainSymbolsOf(said)!]
  if (!inside) return null
  // As they are written, since what is found is told of the left and of the right.
  const [left, right] = isLeft ? [worked, said] : [said, worked]
  let narrowest: Judgement | undefined
  // What is false only where a root is of a negative number is false nowhere that the page speaks of.
  for (const otherwise of ['real', 'positive', 'unit'] as const) {
    const names = [...inside, ...outside]
    narrowest = judgeIdentity(left, right, domainsOf(names, asserted, otherwise), effort)
    if (narrowest.verdict === 'holds')
      return movesWith(by, names, place) ? null : assuming(narrowest, names, asserted, otherwise)
  }
  // Where a symbol moves with the variable, its derivative is not 0.
  const isKnown = [...outside].every(name => inside.has(name))
  const isFixed = [...inside].every(
    key => key === by || symbols.everyMeaning({ key, applied: null }).every(({ printed }) => printed),
  )
  const isRefuted = narrowest!.verdict === 'refuted' && isKnown && isFixed && !isAtAPoint(place, worked, by)
  return isRefuted ? narrowest! : null
}

/** Whether the page gives one of the other symbols as a function of the variable: d(xu)/dx is not u where u = x^2. */
const movesWith = (by: string, names: readonly string[], place: Statement): boolean =>
  names.some(name => {
    const [meaning] = name === by ? [] : place.symbols.meaningsAt(name, placeOf(place))
    return meaning !== undefined && definableIn(meaning.term).has(by)
  })
