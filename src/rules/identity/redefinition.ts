import { cueBefore, saysDerivative } from '../../english/discourse-cue.js'
import { sectionEnd } from '../../english/headings.js'
import { supposesCase } from '../../english/restriction.js'
import { clauseBefore } from '../../english/sentence.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { differentialFormOf } from '../../notation/tree/integrand.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { statedChains } from '../../page/stated-chain.js'
import { placeOf, type Statement } from '../../page/statement.js'
import type { Definition } from '../../page/symbols/definition.js'
import { namedDerivativesIn } from './calculus/differentiate-definition.js'

/** Whether the page may mean something else at a place by a name than the definitions that were used say. */
export const mayBeRedefined = (used: readonly Definition[], place: Statement): boolean =>
  used.some(
    definition =>
      definition.isDoubted ||
      isUnreadSince(definition, place) ||
      isReused(definition, place) ||
      isSoughtAnew(definition, place) ||
      (definition.applied === null && isRelated(definition, place)),
  )

/** `dy/dx = xy` behind another y, and nothing that concludes it: an equation that the next y solves. */
function isSoughtAnew({ key, token }: Definition, statement: Statement): boolean {
  const { link, chain, reading } = statement
  if ([link.left, link.right].some(side => isOfAnother(side, key, statement))) return false
  const sides = [link.left, link.right].map(side => lowered(side, reading.glossary))
  if (saysDerivative(chain.token, reading)) return false
  const isOfItself = sides.some(side => side !== null && keyOf(side) === null && definableIn(side).has(key))
  return (
    isOfItself && token.sentence !== chain.token.sentence && cueBefore(chain.token, reading) !== 'conclusion'
  )
}

/** A formula that could not be read stands between: it may be another definition. */
const isUnreadSince = (definition: Definition, { reading, link }: Statement): boolean =>
  [...reading.failures.keys()].some(
    ({ start, text }) => start < link.left.start && text.includes('=') && definition.start < start,
  )

/** It was defined in a section that has ended, and the page gives its name to several things. */
const isReused = (definition: Definition, { reading, link, everywhere }: Statement): boolean =>
  sectionEnd(definition.start, reading.source) <= link.left.start &&
  everywhere.everyMeaning(definition).some(other => other.start !== definition.start)

/**
 * An equation that says of no name what it is binds the name since: on the circle `x^2 + y^2 = 25`, y is
 * no longer the y of `y = e^{2x}`.
 */
function isRelated({ named, key, start }: Definition, statement: Statement): boolean {
  const { reading, link, chain } = statement
  const name = keyOf(named) ?? key
  for (const { chain: other, token, terms, signs } of statedChains(reading)) {
    if (other === chain.chain) continue
    const isNear = token.start < link.left.start || token.sentence === chain.token.sentence
    const isEquation = signs.some(({ operator }) => operator === '=') && !isName(terms[0]!)
    if (token.start < start || !isNear || !isEquation) continue
    // How two names move together, `du = 2x dx`, binds neither.
    if (terms.every(differentialFormOf)) continue
    if (terms.some(side => isOfAnother(side, name, statement))) continue
    if (token.start > chain.token.start && supposesCase(clauseBefore(token, reading))) continue
    // `1 + x^3 = u` gives the name too.
    const holdsName = (node: Node): boolean => {
      const term = lowered(node, reading.glossary)
      return term !== null && definableIn(term).has(name)
    }
    if (terms.some(holdsName)) return true
  }
  return false
}

/** Whether a side is a derivative of another name that the page defines: `∂ℓ/∂a = y - p` tells of ℓ, and nothing of p. */
function isOfAnother(side: Node, name: string, statement: Statement): boolean {
  const { reading, symbols } = statement
  return namedDerivativesIn(side).some(({ node, of }) => {
    const term = node === side ? lowered(of, reading.glossary) : null
    const key = term && keyOf(term)
    return key !== null && key !== name && symbols.meaningsAt(key, placeOf(statement)).length > 0
  })
}
