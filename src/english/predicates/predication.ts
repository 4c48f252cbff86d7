import { isWordFor, wordsFor } from '../lexicon.js'
import { hasSense, lengthAt } from '../matching.js'
import type { Word } from '../word.js'
import { beginsByItself } from '../worded/stands-alone.js'
import { type Phrase, phraseAt } from './phrase.js'
import { ATTRIBUTES, type Attribute, type Predicate, VERB_PHRASES } from './predicate.js'
import { isArticle, type Subject, subjectAt } from './subject.js'
import { type Where, whereAt } from './where.js'

/** What a sentence says of one thing. */
export interface Predication<T extends Word> {
  readonly predicate: Predicate
  /** The formulas that it is said of; none for "it" and "the function". */
  readonly subjects: readonly T[]
  /** Whether they are called a function, or its graph. */
  readonly isFunction: boolean
  readonly objects: readonly T[]
  /** How many, where it is said how many there are. */
  readonly count: T | null
  readonly where: Where<T>
  /** Whether its sentence says nothing else. */
  readonly isAlone: boolean
  /** The first and the last word of what is said. */
  readonly first: T
  readonly last: T
}

const VERBS = Object.entries(VERB_PHRASES) as unknown as readonly (readonly [
  keyof typeof VERB_PHRASES,
  readonly (readonly string[])[],
])[]
const NOUNS = Object.entries(ATTRIBUTES) as readonly (readonly [Attribute, (typeof ATTRIBUTES)[Attribute]])[]

/** What a sentence says of formulas, where it says it for itself: nothing before or behind belongs to it. */
export function predicationsIn<T extends Word>(sentence: readonly T[]): readonly Predication<T>[] {
  const lead = leadOf(sentence)
  const found: Said<T>[] = []
  for (let at = 0; at < sentence.length; at = Math.max(at + 1, found.at(-1)?.to ?? 0))
    if (begins(sentence, at, lead.to)) found.push(...saidFrom(sentence, at))
  const [only, another] = found
  const isAlone =
    !another && only?.last === sentence.at(-1) && begins(sentence, sentence.indexOf(only!.first), lead.to)
  return found.map(one => ({ ...one, isAlone, where: one.where.kind === 'unsaid' ? lead.where : one.where }))
}

/** Whether a thought of its own begins at a place: of the sentence, behind what leads it, or behind ", and" and "so". */
function begins(sentence: readonly Word[], at: number, lead: number): boolean {
  if (at === lead || beginsByItself(sentence, at)) return true
  if (at > lead && lead > 0 && beginsByItself(sentence.slice(lead), at - lead)) return true
  const before = sentence[at - 1]
  const isBroken = sentence[at - 2]?.kind === 'break' && isJoint(before) && before!.kind === 'word'
  // "Since f'' is positive, f is convex"
  const isReasoned = before?.text === ',' && isWordFor(sentence[0]!.text, 'causal')
  return (
    isReasoned ||
    isBroken ||
    before?.text === ';' ||
    (before?.kind === 'word' && isWordFor(before.text, 'inference'))
  )
}

/** "For every integer $n$," before what is said, "note that for all real $x$". */
export function leadOf<T extends Word>(
  sentence: readonly T[],
): { readonly where: Where<T>; readonly to: number } {
  for (const at of sentence.keys()) {
    const { where, to } = whereAt(sentence, at)
    if (where.kind === 'unsaid' || !beginsByItself(sentence, at)) continue
    return { where, to: sentence[to]?.text === ',' || sentence[to]?.text === ':' ? to + 1 : to }
  }
  return { where: { kind: 'unsaid' }, to: 0 }
}

/** What is said from a place on; none where something is left over that may belong to it. */
function saidFrom<T extends Word>(sentence: readonly T[], at: number): readonly Said<T>[] {
  const subject = subjectAt(sentence, at)
  const first = attributeOf(sentence, at) ?? (subject && verbAt(sentence, subject.to, subject, at, true))
  const found: Said<T>[] = []
  for (let next = first; next; next = behindJoint(sentence, next)) found.push(next)
  return found.length > 0 && isEnd(sentence, found.at(-1)!) ? found : []
}

type Said<T extends Word> = Predication<T> & Subject<T>

/** "… and decreasing on (0, 1)", "…, and it has the range": what is said next of the same thing. */
function behindJoint<T extends Word>(sentence: readonly T[], subject: Said<T>): Said<T> | null {
  let from = subject.to
  while (isJoint(sentence[from])) from++
  if (from === subject.to) return null
  // "on A and on B"
  const more = subject.where.kind === 'in' ? whereAt(sentence, from) : null
  if (more?.where.kind === 'in' && isEnd(sentence, more)) {
    const [first, last] = [sentence[from]!, sentence[more.to - 1]!]
    return { ...subject, where: more.where, first, last, to: more.to }
  }
  const again = subjectAt(sentence, from)
  if (again && again.subjects.length === 0) from = again.to
  return verbAt(sentence, from, subject, from, false) ?? nounAt(sentence, from, subject, from)
}

