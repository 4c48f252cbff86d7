import fc from 'fast-check'

/** Words, figures and formulas that may stand in any format. */
const COMMON = [
  ...'word Word é 漢 1 2.5 -3 1e9 $x$ $$ $ \\( \\) \\[ \\] \\begin{align} \\end{align} \\ . , : ; ( ) [ ] { } | `'.split(
    ' ',
  ),
  ...[
    ' ',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\r',
    '\t',
    'Exercise 3.2',
    '(c) ',
    '2 * 3 = 6',
    '\0',
    '𝑎',
  ],
]

/** Random text of a format, hardly ever well formed. */
export const soupOf = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 10, arbitrary: fc.constantFrom(...pieces) },
        { weight: 8, arbitrary: fc.constantFrom(...COMMON) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      ),
      { maxLength: 60 },
    )
    .map(drawn => drawn.join(''))
