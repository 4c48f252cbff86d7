import { book } from '../../fields/machine-learning/book.js'
import type { Claim, Meaning } from '../../rules/book/model/claim.js'

/** What a rule looks at, in one sentence, and what a user does about a finding. */
export interface RuleHelp {
  readonly summary: string
  readonly help: string
}

/** The rules that need no book; `law/…` are many. */
const GENERAL: ReadonlyMap<string, string> = new Map([
  [
    'arithmetic',
    'The two sides of a relation between numbers are computed and compared, rounded as printed.',
  ],
  ['identity', 'The two sides of an identity are proved equal or told apart by a witness.'],
  ['unit', 'The units of the two sides of a relation are compared and converted.'],
  ['definition', 'A symbol has one meaning in a section.'],
  ['law', 'What a page states is compared with what is known of its field.'],
  ['claim', 'What an author claims in the document is judged on the domain that it states.'],
  [
    'directive',
    'A comment that suppresses findings names a reason, and there is something for it to suppress.',
  ],
  ['statement', 'A statement that was found and not judged; the reason is given.'],
])

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

const claims: ReadonlyMap<string, Claim> = new Map(
  book.flatMap(exercise => exercise.claims).map(claim => [claim.id, claim]),
)

const ADVICE =
  'refuted: false, with a witness. unsupported: nothing on the page gives it. carried: follows from printed, already ' +
  'rounded numbers, but not from the data. misrounded: the right value, wrongly rounded. conditional: true only ' +
  'under a condition that the page does not state. undecided: no engine could settle it. Correct the statement, or ' +
  'state the condition; the verdict follows.'

/** The help of a rule: of a claim of the book from its data, of any other rule what it looks at. */
export function helpOf(rule: string): RuleHelp {
  const claim = claims.get(rule)
  const summary = claim
    ? `A claim of exercise ${rule.split('/')[0]}: ${KINDS[claim.means.kind]}.`
    : (GENERAL.get(rule.split('/')[0]!) ?? 'A statement of the document is judged.')
  return { summary, help: `${summary} ${ADVICE}` }
}
