/** A character that cannot be shown stands as this one. */
export const REPLACEMENT = '\ufffd'

/**
 * What a terminal or a viewer would obey instead of showing it: control characters, those that turn the direction of
 * the text that follows, and halves of a pair of surrogates, which no encoding has.
 */
const OBEYED = /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu

/** Text of a document on one line, without what would be obeyed. */
export const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(OBEYED, REPLACEMENT)

/** A text on one line, cut to so many UTF-16 units and then marked so; the half of a pair of surrogates is left out. */
export function excerpt(text: string, longest = 200): string {
  const line = printable(text)
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/\p{Surrogate}/u, '')}…`
}
