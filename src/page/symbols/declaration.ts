import { hasSense } from '../../english/matching.js'
import { sentenceBefore } from '../../english/sentence.js'
import { stanceOf } from '../../english/stance.js'
import { isSameTerm } from '../../math/term/equality.js'
import { definableIn, keyOf, nameOf } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Reading } from '../reading.js'
import type { StatedChain } from '../stated-chain.js'

/**
 * The names that a statement declares: a function, `f \colon A \to B`, the unknowns of an equation, "solve
 * $x^2 = 4x - 3$", or a name that is given a new value by its old one, `x := x + 1`. What an earlier line said of such a
 * name is not said of this one.
 */
export function declaredIn(statement: StatedChain, reading: Reading): readonly string[] {
  const mapping = mappingIn(statement, reading)
  if (mapping !== null) return [mapping]
  const assigned = assignedIn(statement, reading)
  if (assigned !== null) return [assigned]
  const denied = deniedIn(statement, reading)
  return denied === null ? unknownsOf(statement, reading) : [denied]
}

/** "It is not so that $f(x) = x^2$": what f was before is not told again. */
function deniedIn({ terms: [named], token }: StatedChain, reading: Reading): string | null {
  const { kind, isOfPassage } = stanceOf(token, reading)
  if (!named || isOfPassage || (kind !== 'denied' && kind !== 'corrected')) return null
  const term = isName(named) || named.head === 'call' ? lowered(named, reading.glossary) : null
  return term && nameOf(term)
}

/** Of `x = x + 1` only a program can speak. */
function assignedIn({ terms, signs }: StatedChain, { glossary }: Reading): string | null {
  const [name, value] = terms
  const [sign, another] = signs
  if (!name || !value || another || !isName(name)) return null
  const [left, right] = [name, value].map(side => lowered(side, glossary))
  const key = left ? keyOf(left) : null
  if (!left || !right || key === null || !definableIn(right).has(key)) return null
  const step = isStep(left, right)
  return sign?.operator === ':=' || (sign?.operator === '=' && step) ? key : null
}

/** Whether a term is another and a number. */
const isStep = (from: Term, to: Term): boolean =>
  to.kind === 'add' && to.terms.every(part => isSameTerm(part, from) || part.kind === 'number')

function mappingIn({ terms, signs }: StatedChain, { source, glossary }: Reading): string | null {
  const [name] = terms
  const [sign] = signs
  if (!name || sign?.operator !== '→' || !isName(name)) return null
  if (!/^(?:\\colon|:)$/.test(source.slice(sign.start, sign.end))) return null
  const term = lowered(name, glossary)
  return term && keyOf(term)
}

/** "Solve the equation $3x = 18$": no more words than these stand before the equation. */
const MAX_WORDS = 4

function unknownsOf({ token, terms, signs }: StatedChain, reading: Reading): readonly string[] {
  const words = sentenceBefore(token, reading).slice(-MAX_WORDS)
  const isSolved = words.some(word => hasSense(word, 'solve'))
  // "Suppose $x + 1/x = 3$": the x is a new one.
  const isEquation = signs[0]?.operator === '=' && !isName(terms[0]!) && terms[0]!.head !== 'call'
  const isSupposed = isEquation && words.some(word => hasSense(word, 'suppose'))
  if (signs.length !== 1 || !(isSolved || isSupposed)) return []
  return terms.flatMap(side => {
    const term = lowered(side, reading.glossary)
    return term ? [...definableIn(term).keys()] : []
  })
}
