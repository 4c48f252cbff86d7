/** What JSON leaves as it is and a terminal obeys, or takes for the end of a line. */
const OBEYED = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Text of a file inside a message of one line, in quotation marks, cut to so many characters of the text. */
export const quoted = (text: string, longest = 80): string =>
  JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text).replace(OBEYED, escaped)
