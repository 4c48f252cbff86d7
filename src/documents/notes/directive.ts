import type { Note } from '../model/note.js'

/** What an author says not to report, and why. */
export interface Directive {
  /** Of the next line that holds anything, of its own line, or from here to `errata-enable` or the end. */
  readonly reach: 'next-line' | 'line' | 'region'
  /** The rules or verdicts that it is about; none for all. */
  readonly rules: readonly string[]
  readonly reason: string
  readonly note: Note
}

/** Where regions end: those of the rules that it names, or all. */
export interface Enabling {
  readonly reach: 'end'
  readonly rules: readonly string[]
  readonly note: Note
}

/** A directive that cannot be obeyed. */
export interface DirectiveFault {
  readonly reach: 'none'
  /** How it should have been written. */
  readonly expected: string
  readonly because: string
  readonly note: Note
}

const REACHES: ReadonlyMap<string, Directive['reach'] | 'end'> = new Map([
  ['errata-disable-next-line', 'next-line'],
  ['errata-disable-line', 'line'],
  ['errata-disable', 'region'],
  ['errata-enable', 'end'],
])

/**
 * Reads a directive, `errata-disable-next-line RULE… -- reason`. Without a reason it is a fault: who comes later could
 * not tell an exception from a mistake.
 */
export function readDirective(note: Note): Directive | Enabling | DirectiveFault {
  const fault = (expected: string, because: string): DirectiveFault => {
    return { reach: 'none', expected, because, note }
  }
  if (note.missing !== null) return fault(note.missing, 'the comment is never closed')
  const text = note.lines
    .map(line => line.text)
    .join(' ')
    .trim()
  const [before, reason] = partedAtReason(text)
  const [word = '', ...rules] = before.match(/[^\s,]+/g) ?? []
  const reach = REACHES.get(word)
  if (reach === undefined) return fault([...REACHES.keys()].join(', '), `${word} is no directive`)
  if (reach === 'end') return { reach, rules, note }
  if (!/[\p{L}\p{N}]/u.test(reason)) return fault(`${before} -- reason`, 'it gives no reason')
  return { reach, rules, reason, note }
}

function partedAtReason(text: string): readonly [before: string, reason: string] {
  const dashes = /(?:^|\s)--+/.exec(text)
  if (!dashes) return [text, '']
  const reason = text.slice(dashes.index + dashes[0].length)
  return [text.slice(0, dashes.index).trim(), reason.trim().replace(/\s+/g, ' ')]
}
