import { CUES } from './cues/all.js'
import { COUNTED } from './cues/cue.js'
import { layoutStance } from './layout.js'
import { oneOf, wordsFor } from './lexicon.js'
import type { Extent } from './lines/line.js'
import { isOneOf } from './matching.js'
import { mistakeIn } from './mistakes.js'
import { HERE, neighbouringSentence, sentenceOf, textOf, type Words } from './sentence.js'
import { ASSERTED, type Stance } from './stance-kind.js'
import { followsSupposed } from './supposition.js'
import { plain, surroundingsOf } from './surroundings.js'
import { isCalledFalse } from './truth-value.js'
import type { Word } from './word.js'

/**
 * How a page stands to the formula, number or word at a token, or to the statement of which that is a part and that
 * reaches over `extent`. This is the only place that decides it.
 */
export function stanceOf(token: Word, words: Words, extent: Extent = token): Stance {
  if (extent !== token) return readStance(token, words, extent)
  const known = stances.get(words) ?? new Map<Word, Stance>()
  stances.set(words, known)
  const stance = known.get(token) ?? readStance(token, words, token)
  known.set(token, stance)
  return stance
}

/** All of what a table of symbols holds asks it of the same formula. */
const stances = new WeakMap<Words, Map<Word, Stance>>()

function readStance(token: Word, words: Words, extent: Extent): Stance {
  const layout = layoutStance(extent, words)
  if (layout) return layout
  if (isCalledFalse(token, extent, words)) return CALLED_FALSE
  const around = surroundingsOf(token, extent, words)
  for (const { stance, where, pattern } of CUES) {
    const found = pattern.exec(around[where])
    const isFar = where === 'passage' && stance === 'denied'
    if (found)
      return { kind: stance, words: found[0].replace(HERE, '…').trim(), ...(isFar && { isOfPassage: true }) }
  }
  const mistake = mistakeIn(sentenceOf(token, words), token)
  if (mistake !== null) return { kind: 'denied', words: mistake }
  if (followsSupposed(token, words)) return { kind: 'supposed', words: 'what it follows from' }
  if (token.kind !== 'math' && WOULD.test(clauseAround(token, words)))
    return { kind: 'supposed', words: 'would' }
  if (IS_COUNTED.test(around.sentence)) return ASSERTED
  const denial = denialNear(token, extent, words)
  return denial === null ? ASSERTED : { kind: 'denied', words: denial }
}

const IS_COUNTED = new RegExp(`(?:^| )${COUNTED}`)
const CALLED_FALSE: Stance = { kind: 'denied', words: 'false' }

/** A clause that says in words what would be does not say that it is. */
const WOULD = new RegExp(`(?<![\\w'-])${oneOf('would')}`)

const clauseAround = (token: Word, words: Words): string =>
  textOf(sentenceOf(token, words).filter(other => other.clause === token.clause))

/** Right before or behind a formula these deny it; a statement in words is denied anywhere in its clause. */
const DENIALS = wordsFor('not', 'untrue')
const DENIALS_IN_WORDS = [...DENIALS, ...wordsFor('lacking')]
const MAX_DENIAL_BEFORE = 5
const MAX_DENIAL_BEHIND = 3

/** The word of denial that stands near enough to a statement to be of it; null where there is none. */
function denialNear(token: Word, { start, end }: Extent, words: Words): string | null {
  const place = words.places.get(token)!
  const isFormula = token.kind === 'math'
  // A denial inside the statement is what it says.
  const around = sentenceOf(token, words).filter(
    other => other.clause === token.clause && (other === token || other.end <= start || end <= other.start),
  )
  const isNear = (other: Word): boolean => {
    const distance = words.places.get(other)! - place
    return !isFormula || (distance >= -MAX_DENIAL_BEFORE && distance <= MAX_DENIAL_BEHIND)
  }
  if (!DENIAL.test(plain(textOf(around)))) return null
  // "Neither overflows nor underflows" denies each of the two by a word of its own.
  const inside = sentenceOf(token, words).filter(other => other.start >= start && other.end <= end)
  const isPaired = inside.some(({ text }) => PAIR.includes(text))
  const denials = (isFormula ? DENIALS : DENIALS_IN_WORDS).filter(word => !(isPaired && PAIR.includes(word)))
  const answer = answerNo(token, words)
  const found = around.find(
    other =>
      other !== token &&
      other !== answer &&
      !(isFormula && deniesThing(other, token, words)) &&
      isOneOf(other, denials) &&
      words.source[other.end] !== '-' &&
      isNear(other),
  )
  return found?.text ?? null
}

/** "No spread with probability 0.9^16" denies the spread. */
function deniesThing(denial: Word, token: Word, { section, places }: Words): boolean {
  const [from, to] = [places.get(denial)!, places.get(token)!]
  return denial.text === 'no' && section.tokens.slice(from + 2, to).some(({ text }) => WITH.has(text))
}

const WITH: ReadonlySet<string> = new Set(['with', 'by', 'at', 'for', 'from', 'after'])

/** The "No" that answers the question before it, and denies nothing behind it: "Is 221 prime? No: 221 = 13 · 17." */
function answerNo(token: Word, words: Words): Word | null {
  const [first, next] = sentenceOf(token, words)
  const isAnswer = first?.text === 'no' && next?.kind === 'break'
  return isAnswer && textOf(neighbouringSentence(token, words, -1)).endsWith('?') ? first : null
}

const PAIR = wordsFor('notEither')

const DENIAL = new RegExp(`(?:^|[^\\w'-])(?:${oneOf('not', 'lacking', 'untrue')})`)
