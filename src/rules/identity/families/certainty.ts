import { leavesPartOut } from '../../../english/arithmetics/families.js'
import { hasSense } from '../../../english/matching.js'
import { narrows } from '../../../english/restriction.js'
import { sentenceOf } from '../../../english/sentence.js'
import { proveFreeOf } from '../../../math/proof/tactics.js'
import { definableIn } from '../../../math/term/key.js'
import { PI } from '../../../math/term/symbols.js'
import { subtract } from '../../../math/term/term.js'
import {
  type FamilyFormula,
  formOf,
  isBare,
  namesIn,
  runningFamilies,
  softmaxOf,
} from '../../../notation/families/formula.js'
import { familyName, membershipOf } from '../../../notation/families/membership.js'
import { isName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import { outermost } from '../../../notation/tree/parts.js'
import { spelledName } from '../../../notation/tree/spelled-name.js'
import type { Statement } from '../../../page/statement.js'
import { namedDerivativesIn } from '../calculus/differentiate-definition.js'
import { COUNT, isProved, saysAnew, type WrittenOut, writtenOut } from './cases.js'

/**
 * Whether an equation that is written out can only be meant so: the page says one thing of each name, all families are those of
 * its formulas, neither side is a condition on them or says what a name is, and its sentence speaks of no special case.
 */
export function isCertain(place: Statement, found: WrittenOut): boolean {
  const { chain, reading, link, everywhere } = place
  const { used } = found
  const named = new Set(used.flatMap(({ body }) => [...namesIn(body)]))
  if (used.some(formula => everywhere.families.isAmbiguous(formula, link.left.start, named))) return false
  const sentence = sentenceOf(chain.token, reading)
  if (sentence.some(token => hasSense(token, 'condition')) || narrows(sentence)) return false
  // Where an optimum is said to be, an equation is a condition on it; a derivative is worked out.
  if (!isDerivative(link.left) && sentence.some(token => hasSense(token, 'atAPoint', 'seeks'))) return false
  const known = new Set(used.flatMap(({ name, body, indices }) => [name, ...runningFamilies(body, indices)]))
  const ours = [link.left, link.right].flatMap(side => [...runningFamilies(side)])
  if (used.length > 0 && !ours.every(name => known.has(name))) return false
  if (saysAnew(link.right, place)) return false
  if (isNameOrSquare(link.left) || saysAgain(place, found) || leavesPartOut(sentence)) return false
  return (
    isOfSaid(place, found) &&
    !mayBeCondition(found) &&
    !dependsInSecret(place, found) &&
    !isTrueOfFixed(place, found)
  )
}

/**
 * Whether the numbers beside the families are known: s of `A_i = (r_i - \bar r)/s` may depend on the rewards where the equation
 * does not name it, and `s^2 = \frac1n \sum_i r_i^2` says what s is.
 */
function isOfSaid({ link }: Statement, { cases, used, namesCount }: WrittenOut): boolean {
  const named = (...nodes: readonly Node[]): ReadonlySet<string> =>
    new Set(nodes.flatMap(node => outermost(node, isName)).map(spelledName))
  const [left, right] = [named(link.left), named(link.right)]
  const given = named(...used.map(({ body }) => body))
  const names = cases.flatMap(one => [one.left, one.right].flatMap(side => [...definableIn(side).keys()]))
  return names
    .filter(name => name !== PI && !/_\d+$/.test(name))
    .every(
      name =>
        (left.has(name) && right.has(name)) ||
        ((left.has(name) || right.has(name)) &&
          ((given.has(name) && !DEVIATION.test(name)) ||
            (used.length === 0 && !namesCount && COUNT.test(name)))),
    )
}

/** What a deviation is called by, which depends on the members that it is of. */
const DEVIATION = /^(?:hat |tilde )?(?:s|sd|std|sigma|S)(?:_|$)/

/** `p_i = e^{z_i / T}` behind another formula for p_i says what it is from there on. */
const saysAgain = ({ link }: Statement, { used }: WrittenOut): boolean =>
  isBare(link.left) && used.some(({ name }) => name === familyName(link.left))

/** `Y = \exp X` and `s^2 = …` say what a name is, be it anew. */
const isNameOrSquare = (side: Node): boolean =>
  (isName(side) && membershipOf(side) === null) || (side.head === 'pow' && isName(side.args[0]!))

const isDerivative = (side: Node): boolean => namedDerivativesIn(side).some(({ node }) => node === side)

/** `p_i = 1/2` may be asked of p; what does not depend on the families at all is asked of nothing. */
const mayBeCondition = ({ cases }: WrittenOut): boolean =>
  cases.some(({ left, right }) => {
    const [ours, theirs] = [left, right].map(side => [...definableIn(side).keys()]) as [string[], string[]]
    if (ours.length > 0 && theirs.length > 0) return false
    return !proveFreeOf(subtract(left, right), new Set([...ours, ...theirs])).proved
  })

/** Whether it would be true if another family than the one that it is differentiated by were the softmax of that one. */
function dependsInSecret(place: Statement, { sides }: WrittenOut): boolean {
  const derivatives = sides.flatMap(side => outermost(side, ({ head }) => head === 'gradient'))
  const [variable] = derivatives.flatMap(({ args: [, by] }) => (by!.head === 'sub' ? [by!.args[0]!] : []))
  if (!variable) return false
  // Of a symmetric matrix two entries move together.
  if (derivatives.some(({ args: [, by] }) => by!.head === 'sub' && by!.args[1]!.text.length > 1)) return true
  const name = spelledName(variable)
  const softmax: FamilyFormula = { name: '', indices: [], parameters: [], body: softmaxOf(variable) }
  const isOther = (node: { readonly head: string }) => node.head === 'sub'
  const others = new Set(
    derivatives
      .flatMap(({ args }) => outermost(args[0]!, isOther))
      .map(({ args }) => spelledName(args[0]!))
      .filter(other => other !== name),
  )
  return [...others].some(other => {
    const found = writtenOut(place, (asked, form, given) => (asked === other && form === 0 ? softmax : given))
    return found?.cases.every(isProved) === true
  })
}

/** Whether it is true where a number that the page gives a formula for stays as it is: c of a constraint is held fixed. */
const isTrueOfFixed = (place: Statement, { used }: WrittenOut): boolean =>
  isDerivative(place.link.left) &&
  used
    .filter(formula => formOf(formula) === 0)
    .some(({ name }) => {
      const found = writtenOut(place, (asked, form, given) => (asked === name && form === 0 ? null : given))
      return found?.cases.every(isProved) === true
    })
