/** A line of backticks, tildes or colons, and what stands behind it: `:::{admonition} Common mistakes`. */
const FENCE = /^[ \t>]{0,20}(`{3,}|~{3,}|:{3,})[ \t]{0,20}(.{0,200})$/gm
/** The title behind the name of a directive, or among what Quarto says of a block. */
const TITLE = /^\{[^{}]{1,150}\}(?<behind>.*)$/
const NAMED = /\btitle="([^"]{1,120})"/

/** A stretch of a page between two fences, and its title; empty where it has none. */
interface Directive {
  readonly from: number
  readonly to: number
  readonly title: string
}

/** The directives of the document that was looked at last: all its statements are asked one after the other. */
let latest: { readonly source: string; readonly directives: readonly Directive[] } = {
  source: '',
  directives: [],
}

/** The titles of the directives that a place stands in. */
export function directiveTitles(start: number, source: string): readonly string[] {
  if (latest.source !== source) latest = { source, directives: titledIn(source) }
  return latest.directives.flatMap(({ from, to, title }) => (from <= start && start < to ? [title] : []))
}

/** The directives with a title; one that is not closed goes on to the end. */
function titledIn(source: string): readonly Directive[] {
  const open: { fence: string; from: number; title: string }[] = []
  const found: Directive[] = []
  for (const { 1: fence, 2: said, index } of source.matchAll(FENCE)) {
    const last = open.at(-1)
    const isClosing = said!.trim() === '' && last !== undefined && fence!.startsWith(last.fence)
    if (isClosing) found.push({ ...open.pop()!, to: index })
    else open.push({ fence: fence!, from: index, title: titleOf(said!.trim()) })
  }
  const all = [...found, ...open.map(one => ({ ...one, to: source.length }))]
  return all.filter(({ title }) => title !== '')
}

const titleOf = (said: string): string =>
  NAMED.exec(said)?.[1] ?? TITLE.exec(said)?.groups?.behind?.trimStart() ?? ''
