import type { Token } from '../model/document.js'

/** What ends a formula that goes on behind its marks. */
const ENDS_WITH_SIGN = /(?:[=<>≤≥≈]|\\(?:approx|leq?|geq?|lt|gt|simeq))\s*$/
/** The marks that end one formula and begin the next, and blanks. */
const MARKS = /\$|\\[()]|\s/g
const SIGN_BETWEEN = /^[=<>≤≥≈]$/
/** Behind a number: a calculation goes on, or the number is a part of a longer one. */
const GOES_ON = /^\s*(?:[×*·+−/^=≈<>≤≥%$\d\\(]|-\s)/

/**
 * Tokens in which a formula and the result that its author set apart are one: `$6 \cdot 7 =$ $42$`, `$N$ = 12`. The marks
 * between them are blanks in the text of the whole. A result has no other behind it, so that time grows with the text.
 */
export function joinedFormulas(tokens: readonly Token[], text: string): readonly Token[] {
  const joined: Token[] = []
  let isWhole = false
  for (const token of tokens) {
    const before: Token | undefined = isWhole ? undefined : joined.at(-1)
    const whole: Token | null | undefined = before && together(before, token, text)
    if (whole) joined[joined.length - 1] = whole
    else joined.push(token)
    isWhole = Boolean(whole)
  }
  return joined
}

function together(formula: Token, result: Token, text: string): Token | null {
  const isOfLatex = formula.kind === 'math' && !formula.notation && formula.inner && !formula.display
  if (!isOfLatex || formula.sentence !== result.sentence || formula.headers !== result.headers) return null
  const inner = result.kind === 'math' ? result.inner : result.kind === 'number' ? result : null
  if (!inner || result.notation || result.display || result.scaleEnd !== undefined) return null
  const between = text.slice(formula.inner.end, inner.start).replace(MARKS, '')
  const isJoined =
    result.kind === 'math'
      ? between === '' && ENDS_WITH_SIGN.test(formula.text)
      : SIGN_BETWEEN.test(between) && !GOES_ON.test(text.slice(result.end, result.end + MAX_BLANKS))
  if (!isJoined) return null
  const { start } = formula.inner
  const whole = text.slice(start, inner.end).replaceAll(/\$|\\[()]/g, mark => ' '.repeat(mark.length))
  return { ...formula, text: whole, end: result.end, inner: { start, end: inner.end } }
}

const MAX_BLANKS = 8
