/** What JSON leaves as it is and a terminal or a viewer obeys: control, direction, zero-width and tag characters. */
const OBEYED = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu

/** A text of JSON in which every character that would be obeyed is written by its number. */
export const visibleJson = (json: string): string => json.replace(OBEYED, inUnits)

const inUnits = (character: string): string =>
  character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

/** Text of a file inside a message of one line, in quotation marks, cut to so many characters of the text. */
export const quoted = (text: string, longest = 80): string =>
  visibleJson(JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text))
