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
  let [low, high] = [0, headings.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (headings[middle]!.at <= start) low = middle + 1
    else high = middle
  }
  return headings[low - 1] ?? null
}

/** Whether a place stands in the line of a heading. */
export function isHeading(start: number, source: string): boolean {
  const heading = headingOver(start, source)
  return heading !== null && !source.slice(heading.at, start).includes('\n')
}

/** Where the section ends that a place stands in: at the next heading that is no deeper than its own. */
export function sectionEnd(start: number, source: string): number {
  const own = headingOver(start, source)
  const next = headingsOf(source).find(({ at, depth }) => at > start && depth <= (own?.depth ?? 0))
  return next?.at ?? source.length
}
