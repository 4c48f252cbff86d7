// @ts-check
// A relation that stands alone, as the document that it might have come from.

const UNESCAPED_DOLLAR = /(?<!\\)\$/g
const SCIENTIFIC = /\d[eE][+-]?\d/

/**
 * A row that has a `$` gets the one that it misses; one with a backslash becomes a display, one with `*` or
 * e-notation a code span, any other a line of prose.
 * @param {string} latex
 */
export function wrapped(latex) {
  const dollars = latex.match(UNESCAPED_DOLLAR)?.length ?? 0
  if (dollars > 0) return `${dollars % 2 === 0 ? latex : completed(latex)}\n`
  if (latex.includes('\\')) return `$$${latex}$$\n`
  if (latex.includes('*') || SCIENTIFIC.test(latex)) return `\`${latex}\`\n`
  return `${latex}\n`
}

/** The formula that is open at the beginning or at the end of a row. @param {string} latex */
const completed = latex => (latex.startsWith('$') ? `${latex}$` : `$${latex}`)
