import { expectDefinition } from '../math/shapes/definition.js'
import {
  callable,
  exactly,
  filled,
  listOf,
  matching,
  nullable,
  oneOf,
  type Shape,
  shapeError,
} from '../math/shapes/shape.js'
import type { Page } from '../page/page.js'
import type { Judged } from './judged.js'

/** A statement as a page may print it, with what the page gives before it. */
export interface Example {
  /** Paragraphs before the statement. */
  readonly given?: string
  /** The statement: a formula between dollars, or words that may follow "Note that". */
  readonly states: string
}

/**
 * When a rule is asked: a law of a field before the line is computed, which may confirm or correct it; symbols behind
 * numbers; and last the list of what nobody judged.
 */
const STAGES = ['law', 'line', 'symbols', 'rest'] as const
export type Stage = (typeof STAGES)[number]

/** One thing that errata looks for in a page. */
export interface Rule {
  /** Permanent: `arithmetic`, `law/advantage-sum`. An author suppresses findings by it. */
  readonly id: string
  /** One sentence: what is judged. */
  readonly summary: string
  /** One or two sentences: how a page comes to be wrong here, and what a reader loses by it. */
  readonly why: string
  /** Author, year, equation; null for arithmetic that needs none. */
  readonly source: string | null
  /** Each right example holds or is left open, and each wrong one is accused: they are the tests of the rule. */
  readonly examples: { readonly right: readonly Example[]; readonly wrong: readonly Example[] }
  /** When it is asked; `law` where nothing is said. */
  readonly stage?: Stage
  /** The statements of a page that this rule judges. */
  readonly check: (page: Page) => readonly Judged[]
}

/** The rules by their ids: a statement belongs to the first that judges it. */
const rules = new Map<string, Rule>()

/** More examples than anyone reads. */
const MAX_EXAMPLES = 1000

const examples = listOf(exactly<Example>({ given: filled, states: filled }, ['given']), MAX_EXAMPLES)

const someExamples: Shape<Rule['examples']> = (value, place) => {
  const found = exactly<Rule['examples']>({ right: examples, wrong: examples })(value, place)
  if (found.right.length + found.wrong.length === 0) throw shapeError('an example', undefined, place)
  return found
}

const RULE = exactly<Rule>(
  {
    id: matching('an id such as law/moments', value => /^[a-z0-9.-]+(?:\/[a-z0-9.-]+)?$/.test(value)),
    summary: filled,
    why: filled,
    source: nullable(filled),
    examples: someExamples,
    stage: oneOf(...STAGES),
    check: callable,
  },
  ['stage'],
)

/**
 * Adds a rule to those that every page is read with, behind those of its stage. Throws TypeError where a field is missing
 * or of another kind, where no example shows what the rule is about, and where the id is taken.
 */
export function defineRule(rule: Rule): Rule {
  expectDefinition('defineRule', RULE, rule)
  if (rules.has(rule.id)) throw new TypeError(`defineRule: expected one rule ${rule.id}, got another`)
  rules.set(rule.id, rule)
  inOrder = null
  return rule
}

let inOrder: readonly Rule[] | null = null

/** Every rule, in the order in which they are asked. */
export function allRules(): readonly Rule[] {
  inOrder ??= STAGES.flatMap(stage => [...rules.values()].filter(rule => (rule.stage ?? 'law') === stage))
  return inOrder
}

/** The rule of an id; undefined where there is none. */
export const ruleOf = (id: string): Rule | undefined => rules.get(id)
