import { headingOver, headOfList } from './headings.js'
import { directiveTitles } from './lines/directives.js'
import { headOfLine } from './lines/head.js'
import { type Extent, lineBefore, lineBehind, MAX_LINE } from './lines/line.js'
import { isInWrongColumn, isWrongInColumn, isWrongInRow, isWrongTitle } from './lines/row.js'
import { BLANK_LINE, type Words } from './sentence.js'
import type { Stance, StanceKind } from './stance-kind.js'

/** A sign in the layout of a page that shows how it stands to what is printed there. */
interface LayoutCue {
  readonly stance: StanceKind
  readonly says: string
  readonly isAt: (place: Extent, source: string) => boolean
  /** Whether a command of TeX may show it, which is blank in the page as it is read. */
  readonly isOfCommands?: true
}

const CROSS = /[❌✗✘✖🚫]/u
/** The same as TeX draws it. */
const DRAWN_CROSS = /\\(?:xmark|ding\{5[56]\})/g
/** `~~…~~`, `\sout{…}`, `<del>…</del>`: as many openings as closings stand before what is not struck out. */
const STRIKES: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/\\(?:sout|st|cancel|xcancel|bcancel|xout|hcancel|strike|del)\{/g, /\}/g],
  [/<(?:del|s|strike)>/gi, /<\/(?:del|s|strike)>/gi],
]
const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0

