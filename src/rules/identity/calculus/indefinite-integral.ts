import { judgeIdentity } from '../../../math/judges/identity.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { definableIn } from '../../../math/term/key.js'
import { substitute } from '../../../math/term/substitute.js'
import { symbolsOf } from '../../../math/term/symbols.js'
import { add, multiply, type Term } from '../../../math/term/term.js'
import { lowerWithStandIns } from '../../../notation/lower/placeholders.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import { integrandOf } from '../../../notation/tree/integrand.js'
import type { Node } from '../../../notation/tree/node.js'
import { symbolsOf as lettersIn } from '../../../notation/tree/symbols-of.js'
import { assuming, domainsOf, plainSymbolsOf, type Statement } from '../../../page/statement.js'
import { readingOf } from '../../../page/symbols/definition.js'
import { mayBeRedefined } from '../redefinition.js'
import { type Substitution, slopeOfIntegral, substitutionsOf } from './substitution.js'

/**
 * Judges an integral without limits beside what it is said to be, `\int x e^x dx = x e^x - \int e^x dx`: two sides that
 * have the same derivative differ by a constant. Integrals through several variables are compared by one of them, where
 * the page gives the others as its functions. Null where there is no such integral.
 */
export function judgeIndefiniteIntegral(place: Statement): Judgement | null {
  const { left, sign, right } = place.link
  if (sign.operator !== '=') return null
  const own = [left, right].flatMap(indefiniteIn)
  const integrals =
    own.length > 0 || !haveConstant(left, right) ? own : place.chain.terms.flatMap(indefiniteIn)
  const variables = integrals.map(integral => integrandOf(integral)?.by)
  const beside = new Set([left, right].flatMap(side => [...lettersIn(side)]))
  if (!variables.every(name => name !== undefined)) return null
  const substitutions = substitutionsOf(new Set(variables), beside, place)
  const judged = substitutions.map(substitution => judgeUnder(substitution, place))
  const holds = judged.find(judgement => judgement?.verdict === 'holds')
  if (holds) return holds
  // As a constant, the name that the page gives as a function of the variable may make it true.
  const isOpen = substitutions.some(({ formulas }) => formulas.size > 0) && isTrueOfConstants(place)
  return isOpen || judged.includes(null) ? null : (judged[0] ?? null)
}

function isTrueOfConstants(place: Statement): boolean {
  const { left, right } = place.link
  const variables = [left, right].flatMap(variablesIn)
  const [by, another] = new Set(variables)
  if (by === undefined || another !== undefined) return false
  return judgeUnder({ by, formulas: new Map(), uses: [] }, place)?.verdict === 'holds'
}

function judgeUnder(substitution: Substitution, place: Statement): Judgement | null {
  const { left, right } = place.link
  const [l, r] = [left, right].map(side => slopeOf(side, substitution, place))
  if (!l || !r) return null
  const names = plainSymbolsOf(l, r)
  if (!names) return null
  const reading = readingOf(substitution.uses)
  let judged: Judgement | undefined
  for (const otherwise of ['real', 'positive', 'unit'] as const) {
    judged = judgeIdentity(l, r, domainsOf(names, place.asserted, otherwise), place.effort)
    if (judged.verdict === 'holds') return { ...assuming(judged, names, place.asserted, otherwise), reading }
  }
  return judged?.verdict === 'refuted' && isFunctionOf(substitution, [l, r], place)
    ? { ...judged, reading }
    : null
}

/** `= \frac{(x + 1)^2}{2} + C = \frac{x^2}{2} + x + C` goes on with an integral: each side has a constant of its own. */
const haveConstant = (...sides: readonly [Node, Node]): boolean =>
  sides.every(({ head, args }) => head === 'add' && CONSTANTS.has(args.at(-1)!.text))

const CONSTANTS: ReadonlySet<string> = new Set(['C', 'c', 'K'])

const indefiniteIn = (node: Node): readonly Node[] =>
  node.head === 'integral' && node.args[1]!.head === 'nothing' && node.args[2]!.head === 'nothing'
    ? [node]
    : node.args.flatMap(indefiniteIn)

const variablesIn = (side: Node): readonly string[] =>
  indefiniteIn(side).flatMap(integral => integrandOf(integral)?.by ?? [])

/** The derivative of a side, in which that of an integral is its integrand; null where it has none; throws as lowering does. */
function slopeOf(side: Node, substitution: Substitution, { reading: { glossary } }: Statement): Term | null {
  const integrals = indefiniteIn(side)
  const { by, formulas } = substitution
  const integrands = integrals.flatMap(integral => {
    const integrand = integrandOf(integral)!
    const of = lowered(integrand.of, glossary)
    return of ? [slopeOfIntegral(of, integrand.by, substitution)] : []
  })
  if (integrands.length < integrals.length) return null
  const { term, names } = lowerWithStandIns(side, integrals, glossary)
  const whole = substitute(term, formulas)
  const parts = names.map((name, i) => multiply(differentiate(whole, name), integrands[i]!))
  const slope = add(differentiate(whole, by), ...parts)
  // An integral that is squared, or under a root, is left in it.
  return names.some(name => symbolsOf(slope).has(name)) ? null : slope
}

/** Whether both sides speak of the variable and the same constants: another symbol may be a function of the variable. */
function isFunctionOf({ by, uses }: Substitution, slopes: readonly Term[], place: Statement): boolean {
  const { link, symbols } = place
  const [left, right] = slopes.map(slope => new Set(definableIn(slope).keys()))
  const isKnown =
    [...right!].every(name => name === by || left!.has(name)) &&
    [...left!].every(name => name === by || right!.has(name))
  const hasMeaning = [...left!].some(
    key => key !== by && symbols.everyMeaning({ key, applied: null }).length > 0,
  )
  // `v = \int \cos x\,dx` says what v is.
  const variables = [by, ...place.chain.terms.flatMap(variablesIn)]
  const isOfVariable = (side: Node) => variables.some(name => lettersIn(side).has(name))
  return isKnown && !hasMeaning && [link.left, link.right].every(isOfVariable) && !mayBeRedefined(uses, place)
}
