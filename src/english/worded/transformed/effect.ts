import { isWordFor } from '../../lexicon.js'
import type { Word } from '../../word.js'
import type { Factor } from '../scaled/factor.js'
import { hasObject, type Name, nameAt, nameBefore } from '../scaled/named.js'
import { scaledIn } from '../scaled/scaled.js'
import { type Amount, amountAt } from './amount.js'

/** What happens to a quantity: it stays, it does not, something is added to it, or it is multiplied. */
export type Effect<T extends Word> =
  | { readonly kind: 'same' | 'changed' }
  | { readonly kind: 'add' | 'subtract'; readonly amount: Amount<T> }
  | { readonly kind: 'factor'; readonly factor: Factor<T> }

export interface FoundEffect<T extends Word> {
  readonly effect: Effect<T>
  /** The word that says it. */
  readonly token: T
  readonly start: number
  readonly end: number
}

/** What words say that happens to a quantity of a name, in a sentence. */
export function effectsIn<T extends Word>(tokens: readonly T[], name: Name): readonly FoundEffect<T>[] {
  const factors = scaledIn(tokens, name).map(
    ({ token, factor, start, end }): FoundEffect<T> => ({
      effect: 'digits' in factor && factor.digits === '1' ? { kind: 'same' } : { kind: 'factor', factor },
      token,
      start,
      end,
    }),
  )
  const others = tokens.flatMap((token, at): FoundEffect<T>[] => {
    const found = notChanged(tokens, at, name) ?? addedTo(tokens, at, name) ?? raisedBy(tokens, at, name)
    if (!found) return []
    const last = tokens[found.to - 1]!
    return [{ effect: found.effect, token, start: tokens[found.from]!.start, end: last.scaleEnd ?? last.end }]
  })
  return [...factors, ...others]
}

interface Found<T extends Word> {
  readonly effect: Effect<T>
  readonly from: number
  readonly to: number
}

/** "Does not change the mean", "changes no chance", "has no effect on the mean", "the mean does not change", "changes the mean". */
function notChanged<T extends Word>(tokens: readonly T[], at: number, name: Name): Found<T> | null {
  const { text } = tokens[at]!
  const same = { kind: 'same' } as const
  if (text === 'no' && tokens[at + 1]?.text === 'effect' && tokens[at + 2]?.text === 'on') {
    const to = nameAt(tokens, at + 3, name)
    return to === null ? null : { effect: same, from: at, to }
  }
  if (!isWordFor(text, 'alters')) return null
  const isDenied = tokens[at - 1]?.text === 'not'
  const from = isDenied ? at - 2 : at
  if (tokens[at + 1]?.text === 'no') {
    const to = isDenied ? null : nameAt(tokens, at + 2, name)
    return to === null ? null : { effect: same, from, to }
  }
  const object = nameAt(tokens, at + 1, name)
  if (object !== null) return { effect: isDenied ? same : { kind: 'changed' }, from, to: object }
  const subject = isDenied && !hasObject(tokens[at + 1]) ? nameBefore(tokens, from, name) : null
  return subject === null ? null : { effect: same, from: subject, to: at + 1 }
}

/** "Adds 5 to every advantage." */
function addedTo<T extends Word>(tokens: readonly T[], at: number, name: Name): Found<T> | null {
  const isAdded = isWordFor(tokens[at]?.text, 'addingTo')
  const found = isAdded || isWordFor(tokens[at]?.text, 'subtractingFrom') ? amountAt(tokens, at + 1) : null
  if (!found || tokens[found.to]?.text !== (isAdded ? 'to' : 'from')) return null
  const object = isWordFor(tokens[found.to + 1]?.text, 'every') ? found.to + 2 : found.to + 1
  const to = nameAt(tokens, object, name)
  return to === null
    ? null
    : { effect: { kind: isAdded ? 'add' : 'subtract', amount: found.amount }, from: at, to }
}

/** "Raises the mean by 5", "the mean increases by 5". */
function raisedBy<T extends Word>(tokens: readonly T[], at: number, name: Name): Found<T> | null {
  const isUp = isWordFor(tokens[at]?.text, 'growsBy', 'shifting')
  if (!isUp && !isWordFor(tokens[at]?.text, 'shrinksBy')) return null
  const object = nameAt(tokens, at + 1, name)
  const subject = object === null ? nameBefore(tokens, at, name) : at
  const by = object ?? at + 1
  const found = subject !== null && tokens[by]?.text === 'by' ? amountAt(tokens, by + 1) : null
  const isPercentage = found && tokens[found.to - 1]?.scale === '%'
  if (!found || isPercentage) return null
  return { effect: { kind: isUp ? 'add' : 'subtract', amount: found.amount }, from: subject!, to: found.to }
}
