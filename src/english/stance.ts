import { CUES, type Surroundings } from './cues.js'
import { type Extent, layoutStance } from './layout.js'
import { oneOf, wordsFor } from './lexicon.js'
import { isOneOf } from './matching.js'
import { mistakeIn } from './mistakes.js'
import {
  clauseBefore,
  HERE,
  neighbouringSentence,
  sentenceBefore,
  sentenceBehind,
  sentenceOf,
  textOf,
  type Words,
} from './sentence.js'
import { ASSERTED, type Stance } from './stance-kind.js'
import { followsSupposed } from './supposition.js'
import type { Word } from './word.js'

/** A sentence of no more words behind a line speaks of that line: "This is impossible." */
const MAX_BRIEF_WORDS = 9
/** The head of a task is looked for this many sentences back: its parts are sentences of their own. */
const MAX_TASK_DISTANCE = 6
/** So many characters behind a formula its paragraph is heard. */
const MAX_PARAGRAPH = 600

/**
 * How a page stands to the formula, number or word at a token, or to the statement of which that is a part and that
 * reaches over `extent`. This is the only place that decides it.
 */
export function stanceOf(token: Word, words: Words, extent: Extent = token): Stance {
  const layout = layoutStance(extent, words)
  if (layout) return layout
  const around = surroundingsOf(token, extent, words)
  for (const { stance, where, pattern } of CUES) {
    const found = pattern.exec(around[where])
    if (found) return { kind: stance, words: found[0].replace(HERE, '…').trim() }
  }
  const mistake = mistakeIn(sentenceOf(token, words), token)
  if (mistake !== null) return { kind: 'denied', words: mistake }
  if (followsSupposed(token, words)) return { kind: 'supposed', words: 'what it follows from' }
  if (token.kind !== 'math' && WOULD.test(clauseAround(token, words)))
    return { kind: 'supposed', words: 'would' }
  const denial = denialNear(token, extent, words)
  return denial === null ? ASSERTED : { kind: 'denied', words: denial }
}

/** Phrases with a word of denial or doubt that deny nothing: they are taken out before cues are looked for. */
const NEUTRAL =
  /(?<![\w'-])(?:(?:there is |there's |is )?(?:no|without(?: a)?|beyond) doubt(?: that)?|not (?:hard|difficult|surprising|only|just|least|so hard|a coincidence)|no (?:wonder|coincidence|accident|surprise|matter|mistake|bias)|not (?:all )?(?:equal|identical|the same|constant|correlated)|not depend\w*|false (?:positive|negative|alarm|discovery)s?|margin of error|nothing but|under (?:the|these|those|our|its|his|her) assumptions?(?! that)|(?:nobody|no one) (?:disputes|doubts|denies|disagrees)|(?:not|don't|doesn't|cannot|can't) (?:disagree|dispute|deny|doubt)\w*|not wrong|without loss of generality|if so|if any|not instead)(?![\w'-])/g

const plain = (text: string): string => text.replace(NEUTRAL, ' ')

function surroundingsOf(token: Word, extent: Extent, words: Words): Surroundings {
  const isBefore = ({ start }: Word) => start < extent.start
  const before = sentenceBefore(token, words).filter(isBefore)
  const behind = sentenceBehind(token, words).filter(({ end }) => end > extent.end)
  const text = (distance: number) => textOf(neighbouringSentence(token, words, distance))
  const next = text(1)
  const [paragraph] = words.source.slice(extent.end, extent.end + MAX_PARAGRAPH).split(/\n[ \t]*\n/)
  const isInParagraph = ({ start }: Word) => start < extent.end + paragraph!.length
  const follow = (distance: number) =>
    textOf(neighbouringSentence(token, words, distance).filter(isInParagraph))
  const earlier = Array.from({ length: MAX_TASK_DISTANCE }, (_, i) => text(-1 - i)).join(' | ')
  const [led, followed] = [plain(textOf(before)), plain(textOf(behind))]
  return {
    before: led,
    behind: ` ${followed}`,
    clause: plain(textOf(clauseBefore(token, words).filter(isBefore))),
    sentence: `${led} ${HERE} ${followed}`,
    after: plain([followed, follow(1), follow(2)].join(' | ')),
    opening: led === '' ? text(-1) : '',
    around: `${led} ${HERE} ${followed} | ${plain(next)}`,
    last: text(-1),
    next,
    brief: next.split(' ').length <= MAX_BRIEF_WORDS ? next : '',
    earlier,
  }
}

/** A clause that says in words what would be does not say that it is. */
const WOULD = new RegExp(`(?<![\\w'-])${oneOf('would')}`)

const clauseAround = (token: Word, words: Words): string =>
  textOf(sentenceOf(token, words).filter(other => other.clause === token.clause))

/** Right before or behind a formula these deny it; a statement in words is denied anywhere in its clause. */
const DENIALS = [...wordsFor('not'), 'false', 'untrue', 'contradict*', 'impossible', 'absurd']
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
  const found = around.find(
    other => other !== token && isOneOf(other, denials) && words.source[other.end] !== '-' && isNear(other),
  )
  return found?.text ?? null
}

const PAIR: readonly string[] = ['neither', 'nor']

const DENIAL = new RegExp(
  `(?:^|[^\\w'-])(?:${oneOf('not', 'lacking')}|false|untrue|contradict|impossible|absurd)`,
)
