import { closedValueOf, MIN_DIGITS } from '../engines/value.js'
import { childrenOf } from '../term/children.js'
import { exactValue } from '../term/evaluate.js'
import type { Term } from '../term/term.js'
import { isClosed } from './large-symbols.js'
import type { Scale } from './scale.js'
import { Undecided } from './undecided.js'

/** Functions that are bounded, and have every derivative everywhere. */
export const WAVES: ReadonlySet<string> = new Set(['sin', 'cos'])

/**
 * Throws Undecided for a coefficient that may have no value again and again, as \tan x has none at its poles: what divides,
 * and what a root or a logarithm is taken of, must keep a sign. Throws RangeError for a closed one without a value.
 */
export function guardTame(term: Term, scale: Scale): void {
  const visit = (part: Term): void => {
    if (isClosed(part)) closedValueOf(part, MIN_DIGITS)
    else guardPart(part, scale, visit)
  }
  visit(term)
}

function guardPart(term: Term, scale: Scale, visit: (part: Term) => void): void {
  if (term.kind === 'power') guardBase(term.base, term.exponent, scale, visit)
  else if (term.kind === 'ln') guardSign(term.argument, scale, 1)
  else if (isDefinedLikeItsParts(term)) for (const part of childrenOf(term)) visit(part)
  // What has a limit has values from some point on.
  else scale.limitOf(term)
}

const isDefinedLikeItsParts = (term: Term): boolean =>
  ['symbol', 'add', 'multiply', 'exp'].includes(term.kind) || (term.kind === 'apply' && WAVES.has(term.name))

function guardBase(base: Term, exponent: Term, scale: Scale, visit: (part: Term) => void): void {
  const exact = exactValue(exponent)!
  if (!exact.isInteger()) guardSign(base, scale, 1)
  else if (exact.sign() < 0) guardSign(base, scale, -1, 1)
  else visit(base)
}

function guardSign(term: Term, scale: Scale, ...allowed: readonly number[]): void {
  if (!allowed.includes(scale.signOf(term))) throw new Undecided('a part has no value there')
}
