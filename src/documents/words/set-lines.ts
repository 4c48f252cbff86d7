import { type Draft, draft } from '../model/mutable-token.js'

/** What names a line, two blanks or a tab before what it works out: `A-B     0*10 - 80*0  =    0`. */
const LABEL = /^(?=[^=]*\p{L})[^=]*?[^=\s](?<![-+*/×·⋅÷^]|\d\s?x)(?=(?:[ \t]{2,}|\t)[-+−√(\d$€£.])/u
/** Blanks that set columns, where no sign joins what stands around them. */
const COLUMN = /(?<![-+−*/×·⋅÷^=≈~<>≤≥(,\s]|\s\|)(?:[ ]{3}|\t)\s*(?![-+−*/×·⋅÷^=≈~<>≤≥),\s]|\|(?:\s|$))/g
/** Two blanks set equations apart in a line that is set in. */
const NARROW_COLUMN = /(?<![-+−*/×·⋅÷^=≈~<>≤≥(,.:;\s]|\s\|)[ ]{2}(?![-+−*/×·⋅÷^=≈~<>≤≥),\s]|\|(?:\s|$))/g
const RELATION = /[=≈<>≤≥≠]/
const ENDS_OPEN = /[-+−*/×·⋅÷^=≈~<>≤≥(,]\s*$/
const BEGINS_WITH_SIGN = /^\s*(?:[+−*/×·⋅÷^=≈~<>≤≥),]|-\s)/
/** No line of prose is broken before so many characters. */
const MIN_WIDTH = 72

/** Whether a text ends in a sign, so that it goes on with what stands below it. */
export const endsOpen = (text: string): boolean => ENDS_OPEN.test(text)

/** Whether a text begins with a sign, so that it goes on with what stands above it. */
export const beginsWithSign = (text: string): boolean => BEGINS_WITH_SIGN.test(text)

/** How long the label is that a line begins with; 0 where it has none. */
export const labelLength = (line: string): number => LABEL.exec(line)?.[0].length ?? 0

/** A place at which the layout of a text sets what follows apart; a label is joined to what it names. */
interface Gap {
  readonly at: number
  readonly sign: ',' | ':'
}

/**
 * Adds a break at each place where a typed text sets its statements apart by its layout alone: at the end of a line that
 * had room for the next word, and at blanks between columns. Both belong to one sentence still.
 */
export function withLayoutBreaks(tokens: readonly Draft[], text: string, offset: number): readonly Draft[] {
  const gaps = gapsIn(text).map(({ at, sign }) => ({ at: at + offset, sign }))
  if (gaps.length === 0) return tokens
  const result: Draft[] = []
  let next = 0
  for (const token of tokens) {
    for (let gap = gaps[next]; gap && gap.at <= token.start; gap = gaps[++next]) {
      const last = result.at(-1)
      // A number reaches to the end of its scale: `836083 million`.
      const end = last?.scaleEnd ?? last?.end
      if (last && end! <= gap.at && last.kind !== 'stop' && last.kind !== 'break')
        result.push(draft('break', gap.sign, end!, end!))
    }
    result.push(token)
  }
  return result
}

function gapsIn(text: string): readonly Gap[] {
  const lines = text.split('\n')
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), MIN_WIDTH)
  let start = 0
  return lines.flatMap((line, i) => {
    const before = lines[i - 1]
    const gaps = columnsOf(line).map(({ at, sign }) => ({ at: start + at, sign }))
    const begins =
      before !== undefined && isSetApart(before, line, width) ? [{ at: start, sign: ',' as const }] : []
    start += line.length + 1
    return [...begins, ...gaps]
  })
}

function columnsOf(line: string): readonly Gap[] {
  if (!RELATION.test(line)) return []
  const indent = line.search(/\S/)
  const label = labelLength(line.slice(indent))
  const begin = indent + label
  const columns = columnsIn(line.slice(begin).trimEnd(), indent > 1).map(at => ({
    at: begin + at,
    sign: ',' as const,
  }))
  // `Mon   3 h   4 h   = 7 h` is a row of quantities and their sum.
  const starts = [begin, ...columns.map(({ at }) => at), line.length]
  const pieces = starts.slice(1).map((end, i) => line.slice(starts[i], end))
  const isBare = (piece: string, i: number): boolean =>
    /\d/.test(piece) && !RELATION.test(piece) && !(i === 0 && /^\s*\d{1,3}\s+$/.test(piece))
  if (pieces.some(isBare)) return []
  return label > 0 ? [{ at: begin, sign: ':' }, ...columns.filter(({ at }) => at > begin + 3)] : columns
}

/** Where the columns of a line begin; two blanks part it only into equations. */
function columnsIn(text: string, isSetIn: boolean): readonly number[] {
  const startsOf = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: blanks }) => index + blanks.length)
  const wide = startsOf(COLUMN)
  if (!isSetIn) return wide
  const all = [...wide, ...startsOf(NARROW_COLUMN)].sort((a, b) => a - b)
  const pieces = [0, ...all].map((start, i) => text.slice(start, all[i]))
  return pieces.every(piece => RELATION.test(piece)) ? all : wide
}

/** Whether a line ends although the first word of the next had room in it, and no sign joins the two. */
function isSetApart(line: string, next: string, width: number): boolean {
  if (![line, next].some(one => RELATION.test(one))) return false
  if (endsOpen(line) || beginsWithSign(next)) return false
  return line.trimEnd().length + 1 + /\S*/.exec(next.trimStart())![0].length <= width
}
