/** So far before a statement the head of its line is looked for. */
const MAX_LINE = 600
/** `A.`, `(b)`, `2)`: the marks of items that one line holds, which end no sentence. */
const MARKS = /(?<![\w'])\(?(?:[A-Ha-h]|\d{1,2}|i{1,3}|iv|v)[).](?=\s)/g
/** A sentence ends, and a new one begins; an item in brackets or behind a semicolon is of the same one. */
const NEW_SENTENCE = /[.!?]["”')*_]{0,3}\s+(?=["“*_(]{0,2}\p{Lu})/u

/**
 * What heads the line that a place stands in: the words before a colon, of which all is said that stands behind them up to
 * the end of the sentence: "Common wrong answers: $3^0 = 0$; $2^{-1} = -2$." Null where no colon leads to the place.
 */
export function headOfLine(start: number, source: string): string | null {
  const before = source
    .slice(Math.max(0, start - MAX_LINE), start)
    .split('\n')
    .at(-1)!
    .replace(MARKS, mark => ' '.repeat(mark.length))
  const sentence = before.split(NEW_SENTENCE).at(-1)!
  const colon = sentence.search(/:(?:[*_]{0,2}\s|$)/)
  return colon < 0 ? null : sentence.slice(0, colon).replaceAll(/^[\s*_#>-]+|(?<![*_\s])[*_\s]+$/g, '')
}
