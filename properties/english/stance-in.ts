import { readDocument } from '../../src/documents/markdown/markdown.js'
import type { Token } from '../../src/documents/model/document.js'
import { stanceOf } from '../../src/english/stance.js'
import type { StanceKind } from '../../src/english/stance-kind.js'

/** The stance of a page to the statement that stands in a frame, asked at the token that its text ends with. */
export function stanceIn(
  frame: string,
  statement = FORMULA,
  last = statement.replaceAll('$', ''),
): StanceKind | 'not read' {
  const source = frame.replace('{}', () => statement)
  const at = source.indexOf(statement)
  for (const section of readDocument(source, 'page.md').sections) {
    const places = new Map(section.tokens.map((token, place) => [token, place] as const))
    const isIt = ({ text, start, end }: Token) => text === last && start >= at && end <= at + statement.length
    const token = section.tokens.findLast(isIt)
    if (token)
      return stanceOf(token, { section, source, places }, { start: at, end: at + statement.length }).kind
  }
  return 'not read'
}

/** A formula as a page prints it. */
export const FORMULA = '$12 + 13 = 26$'
