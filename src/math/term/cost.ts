import { everyPart } from './children.js'
import type { Term } from './term.js'

/**
 * How many exponentials, logarithms and powers other than by integers a term has: what its value costs, nearly all of
 * it. A part that stands in several places counts once, as it is evaluated once.
 */
export const elementaryParts = (term: Term): number => [...everyPart(term)].filter(isElementary).length

const isElementary = (part: Term): boolean =>
  part.kind === 'power'
    ? !(part.exponent.kind === 'number' && part.exponent.value.isInteger())
    : part.kind === 'exp' || part.kind === 'ln'
