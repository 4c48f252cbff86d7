import { guardDepth } from '../../math/term/depth.js'
import { PI } from '../../math/term/symbols.js'
import { divide, symbol, type Term } from '../../math/term/term.js'
import { DEGREE } from '../latex/grammar/degrees.js'
import type { Glossary } from '../tree/glossary.js'
import type { Head, Node } from '../tree/node.js'
import { ARITHMETIC } from './arithmetic.js'
import { between } from './between.js'
import { call } from './calls.js'
import { gradient } from './gradient.js'
import { NAMES } from './names.js'
import { type Bindings, type Rule, refuse, type Scope } from './rule.js'
import { SUMS } from './sums.js'

/** Sums that are written out inside each other would grow without end. */
const MAX_PARTS = 50_000

/**
 * The term of a tree, canonical or as parsed, read with the glossary of its section. \log is ln, or ln x / ln b where a
 * base is known; 13\% is 13/100; σ(x) is written out; r(x, y) is an opaque application. Throws LatexError for notation
 * that has no term, for what the glossary leaves ambiguous, and for what would be too large.
 */
export function lower(node: Node, glossary: Glossary): Term {
  let parts = 0
  const scopeWith = (bound: Bindings): Scope => ({
    glossary,
    bound,
    lower(part, inner = bound) {
      if (++parts > MAX_PARTS)
        refuse(part, `a term of at most ${MAX_PARTS} parts`, 'a larger one', 'too-large')
      return RULES[part.head](part, scopeWith(inner))
    },
  })
  return shallow(scopeWith(new Map()).lower(node), node)
}

/** The term, unless it is too deep for the readings of terms. */
function shallow(term: Term, node: Node): Term {
  try {
    guardDepth(term)
    return term
  } catch (error) {
    if (error instanceof RangeError) refuse(node, 'a term of few levels', 'a deeper one', 'too-large')
    throw error
  }
}

const ANGLE_OF_DEGREE = divide(symbol(PI), 180)

const without =
  (what: string): Rule =>
  node =>
    refuse(node, 'an expression with a value', what)

const RULES: Readonly<Record<Head, Rule>> = {
  ...ARITHMETIC,
  ...NAMES,
  ...SUMS,
  call,
  gradient,
  text: node =>
    node.text === DEGREE
      ? ANGLE_OF_DEGREE
      : refuse(node, 'an expression with a value', `the words "${node.text.slice(0, 40)}"`),
  hole: without('a hole'),
  any: without('an index wildcard'),
  nothing: without('nothing'),
  pm: without('a sign ±'),
  given: without('a conditional bar'),
  divergence: without('a divergence between two distributions'),
  between,
  integral: without('an integral'),
  differential: without('a differential'),
  optimum: without('an optimum over a variable'),
  limit: without('a limit'),
  sequence: without('a list'),
  relation: without('a relation'),
  matrix: without('a matrix'),
  cases: without('cases'),
  set: without('a set'),
}
