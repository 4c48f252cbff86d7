import { quoted } from '../../math/shapes/quoted.js'
import { type KnownLine, KnownLineError, readKnownLine } from './known-line.js'

/** A file of known failures that cannot be read, or not be updated. One line: file:line, expected, got. */
export class KnownFailuresError extends Error {
  override readonly name = 'KnownFailuresError'
}

/** A line that lists failures, and why they are known. */
export interface KnownFailure extends KnownLine {
  /** From 1. */
  readonly line: number
  readonly reason: string
}

export interface KnownFailures {
  /** The name of the file, for messages. */
  readonly file: string
  readonly entries: readonly KnownFailure[]
}

/** A line of the file as it stands: nothing, a comment, or a listing with the comment behind it. */
export type WrittenLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'comment'; readonly comment: string }
  | { readonly kind: 'entry'; readonly entry: KnownLine; readonly comment: string }

/** What an update writes where a reason is still to be given; no reason itself. */
export const PLACEHOLDER = 'reason: …'

const MAX_FILE_LENGTH = 1 << 20
const MAX_WILDCARDS = 500

/**
 * Reads a file of known failures, a line each: `pattern  dtypes|*  level  [max=N]  [if version < 2.7]  # comment`. Each
 * line needs a reason: the comment behind it, or the one right above its block of lines. Throws KnownFailuresError, for
 * a placeholder that nobody has filled in too.
 */
export function parseKnown(text: string, file: string): KnownFailures {
  const lines = readKnownLines(text, file)
  const entries: KnownFailure[] = []
  let above = ''
  lines.forEach((line, i) => {
    if (line.kind === 'entry') {
      const reason = reasonOf(line.comment === '' ? above : line.comment, `${file}:${i + 1}`)
      entries.push({ ...line.entry, line: i + 1, reason })
    } else if (line.kind === 'blank') above = ''
    else above = continued(lines[i - 1]?.kind === 'comment' ? above : '', line.comment)
  })
  return { file, entries }
}

const MAX_REASON_LENGTH = 400

const continued = (above: string, comment: string): string =>
  (above === '' ? comment : `${above} ${comment}`).slice(0, MAX_REASON_LENGTH)

/** The lines of a file, whether they have reasons or not. Throws KnownFailuresError. */
export function readKnownLines(text: string, file: string): WrittenLine[] {
  if (text.length > MAX_FILE_LENGTH)
    throw new KnownFailuresError(
      `${file}:1: expected at most ${MAX_FILE_LENGTH} characters, got ${text.length}`,
    )
  const lines = linesOf(text).map((line, i) => readLine(line, `${file}:${i + 1}`))
  const patterns = lines.filter(line => line.kind === 'entry' && line.entry.id === null).length
  if (patterns > MAX_WILDCARDS)
    throw new KnownFailuresError(
      `${file}:1: expected at most ${MAX_WILDCARDS} lines with a *, got ${patterns}`,
    )
  return lines
}

/** The lines of a text without their ends; the last one ends with the text. */
export const linesOf = (text: string): string[] =>
  text === ''
    ? []
    : text
        .replace(/^\ufeff/, '')
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)

/** A comment begins the line or follows white space: the ids of laws have a `#` in them. */
const COMMENT = /(?:^|\s)#/

function readLine(text: string, place: string): WrittenLine {
  const start = text.search(COMMENT)
  const claim = start < 0 ? text : text.slice(0, start)
  const comment = start < 0 ? '' : text.slice(start).replace(/#+/, '').trim()
  if (claim.trim() === '') return start < 0 ? { kind: 'blank' } : { kind: 'comment', comment }
  try {
    return { kind: 'entry', entry: readKnownLine(claim), comment }
  } catch (error) {
    if (error instanceof KnownLineError) throw new KnownFailuresError(`${place}: ${error.message}`)
    throw error
  }
}

function reasonOf(comment: string, place: string): string {
  if (/^reason:\s*(…|\.\.\.)?$/.test(comment))
    throw new KnownFailuresError(
      `${place}: expected a reason or a link, got the placeholder ${quoted(comment)} that --update-known left`,
    )
  if (!/[\p{L}\p{N}]/u.test(comment))
    throw new KnownFailuresError(
      `${place}: expected a reason or a link in a comment above the block or behind the line, got none`,
    )
  return comment
}
