const SIGN = /^[-−+]?\d{1,9}$/
/** `1st`, `2nd` */
const ORDINAL = /^(?:st|nd|rd|th)$/i

/**
 * What a raised or lowered text is in a formula, sign first: `^9`, `_i`, and `^(n+1)` for more than a figure or a letter.
 * Null for nothing, and for the end of an ordinal, which is none.
 */
export function scriptOf(
  text: string,
  sign: '^' | '_',
): { readonly opens: string; readonly closes: string } | null {
  if (text === '' || ORDINAL.test(text)) return null
  const isSimple = SIGN.test(text) || [...text].length === 1
  return isSimple ? { opens: sign, closes: '' } : { opens: `${sign}(`, closes: ')' }
}
