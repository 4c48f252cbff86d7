/** A character that cannot be shown stands as this one. */
export const REPLACEMENT = '\ufffd'

/**
 * What a terminal or a viewer would obey instead of showing it: control characters, those that turn the direction of
 * the text that follows, have no width or are tags, and halves of a pair of surrogates, which no encoding has.
 */
const OBEYED = /[\p{Cc}\p{Cf}\p{Surrogate}]/gu

/** Text of a document on one line, without what would be obeyed. */
export const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(OBEYED, REPLACEMENT)

/**
 * Text of which no line is a command to a runner of workflows, which reads all output: `::` at the beginning of a line and
 * `##[` anywhere in it are commands. A space between their characters leaves them to be read by people alone.
 */
export const withoutCommands = (text: string): string =>
  text.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1: ').replace(/##(?=\[)/g, '## ')

/** A text as one line of its own, which nothing obeys. */
export const shownLine = (text: string): string => `${withoutCommands(printable(text).trim())}\n`

/** A text on one line, cut to so many UTF-16 units and then marked so; the half of a pair of surrogates is left out. */
export function excerpt(text: string, longest = 200): string {
  const line = printable(text)
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/\p{Surrogate}/u, '')}…`
}