/** "Or" joins no two statements. */
const isJoint = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.text === ',' || word.text === ';' || word.text === 'and' || isWordFor(word.text, 'contrast'))

function verbAt<T extends Word>(
  sentence: readonly T[],
  at: number,
  subject: Subject<T>,
  from: number,
  isFirst: boolean,
): Said<T> | null {
  for (const [predicate, phrases] of VERBS)
    for (const phrase of phrases) {
      const found =
        phraseAt(sentence, at, phrase) ??
        // "is increasing on A and decreasing on B"
        (!isFirst && phrase[0] === 'copula' ? phraseAt(sentence, at, phrase.slice(1)) : null)
      if (found && isEnd(sentence, found) && !isListed(sentence, found))
        return said(predicate, found, sentence, from, subject)
    }
  const verb = sentence[at]
  return isWordFor(verb?.text, 'ownsProperty') ? nounAt(sentence, at + 1, subject, from) : null
}

/** "Is even with respect to", "for all n which are odd": what stands behind may take back some of it. */
function isEnd(sentence: readonly Word[], { to }: Pick<Phrase<Word>, 'to'>): boolean {
  const next = sentence[to]
  const isBroken = next?.kind === 'break' && !hasSense(sentence[to + 1], 'takesBack')
  return !next || isBroken || isJoint(next) || isWordFor(next.text, 'causal', 'inference')
}

/** "The domain $[0, 1]$" of "f has the domain $[0, 1]$". */
function nounAt<T extends Word>(
  sentence: readonly T[],
  at: number,
  subject: Subject<T>,
  from: number,
): Said<T> | null {
  const name = isArticle(sentence[at]) ? at + 1 : at
  const found = nounIn(sentence, name)
  if (!found) return null
  const value = sentence[found.to]
  return isValue(value)
    ? said(found.attribute, { ...NOTHING, objects: [value!], to: found.to + 1 }, sentence, from, subject)
    : null
}

/** "The domain of $f$ is $[0, 1]$", "its domain is". */
function attributeOf<T extends Word>(sentence: readonly T[], at: number): Said<T> | null {
  const isOwn = isWordFor(sentence[at]?.text, 'possessive')
  // "The only asymptote" and "the local minimum" are not the asymptote and the minimum.
  if (!isArticle(sentence[at])) return null
  const found = nounIn(sentence, at + 1)
  if (!found) return null
  const isOf = isWordFor(sentence[found.to]?.text, 'joins')
  const subject = isOf ? subjectAt(sentence, found.to + 1) : { subjects: [], noun: null, to: found.to }
  if (!subject || (!isOf && !isOwn)) return null
  const { where, to } = whereAt(sentence, subject.to)
  const value = sentence[to + 1]
  if (!isWordFor(sentence[to]?.text, 'copula', 'comesTo') || !isValue(value)) return null
  return said(found.attribute, { ...NOTHING, where, objects: [value!], to: to + 2 }, sentence, at, subject)
}

const NOTHING = { count: null, objects: [], where: { kind: 'unsaid' } } as const

/** "Divisible by 2, 3 or 5" says more than "divisible by 2". */
function isListed(sentence: readonly Word[], { objects, to }: Phrase<Word>): boolean {
  const isLast = objects.length > 0 && sentence[to - 1] === objects.at(-1)
  let next = to
  while (sentence[next]?.text === ',' || isWordFor(sentence[next]?.text, 'joining')) next++
  const after = sentence[next + 1]
  return isLast && next > to && isValue(sentence[next]) && !isWordFor(after?.text, 'copula', 'ownsProperty')
}

/** The longest name of an attribute at a place. */
function nounIn(
  sentence: readonly Word[],
  at: number,
): { readonly attribute: Attribute; readonly to: number } | null {
  if (!sentence[at]) return null
  const all = NOUNS.map(([attribute, sense]) => ({
    attribute,
    length: lengthAt(sentence, at, wordsFor(sense)),
  }))
  const { attribute, length } = all.reduce((one, other) => (other.length > one.length ? other : one))
  return length > 0 ? { attribute, to: at + length } : null
}

const isValue = (word: Word | undefined): boolean => word?.kind === 'math' || word?.kind === 'number'

const said = <T extends Word>(
  predicate: Predicate,
  { objects, count, where, to }: Phrase<T>,
  sentence: readonly T[],
  from: number,
  { subjects, noun }: Subject<T>,
): Said<T> => ({
  predicate,
  subjects,
  noun,
  isFunction: noun !== null && isWordFor(noun, 'functionNamed'),
  objects,
  count,
  where,
  isAlone: false,
  first: sentence[from]!,
  last: sentence[to - 1]!,
  to,
})
