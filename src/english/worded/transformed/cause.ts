import { isWordFor, type Sense } from '../../lexicon.js'
import { factorOfParticiple, factorOfVerb } from '../../numerals.js'
import type { Word } from '../../word.js'
import type { Name } from '../scaled/named.js'
import { type Amount, amountAt } from './amount.js'

/** What is done to all values of something: "adding 5 to every reward", "if each number is doubled". */
export interface Cause<T extends Word> {
  readonly way: 'add' | 'subtract' | 'multiply' | 'divide'
  readonly amount: Amount<T>
  readonly from: number
  readonly to: number
}

type Way = Cause<Word>['way']

/** The first place of a sentence where something is done to all values of a name. */
export function causeIn<T extends Word>(tokens: readonly T[], values: Name): Cause<T> | null {
  for (let at = 0; at < tokens.length; at++) {
    const found =
      addedTo(tokens, at, values) ?? changedBy(tokens, at, values) ?? isChanged(tokens, at, values)
    if (found) return found
  }
  return null
}

/** Behind "every reward", "each of the numbers", "all scores", "the rewards". */
function eachAt(tokens: readonly Word[], at: number, values: Name): number | null {
  const first = tokens[at]?.text
  const isEvery = isWordFor(first, 'every')
  if (!isEvery && first !== 'the') return null
  const of = isEvery && tokens[at + 1]?.text === 'of' ? at + 2 : at + 1
  const noun = isEvery && isWordFor(tokens[of]?.text, 'article', 'pointer') ? of + 1 : of
  const length = tokens[noun] ? values(tokens, noun) : 0
  // "The score" is one of them.
  const isAll = isEvery || tokens[noun + length - 1]?.text.endsWith('s') === true
  return length > 0 && isAll ? noun + length : null
}

const VERBS: readonly (readonly [Sense, Way, string])[] = [
  ['addingTo', 'add', 'to'],
  ['subtractingFrom', 'subtract', 'from'],
]

/** "Adding 5 to every reward." */
function addedTo<T extends Word>(tokens: readonly T[], at: number, values: Name): Cause<T> | null {
  const [, way, preposition] = VERBS.find(([sense]) => isWordFor(tokens[at]?.text, sense)) ?? []
  const found = way ? amountAt(tokens, at + 1) : null
  const to = found && tokens[found.to]?.text === preposition ? eachAt(tokens, found.to + 1, values) : null
  return found && to !== null ? { way: way!, amount: found.amount, from: at, to } : null
}

/** What verbs do to all values by an amount behind them. */
const wayOf = (verb: string | undefined): Way | null => {
  if (isWordFor(verb, 'multipliesBy')) return 'multiply'
  if (isWordFor(verb, 'dividesBy')) return 'divide'
  if (isWordFor(verb, 'growsBy', 'shifting')) return 'add'
  return isWordFor(verb, 'shrinksBy') ? 'subtract' : null
}

/** "Multiplying all rewards by 10", "shifting every score by $c$", "doubling each number". */
function changedBy<T extends Word>(tokens: readonly T[], at: number, values: Name): Cause<T> | null {
  const verb = tokens[at]!.text
  const digits = factorOfVerb(verb)
  const way = digits === null ? wayOf(verb) : 'multiply'
  const end = way === null ? null : eachAt(tokens, at + 1, values)
  if (end === null) return null
  if (digits !== null) return { way: 'multiply', amount: { digits }, from: at, to: end }
  const found = tokens[end]?.text === 'by' ? amountAt(tokens, end + 1) : null
  return found && { way: way!, amount: found.amount, from: at, to: found.to }
}

/** "If each number is multiplied by 3", "when 5 is added to every score", "if all rewards are doubled". */
function isChanged<T extends Word>(tokens: readonly T[], at: number, values: Name): Cause<T> | null {
  if (!isWordFor(tokens[at]?.text, 'condition')) return null
  const added = amountAt(tokens, at + 1)
  if (added && isWordFor(tokens[added.to]?.text, 'copula')) {
    const verb = tokens[added.to + 1]?.text
    const [way, preposition] = verb === 'added' ? (['add', 'to'] as const) : (['subtract', 'from'] as const)
    const isVerb = verb === 'added' || verb === 'subtracted'
    const to =
      isVerb && tokens[added.to + 2]?.text === preposition ? eachAt(tokens, added.to + 3, values) : null
    if (to !== null) return { way, amount: added.amount, from: at, to }
  }
  const end = eachAt(tokens, at + 1, values)
  if (end === null || !isWordFor(tokens[end]?.text, 'copula')) return null
  const verb = tokens[end + 1]?.text ?? ''
  const digits = factorOfParticiple(verb)
  if (digits !== null) return { way: 'multiply', amount: { digits }, from: at, to: end + 2 }
  const way = wayOf(verb)
  const found = way !== null && tokens[end + 2]?.text === 'by' ? amountAt(tokens, end + 3) : null
  return found && { way: way!, amount: found.amount, from: at, to: found.to }
}
