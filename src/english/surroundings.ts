import { sectionEnd } from './headings.js'
import { oneOf } from './lexicon.js'
import type { Extent } from './lines/line.js'
import {
  BLANK_LINE,
  clauseBefore,
  HERE,
  neighbouringSentence,
  sentenceBefore,
  sentenceBehind,
  textOf,
  type Words,
} from './sentence.js'
import type { Word } from './word.js'

/** The stretches of text around a formula that a cue is looked for in. */
export interface Surroundings {
  /** The sentence up to the formula, and behind it; the clause up to it, and all of it with a sign for the formula. */
  readonly before: string
  readonly behind: string
  readonly clause: string
  readonly sentence: string
  /** The sentences beside it; the next one only where it is short enough to speak of nothing else. */
  readonly last: string
  readonly next: string
  readonly brief: string
  /** What the paragraph goes on to say behind the formula: the rest of its sentence and the two that follow. */
  readonly after: string
  /** The same with what stands before the formula: the sentence before, and its own. */
  readonly passage: string
  /** The sentence before it, where the formula begins its own. */
  readonly opening: string
  /** Its sentence with a sign for the formula, and the next one. */
  readonly around: string
  /** The sentences before it that may be the head of a task of several parts, one to a line. */
  readonly earlier: string
}

/** A sentence of no more words behind a line speaks of that line: "This is impossible." */
const MAX_BRIEF_WORDS = 9
/** The head of a task is looked for this many sentences back: its parts are sentences of their own. */
const MAX_TASK_DISTANCE = 6
/** So many characters before and behind a formula its paragraph is heard. */
const MAX_PARAGRAPH = 600

