import { anotherCaseIn, soughtIn } from '../../english/discourse-cue.js'
import { type SymbolDomain, showDomain } from '../../math/engines/domain.js'
import type { SearchEffort } from '../../math/engines/search.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { definableIn } from '../../math/term/key.js'
import { groupsOf, sizesOf } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import type { Link } from '../../notation/tree/link.js'
import { type Reading, sentenceBefore, sentenceBehind } from '../../page/page.js'
import type { Statement } from '../../page/statement.js'
import type { Place } from '../../page/symbols/ground.js'
import type { SectionValues } from '../../page/symbols/symbol-table.js'
import { doubtAbout } from '../doubts/registry.js'
import type { Asserted } from './quantifiers.js'

/** A link between expressions with symbols, and where it stands. */
export interface SymbolicPlace {
  readonly link: Link
  readonly statement: Statement
  readonly reading: Reading
  readonly values: SectionValues
  /** What the whole document says, for a name of which the exercise says nothing. */
  readonly everywhere: SectionValues
  readonly asserted: Asserted
  readonly effort: SearchEffort
}

export const placeOf = ({ link, statement, reading }: SymbolicPlace): Place => ({
  token: statement.token,
  reading,
  start: link.left.start,
  end: link.right.end,
})

/** Why a relation that is false may not be what its sentence claims, or null. */
export function doubtOfSentence({ link, statement: { token }, reading }: SymbolicPlace): string | null {
  // "For every n" before an inequality is no condition: what restricts it is looked for where it is judged.
  const asEquation = { ...link, sign: { ...link.sign, operator: '=' as const } }
  const doubt = doubtAbout(asEquation, token, reading)
  if (doubt !== null) return doubt
  const sentence = [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)]
  const word = soughtIn(sentence)
  return word === null ? null : `its sentence may say what is sought: "${word}"`
}

/** The word by which the sentence of a place begins another case, or null. */
export const caseWordAt = ({ statement: { token }, reading }: SymbolicPlace): string | null =>
  anotherCaseIn([...sentenceBefore(token, reading), ...sentenceBehind(token, reading)])

/** The free symbols of some terms; null where anything else is free in them, of which nothing is known. */
export function plainSymbolsOf(...terms: readonly Term[]): ReadonlySet<string> | null {
  const found = new Set<string>()
  for (const term of terms) {
    if (groupsOf(term).size + sizesOf(term).size > 0) return null
    for (const key of definableIn(term).keys()) {
      if (!isPlain(key)) return null
      found.add(key)
    }
  }
  return found
}

/** A gradient goes by a symbol too, and so does what stands under a hat; the key of an application has brackets. */
const isPlain = (key: string): boolean => !/[∇ (]/.test(key)

/** The domains of some symbols: as the page says, else as given. */
export const domainsOf = (
  names: Iterable<string>,
  { domains }: Asserted,
  otherwise: SymbolDomain,
): ReadonlyMap<string, SymbolDomain> =>
  new Map([...names].map(name => [name, domains.get(name) ?? otherwise] as const))

/** A judgement with what it takes symbols to be of which the page says nothing, as conditions of its evidence. */
export function assuming(
  judged: Judgement,
  names: Iterable<string>,
  { domains }: Asserted,
  otherwise: SymbolDomain,
): Judgement {
  const taken = [...names].flatMap(name => (domains.has(name) ? [] : (showDomain(name, otherwise) ?? [])))
  const { evidence } = judged
  return {
    ...judged,
    evidence: evidence && { ...evidence, conditions: [...new Set([...evidence.conditions, ...taken])] },
  }
}
