import { allBooks } from '../../rules/book/model/book.js'
import type { Claim, Meaning } from '../../rules/book/model/claim.js'
import { ruleOf } from '../../rules/rule.js'

/** What a rule looks at, in one sentence, and what a user does about a finding. */
export interface RuleHelp {
  readonly summary: string
  readonly help: string
}

const KINDS: Readonly<Record<Meaning['kind'], string>> = {
  quantity: 'a number is computed from what the exercise starts from',
  identity: 'an expression is compared with the right one on the whole domain',
  law: 'a relation is tried on the whole domain',
  equation: 'an equation is compared with the right one',
  solution: 'an expression is put into the equation that it solves',
  exponent: 'an exponent is compared with the growth on the curve',
  constant: 'an expression is tried for change along the curve',
  ordering: 'two sides are compared on the whole domain',
  choice: 'what a word says is compared on the whole domain',
  limit: 'a number is compared with what the expression tends to',
  estimator: 'an estimator is compared with the gradient over finite policies',
  support: 'what a divergence needs is tried on every pair of supports',
  program: 'a program is compared with the formula that it computes',
  float: 'a formula is computed in floating point over the whole format',
}

const claimOf = (id: string): Claim | undefined =>
  allBooks()
    .flatMap(({ exercises }) => exercises)
    .flatMap(({ claims }) => claims)
    .find(claim => claim.id === id)

const ADVICE =
  'refuted: false, with a witness. unsupported: nothing on the page gives it. carried: follows from printed, already ' +
  'rounded numbers, but not from the data. misrounded: the right value, wrongly rounded. conditional: true only ' +
  'under a condition that the page does not state. undecided: no engine could settle it. Correct the statement, or ' +
  'state the condition; the verdict follows.'

/** The help of a rule: of a claim of the book from its data, of any other rule what it looks at. */
export function helpOf(rule: string): RuleHelp {
  const claim = claimOf(rule)
  const summary = claim
    ? `A claim of exercise ${rule.split('/')[0]}: ${KINDS[claim.means.kind]}.`
    : (ruleOf(rule)?.summary ?? 'A statement of the document is judged.')
  return { summary, help: `${summary} ${ADVICE}` }
}
