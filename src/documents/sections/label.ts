import { alternativesFor } from '../../english/lexicon.js'

/** A head as written at the start of a line, taken apart. */
export interface WrittenHead {
  /** `Exercise`, `Problem`, or nothing. */
  readonly word: string
  /** `15.1`, `4`, `c`: without the word and without brackets around all of it. */
  readonly label: string
  readonly form: 'dotted' | 'whole' | 'bracketed'
  /** The emphasis that opens before the label, and whether it closes right behind it. */
  readonly marks: string
  readonly isClosed: boolean
  /** `.`, `:`, `)` or a dash behind the label. */
  readonly punctuation: string
  /** What follows on the line. */
  readonly rest: string
  /** Where it follows. */
  readonly restAt: number
}

const KIND = alternativesFor('exercise', 'answer', 'part')
/** The words for an answer, in either number. */
export const ANSWERS = alternativesFor('answer').replaceAll(/\w+/g, '$&s?')
const WORD = String.raw`(?<word>(?:(?:${ANSWERS})\s+(?:${alternativesFor('answersTo')})\s+)?(?:the\s+)?(?:${KIND})|ex\.|q(?=\d))`
const NUMBER = String.raw`(?:[A-Z]\.)?\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?(?:\s?\([a-z]\))?`
const HEAD = new RegExp(
  String.raw`^\s*(?<marks>\*{1,3}|_{1,3})?(?:${WORD}\s*#?\s*)?` +
    String.raw`(?:(?<number>${NUMBER})|\((?<bracketed>[A-Za-z]|[ivx]{2,5}|\d{1,3})\)|(?<half>[a-z])(?=\)))` +
    String.raw`(?![\p{L}\p{N}%×])(?<inside>[.:)])?(?<close>\*{1,3}|_{1,3})?(?<outside>[.:)]|\s*[—–](?=\s))?(?<gap>\s+|$)`,
  'iu',
)
/** A head is at most this long. */
const MAX_DISTANCE = 200

/** Reads a head at the start of a line, or null where the line begins with something else. */
export function readHead(line: string): WrittenHead | null {
  const match = HEAD.exec(line.slice(0, MAX_DISTANCE))
  const groups = match?.groups
  if (!groups) return null
  const { marks = '', word = '', number, bracketed, half, inside, close, outside } = groups
  const label = number ?? bracketed ?? half!
  const restAt = match[0].length
  const rest = line.slice(restAt)
  if (!hasCase(groups) || !isBalanced(marks, close, rest)) return null
  return {
    word,
    label,
    form: !number ? 'bracketed' : /[.(]/.test(number) ? 'dotted' : 'whole',
    marks,
    isClosed: close !== undefined,
    punctuation: (inside ?? outside ?? '').trim(),
    rest,
    restAt,
  }
}

/** The word of a head may be in any case, the letters of a number or before a single bracket may not. */
function hasCase({ number, half }: Readonly<Record<string, string | undefined>>): boolean {
  if (number && !/^(?:[A-Z]\.)?[\d.]+[a-z]?(?:\s?\([a-z]\))?$/.test(number)) return false
  return !/[A-Z]/.test(half ?? '')
}

/** Emphasis that opens before the label closes behind it or later on the line; none closes that never opened. */
function isBalanced(marks: string, close: string | undefined, rest: string): boolean {
  return close === undefined ? !marks || rest.includes(marks) : close === marks
}
