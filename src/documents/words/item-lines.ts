import type { Draft } from '../model/mutable-token.js'
import { unwrittenStop } from './sentence.js'
import { endsOpen } from './set-lines.js'

/** The label of an item that begins a line: `(a)`, `b)`, `(3)`, `(iv)`; or a bullet. */
const LABELLED = /^[ \t]*(?:\(?([A-Za-z]|\d{1,3}|[ivx]{1,5})\)|([•‣◦▪]))[ \t]+\S/gm
const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/**
 * Adds a stop before each line of a paragraph that begins an item of a list, as people type them in plain text:
 * `(a) 1 + 1 = 2` above `(b) 2 + 2 = 4`. One label alone is no list.
 */
export function withItemStops(tokens: readonly Draft[], text: string, offset: number): readonly Draft[] {
  const starts = itemStarts(text).map(at => at + offset)
  if (starts.length === 0) return tokens
  const result: Draft[] = []
  for (const token of tokens) {
    const last = result.at(-1)
    while (starts.length > 0 && starts[0]! <= token.start) {
      const at = starts.shift()!
      if (last && last.end <= at && last.kind !== 'stop') result.push(unwrittenStop(last.end))
    }
    result.push(token)
  }
  return result
}

/** Where the lines begin that are items of one list, the first one too. */
function itemStarts(text: string): number[] {
  const found = [...text.matchAll(LABELLED)].map(match => ({
    at: match.index,
    label: match[1] ?? match[2]!,
    isOpen: endsOpen(text.slice(0, match.index)),
  }))
  const isListed = (index: number): boolean =>
    isNext(found[index - 1]?.label, found[index]!.label) ||
    isNext(found[index]!.label, found[index + 1]?.label)
  return found.filter(({ isOpen }, index) => !isOpen && isListed(index)).map(({ at }) => at)
}

function isNext(first: string | undefined, second: string | undefined): boolean {
  if (first === undefined || second === undefined) return false
  if (/\d/.test(first)) return Number(second) === Number(first) + 1
  if (/[^A-Za-z]/.test(first)) return first === second
  const numeral = NUMERALS.indexOf(first)
  if (numeral >= 0 && NUMERALS[numeral + 1] === second) return true
  return first.length === 1 && second.length === 1 && second.charCodeAt(0) === first.charCodeAt(0) + 1
}