/** Phrases with a word of denial or doubt that deny nothing: they are taken out before cues are looked for. */
const NEUTRAL =
  /(?<![\w'-])(?:(?:there is |there's |is )?(?:no|without(?: a)?|beyond) doubt(?: that)?|not (?:hard|difficult|surprising|only|just|least|so hard|a coincidence)|no (?:wonder|coincidence|accident|surprise|matter|mistake|bias)|not (?:all )?(?:equal|identical|the same|constant|correlated)|not depend\w*|false (?:positive|negative|alarm|discovery)s?|margin of error|nothing but|under (?:the|these|those|our|its|his|her) assumptions?(?! that)|(?:induction|inductive) hypothesis|(?:check|checks|verify|verifies|satisfy|satisfies|meets?|needs?)(?: (?:the|its|all|each|every))? hypothes[ie]s|(?:don't|do not|never|not) forget|(?:nobody|no one)(?: (?:will|would|should) be)? (?:disputes|doubts|denies|disagrees|surprised)|(?:not|don't|doesn't|cannot|can't) (?:disagree|dispute|deny|doubt)\w*|not wrong|without loss of generality|if so|if any|(?:right|true|correct) or (?:all|both) (?:wrong|false|incorrect)|(?:numbers?|chances?|probabilit(?:y|ies)|odds|shares?|fractions?|proportions?|percentages?|rates?|costs?|penalt(?:y|ies)) (?:of|for|that) (?:\w+ ){0,3}(?:wrong|incorrect)(?: \w+)?|(?:ranks?|ranked|orders?|ordered|predicts?|predicted|classif(?:y|ies|ied)|labels?|labelled|labeled) (?:wrongly|incorrectly)|not instead|no (?:other|more|less|fewer))(?![\w'-])/g

export const plain = (text: string): string => text.replace(NEUTRAL, ' ')

/** A sentence that puts right what the sentence before it tells of. */
const REPAIRED = new RegExp(`(?<![\\w'-])${oneOf('repairs')}`)

/** A sentence before that says where the fault is speaks of another place: "The mistake was in row 3." */
const ELSEWHERE = new RegExp(
  `(?<![\\w'-])${oneOf('located')} (?:\\w+ly )?(?:is|are|was|were|lies|lay|sits|sat|occurred|happened) (?:only )?(?:in|on|at|within|inside) (?!(?:the )?(?:following|next)|th(?:is|ese)|what |here)\\S`,
)
/** Whether what stands before a formula, or the sentence before that, puts a fault right or away. */
const isPutRight = (last: string, led: string): boolean => REPAIRED.test(led) || ELSEWHERE.test(last)

/** A whole sentence in brackets speaks of nothing behind it; its bracket closes behind its full stop. */
const isBehindAside = ([first]: readonly Word[]): boolean => first?.text === ')'

/** A sentence that begins so answers the question before it. */
const ANSWERS = /^(?:because|since|yes|no|indeed|sure|(?:it|they) (?:is|are|does|do))(?= |$)/

/** The stretches of text around a word, or around the statement of which it is a part. */
export function surroundingsOf(token: Word, extent: Extent, words: Words): Surroundings {
  const isBefore = ({ start }: Word) => start < extent.start
  const before = sentenceBefore(token, words).filter(isBefore)
  const behind = sentenceBehind(token, words).filter(({ end }) => end > extent.end)
  const text = (distance: number) => textOf(neighbouringSentence(token, words, distance))
  const inSection = (distance: number) => {
    const sentence = neighbouringSentence(token, words, distance)
    return sentence[0] && sectionEnd(sentence[0].start, words.source) <= extent.start ? '' : textOf(sentence)
  }
  const isNear = paragraphAround(extent, words.source)
  const near = (distance: number) => textOf(neighbouringSentence(token, words, distance).filter(isNear))
  const next = text(1)
  const sentences = untilAnswer(Array.from({ length: MAX_TASK_DISTANCE }, (_, i) => inSection(-1 - i)))
  const earlier = [...sentences, headOfParts(extent, words)].join(' | ')
  const [led, followed] = [plain(textOf(before)), plain(textOf(behind))]
  const after = [followed, plain(near(1)), plain(near(2))].join(' | ')
  return {
    before: led,
    behind: ` ${followed}`,
    clause: plain(textOf(clauseBefore(token, words).filter(isBefore))),
    sentence: `${led} ${HERE} ${followed}`,
    after,
    passage: [isPutRight(text(-1), led) || isBehindAside(before) ? '' : plain(near(-1)), led, after].join(
      ' | ',
    ),
    opening: led === '' ? text(-1) : '',
    around: `${led} ${HERE} ${followed} | ${plain(near(1))}`,
    last: ANSWERS.test(led) ? '' : text(-1),
    next,
    brief: next.split(' ').length <= MAX_BRIEF_WORDS ? next : '',
    earlier,
  }
}

/** The sentences back to a line that heads an answer: what a task asks for before it is answered behind it. */
function untilAnswer(sentences: readonly string[]): readonly string[] {
  const at = sentences.findIndex(sentence => ANSWER.test(sentence))
  return at < 0 ? sentences : sentences.slice(0, at)
}

const ANSWER = new RegExp(`^(?:the )?${oneOf('answer')}(?: \\d+| [a-z])?(?: [.:])*$`)

/** A part of an exercise is a section of its own, and what is asked of all parts stands before the first of them. */
const FIRST_PART = /(?:^|\n)[^\S\n]*(?:\*\*|\\item\s?\[?)?\(?a[).]\]?(?:\*\*)?\s/g
function headOfParts({ start }: Extent, { source }: Words): string {
  const before = source.slice(Math.max(0, start - 2 * MAX_PARAGRAPH), start)
  const first = [...before.matchAll(FIRST_PART)].at(-1)
  const head = first ? before.slice(0, first.index).trimEnd().split(BLANK_LINE).at(-1)! : ''
  return head.toLowerCase().replaceAll(/[^\w'’]+/g, ' ')
}

/** Whether a word stands in the paragraph of a statement. */
function paragraphAround({ start, end }: Extent, source: string): (word: Word) => boolean {
  const [ahead] = source
    .slice(Math.max(0, start - MAX_PARAGRAPH), start)
    .split(BLANK_LINE)
    .slice(-1)
  const [behind] = source.slice(end, end + MAX_PARAGRAPH).split(BLANK_LINE)
  return word => word.start >= start - ahead!.length && word.start < end + behind!.length
}
