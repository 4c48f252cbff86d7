import type { Program } from '../model/document.js'
import { lineAt } from '../model/line.js'
import type { Note, NoteLine } from '../model/note.js'

/** Whether a fenced block holds a claim. */
export const isClaim = (language: string | null): boolean =>
  language !== null && /^claim(?![\w-])/i.test(language)

/** The claim in a fenced block whose language is `claim`. */
export function fenceNote(program: Program, source: string): Note {
  const opening = openingOf(program, source)
  return {
    kind: 'claim',
    lines: program.text === '' ? [] : linesOf(program, source),
    attributes: opening.attributes,
    missing: isClosed(program, source, opening.fence) ? null : opening.fence,
    start: opening.start,
    end: Math.max(program.end, opening.end),
  }
}

interface Opening {
  readonly start: number
  readonly end: number
  readonly fence: string
  readonly attributes: NoteLine
}

/** The line that opens the fence: that before the first of the program, or the line itself of an empty one. */
function openingOf({ start, text }: Program, source: string): Opening {
  const own = lineStart(source, start)
  // Two characters before a line stand in the one above, whatever ends that.
  const from = text === '' ? own : lineStart(source, own - 2)
  const { end } = lineAt(source, from)
  const line = source.slice(from, end)
  // Its language is the one that made a claim of it.
  const found = /((?<!`)`{3,}|(?<!~)~{3,})[ \t]*\{?\.?claim/i.exec(line)!
  const behind = found.index + found[0].length
  return {
    start: from + found.index,
    end,
    fence: found[1]!,
    attributes: { text: line.slice(behind), start: from + behind },
  }
}

/** Each line of the program ends where a line of the source ends. */
function linesOf({ text, start }: Program, source: string): NoteLine[] {
  let from = start
  return text.split('\n').map(own => {
    const line = lineAt(source, from)
    from = line.next
    return { text: own, start: line.end - own.length }
  })
}

/** Whether the next line that holds anything behind the program is a fence. */
function isClosed({ end }: Program, source: string, fence: string): boolean {
  for (let start = lineAt(source, end).next; start < source.length; ) {
    const line = lineAt(source, start)
    const text = source
      .slice(start, line.end)
      .replace(/^[ \t>]+/, '')
      .trimEnd()
    if (text !== '') return text.length >= fence.length && /^(.)\1*$/.test(fence + text)
    start = line.next
  }
  return false
}

function lineStart(source: string, at: number): number {
  let start = at
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--
  return start
}
