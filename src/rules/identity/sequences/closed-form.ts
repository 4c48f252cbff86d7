import type { Token } from '../../../documents/model/document.js'
import { cueBefore, saysDirectly } from '../../../english/discourse-cue.js'
import { hasSense } from '../../../english/matching.js'
import { sentenceBefore } from '../../../english/sentence.js'
import { judgeClosed } from '../../../math/judges/closed.js'
import { evidence, type Judgement, judgement } from '../../../math/judges/judgement.js'
import { proveIdentity } from '../../../math/proof/tactics.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { definableIn } from '../../../math/term/key.js'
import { substitute } from '../../../math/term/substitute.js'
import { add, apply, number, symbol, type Term } from '../../../math/term/term.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import { isRecurrence } from '../../../page/conditions/recurrence.js'
import { signatureOf } from '../../../page/conditions/signature.js'
import { caseWordAt, placeOf, plainSymbolsOf, type Statement } from '../../../page/statement.js'
import { type Definition, readingOf } from '../../../page/symbols/definition.js'
import { Grounding } from '../../../page/symbols/ground.js'
import { isRestricted } from '../for-every-value.js'

/** A formula for every member of a sequence that the page gives step by step. */
interface ClosedForm {
  readonly recurrence: Definition
  readonly name: string
  /** What counts the members. */
  readonly parameter: string
  /** The member at an index as the formula has it. */
  readonly at: (index: Term) => Term
}

/** One member by the steps of the page beside the formula for it. */
interface Compared {
  readonly index: number
  readonly judged: Judgement
}

/** Members of these indices are worked out by the steps of the page, as far as its first members lead. */
const INDICES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16]
/** Fewer members agree by chance. */
const MIN_MEMBERS = 4

/**
 * Judges a formula for the members of a sequence behind its recurrence and first members: `h_n = 2^n - 1` behind
 * `h_n = 2 h_{n-1} + 1` and `h_1 = 1`. By induction: it has the first members, and the recurrence turns it into itself.
 * Else it is refuted by the first member that it misses, where its words conclude it. Null for anything else.
 */
export function judgeClosedForm(statement: Statement): Judgement | null {
  const form = closedFormIn(statement)
  if (!form) return null
  const compared = membersOf(form, statement)
  if (compared.length < MIN_MEMBERS) return null
  const reading = readingOf([form.recurrence])
  const missed = compared.find(({ judged }) => judged.verdict === 'refuted')
  if (missed) return isConcluded(form, statement) ? { ...refutedAt(missed, form), reading } : null
  if (!compared.every(({ judged }) => judged.verdict === 'holds')) return null
  const step = stepOf(form)
  const points = compared.length
  return judgement('holds', {
    reading,
    ...(step?.proved
      ? {
          evidence: evidence('proved: identity', {
            conditions: step.conditions,
            lemmas: step.lemmas,
            size: `any ${form.parameter}`,
          }),
          explanation: `by induction, from its first members and ${step.how}`,
        }
      : {
          evidence: evidence('tested', { points }),
          explanation: `tested at ${points} members, not proved`,
        }),
  })
}

function closedFormIn(statement: Statement): ClosedForm | null {
  const { link, reading, symbols } = statement
  if (link.sign.operator !== '=') return null
  const [named, formula] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  const signature = named && signatureOf(named)
  const names = formula && plainSymbolsOf(formula)
  // `x_n = 2` is what it goes to, or one member that is sought.
  if (!signature || !formula || !names?.size) return null
  const { name, shift = 0 } = signature
  const [parameter, another] = signature.parameters
  if (another !== undefined || [...names].some(other => other !== parameter)) return null
  const recurrence = symbols
    .functionsAt(name, placeOf(statement))
    .find(({ term, applied }) => isRecurrence(name, term) && applied!.parameters.length === 1)
  const at = (index: Term) => substitute(formula, new Map([[parameter!, add(index, -shift)]]))
  return recurrence ? { recurrence, name, parameter: parameter!, at } : null
}

/** The members that follow from those that the page gives, each beside the formula for it. */
function membersOf({ recurrence, name, at }: ClosedForm, statement: Statement): readonly Compared[] {
  const place = placeOf(statement)
  const chosen = new Map([[`${name}()`, recurrence]])
  return INDICES.flatMap(index => {
    const written = name.endsWith('_') ? symbol(`${name}${index}`) : apply(name, number(index))
    const member = new Grounding(statement.symbols, place, 'data', chosen).close(written)
    return member && exactValue(member) ? [{ index, judged: judgeClosed(member, at(number(index))) }] : []
  })
}

/** The proof that the recurrence turns the formula into itself; null where a member stands in it otherwise. */
function stepOf({ recurrence, name, at }: ClosedForm) {
  const { parameters, shift = 0 } = recurrence.applied!
  const calls = [...definableIn(recurrence.term).values()].flatMap(part =>
    part.kind === 'apply' && part.name === name ? [{ from: part, to: at(part.arguments[0]!) }] : [],
  )
  const stepped = substitute(recurrence.term, calls)
  const own = plainSymbolsOf(stepped)
  if (!own || [...own].some(other => other !== parameters[0])) return null
  return proveIdentity(at(add(symbol(parameters[0]!), shift)), stepped, { positive: [...parameters] })
}

/**
 * Whether the words before a formula conclude it, and it is of no other sequence of the same name: the page gives each member
 * one value.
 */
function isConcluded({ name }: ClosedForm, statement: Statement): boolean {
  const { chain, reading, symbols } = statement
  const cue = cueBefore(chain.token, reading)
  const isSaid = cue === 'saying' && saysDirectly(chain.token, reading)
  if (cue !== 'conclusion' && !isSaid && !chain.follows) return false
  const values = symbols.valuesIn(name)
  const isOfOne = values.every(one =>
    values.every(other => other.key !== one.key || other.printed!.value.eq(one.printed!.value)),
  )
  const isOfAll = !isRestricted(statement) && !sentenceBefore(chain.token, reading).some(isOfSome)
  return isOfOne && isOfAll && caseWordAt(statement) === null
}

/** "For even n", "for large n": it is said of some members alone. */
const isOfSome = (word: Token): boolean => hasSense(word, 'even', 'odd', 'farOut')

function refutedAt({ index, judged }: Compared, { parameter }: ClosedForm): Judgement {
  return {
    ...judged,
    witness: { [parameter]: String(index), ...judged.witness },
    explanation: `at ${parameter} = ${index} ${judged.explanation}`,
  }
}
