import * as groups from '../conform/operations/case-groups.js'
import * as flags from '../conform/operations/flags.js'
import * as laws from '../conform/operations/invariances.js'
import * as variants from '../conform/operations/named-variants.js'
import { defineOperation } from '../conform/operations/registry.js'
import { isOneOf } from '../english/matching.js'
import { sentenceOf } from '../english/sentence.js'
import { defineField } from '../fields/field.js'
import type { Domains } from '../math/engines/domain.js'
import { defineFunction, functionNamed } from '../math/functions/functions.js'
import { judgeIdentity } from '../math/judges/identity.js'
import type { Judgement } from '../math/judges/judgement.js'
import { BFLOAT16, FLOAT16, FLOAT32, FLOAT64 } from '../math/number/dtype/dtype.js'
import { PI } from '../math/term/symbols.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  subtract,
  symbol,
  type Term,
  type TermLike,
} from '../math/term/term.js'
import { defineUnit } from '../math/units/define-unit.js'
import { defineScale } from '../math/units/scales.js'
import { lowered } from '../notation/lower/try-lower.js'
import type { Node } from '../notation/tree/node.js'
import { nameOf } from '../page/exercises.js'
import type { Page } from '../page/page.js'
import { figureOfNode } from '../page/quantities/printed-figure.js'
import { type Statement, statementsOf } from '../page/statement.js'
import { defineBook } from '../rules/book/model/book.js'
import { defineDoubt } from '../rules/doubts/doubt.js'
import type { Judged } from '../rules/judged.js'
import { judgeNamed } from '../rules/laws/named-figure.js'
import { defineRule } from '../rules/rule.js'

/** The relations of a page in order: of each its two sides, its sign, its kind and what its place says of its symbols. */
const statementsIn = (page: Page): readonly Statement[] =>
  page.readings.flatMap(reading => statementsOf(reading, page))

/** The term that a side of a statement stands for; null for notation that has none. */
const termOf = (side: Node, { reading }: Statement): Term | null => lowered(side, reading.glossary)

/** Whether the sentence of a statement says one of these words; `triangle*` is any word that begins so. */
const says = ({ chain, reading }: Statement, words: readonly string[]): boolean =>
  sentenceOf(chain.token, reading).some(token => isOneOf(token, words))

/**
 * Judges the figure on the right of a statement against a value, rounded as it is printed, by `=` or `≈` as the page has
 * it. Null where no figure stands there.
 */
function judgeFigure({ link, reading }: Statement, value: Term): Judgement | null {
  const figure = figureOfNode(link.right)?.figure
  const sign = link.sign.operator === '=' ? '=' : '≈'
  return figure ? judgeNamed({ figure, sign }, value, { reading }) : null
}

/** Judges that two terms are equal for all values of their symbols, in the domains that the statement gives them. */
const judgeEqual = (
  { effort }: Statement,
  left: Term,
  right: Term,
  domains: Domains = new Map(),
): Judgement => judgeIdentity(left, right, domains, effort)

/** What a rule returns for a statement: its right side is what is right or wrong. */
function judged(rule: string, { link, chain, reading }: Statement, judgement: Judgement): Judged {
  const { left, sign, right } = link
  const place = { from: Math.min(left.start, sign.start), to: right.end, start: right.start, end: right.end }
  const at = { token: chain.token, reading, link }
  return { rule, exercise: nameOf(reading.section), ...place, through: [], judgement, at, isGeneral: true }
}

/**
 * The application of a function that errata or a plug-in defines. Elsewhere another name is the opaque function of a page;
 * here it is a slip of the pen, by which nothing would ever be judged.
 */
function applyKnown(name: string, ...args: TermLike[]): Term {
  if (functionNamed(name)) return apply(name, ...args)
  throw new TypeError(`terms.apply: expected the name of a function, got ${name}`)
}

const terms = {
  number,
  symbol,
  add,
  subtract,
  multiply,
  divide,
  power,
  negate,
  exp,
  ln,
  squareRoot,
  apply: applyKnown,
  pi: symbol(PI),
}

/** What an operation is made of beside its equations: groups of cases with their flags, variants, and laws. */
const dtypes = { float64: FLOAT64, float32: FLOAT32, float16: FLOAT16, bfloat16: BFLOAT16 }
const operations = { ...groups, ...variants, ...laws, flags, dtypes }

/** What a plug-in is handed: the registries, what its rules judge with, and what its operations are made of. */
export const PLUGIN_API = {
  defineRule,
  defineDoubt,
  defineFunction,
  defineUnit,
  defineScale,
  defineOperation,
  defineBook,
  defineField,
  statementsIn,
  termOf,
  says,
  judgeFigure,
  judgeEqual,
  judged,
  terms,
  operations,
} as const

export type PluginApi = typeof PLUGIN_API

/**
 * A plug-in is an ES module whose default export is such a function. It is called once in every thread, before any
 * document is read; what it defines is then known to every document of the run. It returns nothing, no promise either:
 * what takes time is awaited at the top of the module.
 */
export type Plugin = (errata: PluginApi) => void
