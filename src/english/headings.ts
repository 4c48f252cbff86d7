import { alternativesFor, oneOf } from './lexicon.js'

const HEADING =
  /^(#{1,6})[ \t]+(.{0,200})$|^\\((?:sub)*(?:section|paragraph|chapter))\*?\{(.{0,200}?)\}|^(.{1,80})\n(={3,}|-{3,})[ \t]*$/gm

/** How deep the headings of TeX stand, as those of Markdown are counted. */
const DEPTHS: Readonly<Record<string, number>> = {
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  subparagraph: 6,
}

const overAnswers = (answer: string) =>
  new RegExp(`^[^\\p{L}]*(?:\\p{L}[\\p{L}’'-]*\\s(?:[\\p{L}’'-]+\\s)?)?(?:${answer})\\b`, 'iu')
const OVER_ONE = overAnswers(alternativesFor('answer'))
const OVER_ANSWERS = overAnswers(alternativesFor('answer').replaceAll(/\w+/g, '$&s?'))

/** "Solutions", "Worked answers", "Answer key": a heading over what answers exercises. */
export const headsAnswers = (heading: string): boolean => OVER_ANSWERS.test(heading)

/** "Solution", "The answer": a heading over what answers the exercise before it. */
export const headsOneAnswer = (heading: string): boolean => OVER_ONE.test(heading)

/** A heading of a page: the line that it begins, what it says, and its depth from 1. */
export interface Heading {
  readonly at: number
  readonly title: string
  readonly depth: number
}

/** The headings of the document that was looked at last: all its statements are asked one after the other. */
let latest: { readonly source: string; readonly headings: readonly Heading[] } = { source: '', headings: [] }

/** The headings of a source, in order. */
export function headingsOf(source: string): readonly Heading[] {
  if (latest.source !== source) latest = { source, headings: [...source.matchAll(HEADING)].map(headingFrom) }
  return latest.headings
}

function headingFrom(match: RegExpExecArray): Heading {
  const [, marks, marked, command, braced, above, line] = match
  const depth = marks?.length ?? (command === undefined ? (line!.startsWith('=') ? 1 : 2) : DEPTHS[command])
  return { at: match.index, title: marked ?? braced ?? above!, depth: depth ?? 2 }
}

/** The heading that a place stands under, or in; null before the first. */
export function headingOver(start: number, source: string): Heading | null {
  const headings = headingsOf(source)
  return headings[firstAfter(start, headings) - 1] ?? null
}

/** Whether two places stand under the same heading. */
export const isUnderOneHeading = (one: number, other: number, source: string): boolean =>
  headingOver(one, source)?.at === headingOver(other, source)?.at

function firstAfter(start: number, headings: readonly Heading[]): number {
  let [low, high] = [0, headings.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (headings[middle]!.at <= start) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a place stands in the line of a heading. */
export function isHeading(start: number, source: string): boolean {
  const heading = headingOver(start, source)
  return heading !== null && !source.slice(heading.at, start).includes('\n')
}

/** Where the section ends that a place stands in: at the next heading that is no deeper than its own. */
export function sectionEnd(start: number, source: string): number {
  const headings = headingsOf(source)
  const depth = headingOver(start, source)?.depth ?? 0
  let at = firstAfter(start, headings)
  while (at < headings.length && headings[at]!.depth > depth) at++
  return headings[at]?.at ?? source.length
}

/** So much of a source is looked back through for the line that leads to a list. */
const MAX_LIST = 3000
/** Quote marks before the text of a line, `> > `, and the blanks that indent it. */
const QUOTE_MARKS = /^(?:[ \t]*>)*[ \t]*/
const ITEM = /^(?:[-*+•]|\d{1,3}[.)]|\(?[a-z][.)])[ \t]|^\\item\b|^\|/
const BETWEEN = /^(?:\\begin\{(?:itemize|enumerate)\}.{0,40})?$/
/** `**Common mistakes.** These were …`: what heads a paragraph. */
const LABEL =
  /^(?:(?:\*\*|__|\*|_)([^*_]{1,80})(?:\*\*|__|\*|_)|\\(?:textbf|emph|textit|paragraph)\{([^}]{1,80})\})/

/**
 * What heads the list that a place stands in: the label of the paragraph right before the list, or that paragraph where
 * it ends in a colon. Null outside a list, and where nothing heads it.
 */
export function headOfList(start: number, source: string): string | null {
  const before = linesBeforeList(start, source)
  return before && headIn(before.map(line => line.replace(QUOTE_MARKS, '')))
}

/** Where the paragraph ends that leads to the list of a place by a colon; null where none does. */
export function endOfListHead(start: number, source: string): number | null {
  const before = linesBeforeList(start, source)
  const text = before
    ?.join('\n')
    .replace(/(?:\s|\\begin\{(?:itemize|enumerate)\}(?:\[[^\]\n]{0,40}\])?)+$/, '')
  if (!before || !text?.endsWith(':')) return null
  return Math.max(0, start - MAX_LIST) + text.length
}

/** Whether the first line behind the list of a place that is no item asks something: "Which are true?", "Solve." */
export function isAskedBehindList(start: number, source: string): boolean {
  const [, ...lines] = source
    .slice(start, start + MAX_LIST)
    .split('\n')
    .map(line => line.replace(QUOTE_MARKS, ''))
  const next = lines.find(line => line !== '' && !ITEM.test(line) && !/^\\end\{/.test(line))
  return next !== undefined && (next.includes('?') || TASK.test(next))
}
const TASK = new RegExp(`^${oneOf('seeks', 'solve', 'decide', 'mark', 'asksOfList')}`, 'i')

/** The lines before the list that a place stands in; null outside a list. */
function linesBeforeList(start: number, source: string): readonly string[] | null {
  const written = source.slice(Math.max(0, start - MAX_LIST), start).split('\n')
  const lines = written.map(line => line.replace(QUOTE_MARKS, ''))
  const first = lines.findLastIndex((line, i) => ITEM.test(line) && !goesBack(lines, i))
  const isInItem =
    first >= 0 && lines.slice(first).every((line, i, all) => i === 0 || isInside(line, all[i - 1]!))
  return isInItem ? written.slice(0, first) : null
}

/** Whether another item of the list stands before a line. */
const goesBack = (lines: readonly string[], at: number): boolean => {
  const before = lines.slice(0, at).findLast(line => line !== '')
  return before !== undefined && ITEM.test(before)
}

/** Whether a line is of the list still: an item, or no paragraph of its own. */
const isInside = (line: string, before: string): boolean => line === '' || ITEM.test(line) || before !== ''

function headIn(lines: readonly string[]): string | null {
  const end = lines.findLastIndex(line => !BETWEEN.test(line)) + 1
  const from = lines.slice(0, end).lastIndexOf('') + 1
  const paragraph = lines.slice(from, end).join(' ').trim()
  const label = LABEL.exec(paragraph)
  if (label) return label[1] ?? label[2]!
  return paragraph.endsWith(':') ? paragraph : null
}
