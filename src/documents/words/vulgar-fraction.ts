/** A sign for a fraction, `½`. */
export const VULGAR = '[¼-¾⅐-⅞]'

/** What a sign for a fraction says: `1` and `2` for `½`. */
export function partsOfVulgar(sign: string): readonly [above: string, below: string] {
  // The compatibility decomposition parts them by the fraction slash, U+2044 (Unicode Standard Annex 15).
  const [above, below] = sign.normalize('NFKD').split('\u2044')
  return [above!, below!]
}