function isStruckOut(place: Extent, source: string): boolean {
  const [before, behind] = [lineBefore(place, source), lineBehind(place, source)]
  if (count(/~~/g, before) % 2 === 1 && behind.includes('~~')) return true
  const own = source.slice(place.start, place.end)
  if (/\\(?:sout|cancel|xcancel|bcancel|xout)\{/.test(own)) return true
  return STRIKES.some(([open, close]) => {
    const at = before.search(open)
    return at >= 0 && count(open, before.slice(at)) > count(close, before.slice(at))
  })
}

/** Ticks and crosses, of which each belongs to one statement. */
export const MARKS = '✓✔✅☑✗✘✖❌🚫☒'
const MARK = new RegExp(`[${MARKS}]`, 'gu')

/**
 * A cross beside a formula, or at either end of the line that it stands in. Of several marks in one line each belongs to
 * the formula behind it where the line begins with one, and to the formula before it where it ends with one.
 */
function isCrossed(place: Extent, source: string): boolean {
  const before = lineBefore(place, source).replaceAll(DRAWN_CROSS, '✗')
  const behind = lineBehind(place, source).replaceAll(DRAWN_CROSS, '✗')
  const beginning = before.replace(/^\s*(?:[-*+]\s)?(?:\*\*[^*]{0,40}\*\*\s*)?/, '').slice(0, 2)
  const ending = behind.trimEnd().slice(-2)
  if (count(MARK, before) + count(MARK, behind) > 1) {
    const own =
      beginning.search(MARK) >= 0
        ? before.match(MARK)!.at(-1)
        : ending.search(MARK) >= 0
          ? behind.match(MARK)![0]
          : null
    if (own) return CROSS.test(own)
  }
  return (
    [before.slice(-4), behind.slice(0, 4), beginning, ending].some(text => CROSS.test(text)) ||
    /\\item\[\s*\\(?:text)?times\s*\]\s*$/.test(before)
  )
}

/** Quotation marks that stand open where the token begins; an apostrophe is none. */
function isQuoted(place: Extent, source: string): boolean {
  const [paragraph] = source
    .slice(Math.max(0, place.start - MAX_LINE), place.start)
    .split(BLANK_LINE)
    .slice(-1)
  const before = paragraph!.slice(paragraph!.search(/(?<=[.!?]["”»]?)\s+(?=[A-Z][^.!?]*$)/) + 1)
  const opened = count(/[“„«]|(?<!`)``(?!`)/g, before)
  const closed = count(/[”»]|''/g, before)
  if (opened > closed) return true
  return count(/"/g, before) % 2 === 1 && lineBehind(place, source).includes('"')
}

/** A choice of a list of answers, of which only one is right. */
const CHOICE =
  /\\(?:choice|wrongchoice|incorrect|distractor|answerchoice)\b[^\\]{0,20}$|\\choice\s?\{|^\s*[-*+] \[ \] /
/** `(A) … (B) …`, `A) …` on a line of its own: the letters of choices. */
const LETTERED = /^\s*(?:(?:[-*+]\s+)?(?:\*\*)?\(?[A-E][).](?:\*\*)?|\\item\s?\[\(?[A-E][).]?\])\s/
/** `(A) 3 (B) 4` in one line. */
const INLINE = /(?:^|\s)\(?[A-E]\)\s[^()|]{0,40}$/
/** More than a letter between brackets. */
const ENCLOSED = /\([^()]{2,80}\)/g
const LETTERS = /(?:^|\s)\(?[A-E]\)\s/g
const LETTER_LINE = /\n[^\S\n]*(?:(?:[-*+]\s+)?(?:\*\*)?\(?[A-E][).](?:\*\*)?|\\item\s?\[\(?[A-E][).]?\])\s/g

/** The first of the choices behind a question or a task: "Which is right? (a) …", "decide: 1. …". Steps and points are as often an answer to a question. */
const GAP = '["”*_)]{0,3}\\s{1,4}(?:[-*+]\\s)?(?:\\*\\*)?'
const REASONS = '(?: (?:[Gg]ive|[Ee]xplain|[Jj]ustify|[Pp]rove|[Aa]rgue)(?![a-z])[^.?\\n]{0,60}[.!])?'
const TASKS =
  '(?:(?<![a-zA-Z])(?:[Dd]ecide|[Jj]ustify or refute|[Pp]rove or refute|give a proof or a counterexample)(?![a-z])[^.:?\\n]{0,40}|(?:^|\\n|\\. )[Dd]iscuss)[.:]'
const ASKED = new RegExp(
  `(?:\\?${REASONS}${GAP}(?:\\(?[aAi]\\)|[ai]\\.)|${TASKS}${GAP}(?:\\(?[ai1]\\)|[ai1]\\.))(?:\\*\\*)?\\s`,
  'g',
)
const MARKED = /^\s*(?:[-*+]\s|(?:\*\*)?\(?[\da-zA-Z]{1,3}[).])/
/** The answer to a question that offers choices, or the next question, ends them. */
const CHOICES_END =
  /\b(?:Answer|Ans|Solution)\b|<\/li>|\n\s{0,9}(?:\d{1,3}[).]\s|\\item\b(?!\s?\[?\(?[a-zA-Z][).]))/

/** Whether a place stands in the choices that a question opens: each paragraph between begins with a mark. */
function isAskedChoice({ start }: Extent, source: string): boolean {
  const before = source.slice(Math.max(0, start - MAX_LINE), start)
  const asked = [...before.matchAll(ASKED)].at(-1)
  if (!asked) return false
  const choices = before.slice(asked.index + asked[0].length)
  const [, ...later] = choices.split(BLANK_LINE)
  return !CHOICES_END.test(choices) && later.every(paragraph => MARKED.test(paragraph))
}

/** `What is left?</p> <ol type="a">`, and no end of that list. */
const ASKED_IN_HTML = /\?\s{0,9}(?:<\/\w{1,9}>\s{0,9}){0,3}<ol [^<>]{0,40}type=["']?a["']?[^<>]{0,40}>/gi

/** Whether a place stands in the lettered list of HTML that a question opens. */
function isAskedInHtml({ start }: Extent, source: string): boolean {
  const before = source.slice(Math.max(0, start - MAX_LINE), start)
  const asked = [...before.matchAll(ASKED_IN_HTML)].at(-1)
  return asked !== undefined && !/<\/ol>/i.test(before.slice(asked.index))
}

function isChoice(place: Extent, source: string): boolean {
  const before = lineBefore(place, source)
  if (CHOICE.test(before) || isAskedChoice(place, source) || isAskedInHtml(place, source)) return true
  // `P(A \cap B) = …` closes a bracket of its own.
  const [own, line] = [before, before + lineBehind(place, source)].map(text =>
    text.replaceAll(ENCLOSED, '()'),
  )
  const isInLine = INLINE.test(own!) && count(LETTERS, line!) > 1
  if (isInLine) return true
  const around = source.slice(Math.max(0, place.start - MAX_LINE), place.end + MAX_LINE)
  return LETTERED.test(before) && count(LETTER_LINE, `\n${around}`) > 1
}

/** Behind a word in quotation marks that do not believe it: a "proof" that …. */
const DISBELIEVED =
  /["“](?:proof|solution|argument|theorem|fact|answer|result|identity|derivation|explanation|evidence)(?:["”]|'')/i
const isDisbelieved = ({ start }: Extent, source: string): boolean =>
  DISBELIEVED.test(
    source
      .slice(Math.max(0, start - MAX_LINE), start)
      .split(BLANK_LINE)
      .at(-1)!
      .split(/[.!?]/)
      .at(-1)!,
  )

/** "Ben's solution: …", "Mia's answer was that …". */
const SOMEBODYS =
  /(?<![\w'’])[A-Z]\p{Ll}+['’]s? (?:\w+ )?(?:answer|solution|attempt|calculation|computation|reply|guess|claim|working|homework)\b[^.!?]{0,40}$/u
const isSomebodys = (place: Extent, source: string): boolean => SOMEBODYS.test(lineBefore(place, source))

/** It is all that a quotation says: a block of `>` lines without another word. */
function isWholeQuotation(place: Extent, source: string): boolean {
  if (!/^\s*>\s*$/.test(lineBefore(place, source)) || /\p{L}/u.test(lineBehind(place, source))) return false
  const around = [
    source.slice(Math.max(0, place.start - MAX_LINE), place.start),
    source.slice(place.end, place.end + MAX_LINE),
  ]
  const near = [around[0]!.split('\n').at(-2), around[1]!.split('\n')[1]]
  return near.every(line => !/^\s*>.*\p{L}/u.test(line ?? ''))
}

/** `(T/F) 2 + 3 = 6`, `\\item[(T/F)]`, and behind the statement. */
const TRUE_OR_FALSE = /(?:T ?\/ ?F|true ?\/ ?false|T or F)/i
const ASKS_BEFORE = new RegExp(`${TRUE_OR_FALSE.source}[)\\]:.? ]{0,4}[\\s$]{0,3}$`, 'i')
const ASKS_BEHIND = new RegExp(`^[\\s$.,]{0,4}[([]${TRUE_OR_FALSE.source}[)\\]]`, 'i')
const isAskedBeside = (place: Extent, source: string): boolean =>
  ASKS_BEFORE.test(lineBefore(place, source)) || ASKS_BEHIND.test(lineBehind(place, source))

/** `(F) 8 + 9 = 18` */
const isMarkedFalse = (place: Extent, source: string): boolean =>
  /[([](?:F|false)[)\]]\s*(?:\$\s*)?$/.test(lineBefore(place, source))

/** The environment of TeX that a place stands in has the name of what is wrong: `nontheorem`. */
const WRONG_ENVIRONMENT =
  /\\begin\{((?:non|false|wrong|fake|bogus|incorrect|flawed)-?[a-z]+)\*?\}(?![\s\S]*\\end\{\1)/
const isInWrongEnvironment = ({ start }: Extent, source: string): boolean =>
  WRONG_ENVIRONMENT.test(source.slice(Math.max(0, start - MAX_ENVIRONMENT), start))

/** No further up is the beginning of an environment looked for. */
const MAX_ENVIRONMENT = 4000

/** A caption says what is seen: a board, an output, an answer that somebody gave. */
const CAPTION =
  /^\s*(?:>\s*)?(?:\*\*|\*|_|__)?(?:Figure|Fig\.?|Screenshot|Photo|Image|Listing|Plate|Cartoon)\s?[\dA-Z][\d.a-z]{0,6}\b/
/** What opens a caption in the line, and what closes it. */
const CAPTIONS: readonly (readonly [opening: RegExp, closing: string])[] = [
  [/\\caption\*?(?:\[(?:[^\\\]]|\\(?!caption))*\])?\{/g, '}'],
  [/!\[/g, ']'],
  [/<figcaption>/g, '<'],
]

function isInCaption(place: Extent, source: string): boolean {
  const before = lineBefore(place, source)
  const isOpen = ([opening, closing]: (typeof CAPTIONS)[number]): boolean => {
    const last = [...before.matchAll(opening)].at(-1)
    return last !== undefined && !before.includes(closing, last.index + last[0].length)
  }
  return CAPTION.test(before) || CAPTIONS.some(isOpen)
}

const LAYOUT: readonly LayoutCue[] = [
  { stance: 'corrected', says: 'it is struck out', isAt: isStruckOut, isOfCommands: true },
  { stance: 'denied', says: 'it is marked as wrong', isAt: isCrossed, isOfCommands: true },
  { stance: 'denied', says: 'a cell of its row calls it wrong', isAt: isWrongInRow },
  { stance: 'denied', says: 'its column is headed as wrong', isAt: isInWrongColumn },
  { stance: 'task', says: 'its table asks or tells which lines are true', isAt: isWrongInColumn },
  { stance: 'denied', says: 'it is marked as false', isAt: isMarkedFalse },
  { stance: 'task', says: 'it is to be called true or false', isAt: isAskedBeside, isOfCommands: true },
  {
    stance: 'denied',
    says: 'its environment is of what is wrong',
    isAt: isInWrongEnvironment,
    isOfCommands: true,
  },
  { stance: 'denied', says: 'what it stands in is put in quotation marks', isAt: isDisbelieved },
  { stance: 'reported', says: 'it is what somebody gave', isAt: isSomebodys },
  { stance: 'quoted', says: 'it is quoted', isAt: isQuoted },
  { stance: 'quoted', says: 'it is quoted', isAt: isWholeQuotation },
  { stance: 'task', says: 'it is one of several choices', isAt: isChoice, isOfCommands: true },
  {
    stance: 'reported',
    says: 'it stands in a caption',
    isAt: isInCaption,
    isOfCommands: true,
  },
]

/** Headings, and what heads a list, over what is wrong. */
const WRONG_LIST =
  /\b(?:errat\w*|corrigend\w*|(?<!after the |(?<![\w'’])(?!(?:the|an?|some|our) )[\w'’]+ )corrections?|known (?:errors|mistakes|issues)|(?:common|classic|frequent|typical|popular|usual) (?:errors?|mistakes?|misconceptions?|fallacies|pitfalls|slips)|blunders?|mistakes of|mistakes? (?:in|from|seen|made|found|spotted|to avoid)|errors (?:seen|made|spotted|to avoid)|(?:mistakes|errors) (?:that )?(?:i|we|you|people|students)|(?:all|these|they|following|which)(?: (?:of (?:these|them)|\w+))?(?: are)?(?: all| both)? (?:wrong|false|incorrect)|misconceptions?|pitfalls|myths?|fallac(?:y|ies)|what (?:went|goes|is) wrong|what's wrong|wrong (?:answers?|solutions?)|find the (?:error|mistake)s?|true or false|multiple choice|bogus proofs?|false proofs?|(?:do not|don't|never) (?:do|write|try|say) (?:this|that|these|it)|how not to|anti-?patterns?|distractors?|non-?examples?)\b/i

/** A label that counts or weighs what is wrong, or leaves it open: "the number of wrong answers", "all right or all wrong". */
const COUNTS =
  /\b(?:numbers?|counts?|chances?|probabilit(?:y|ies)|odds|shares?|fractions?|proportions?|percentages?|rates?|costs?|penalt(?:y|ies)|scores?) (?:of|for|that)\b|\bright or (?:all|both) wrong/i

/** Such a head sets a task, of which the cues of tasks know more. */
const TASK = /true or false|multiple choice|find the/i

/** What the layout of the page says of how it stands to a formula; null where it says nothing. */
export function layoutStance(place: Extent, words: Words): Stance | null {
  const { source, printed = source } = words
  const found = LAYOUT.find(
    ({ isAt, isOfCommands }) =>
      isAt(place, source) || (isOfCommands && printed !== source && isAt(place, printed)),
  )
  if (found) return { kind: found.stance, words: found.says }
  const { start } = place
  const heads = [
    headingOver(start, source)?.title,
    headOfList(start, source),
    ...directiveTitles(start, source),
  ]
  const head = heads.find(title => title && (WRONG_LIST.test(title) || isWrongTitle(title)))
  if (head) return { kind: 'corrected', words: `it stands under "${head.trim()}"` }
  const label = headOfLine(start, source)
  return label && WRONG_LIST.test(label) && !TASK.test(label) && !COUNTS.test(label)
    ? { kind: 'denied', words: `it stands behind "${label}"` }
    : null
}
