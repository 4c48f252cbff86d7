import { describe, expect, test } from 'vitest'
import {
  CONSTANT_LENGTH_VARIANTS,
  SEQUENCE_MEAN_VARIANTS,
  SEQUENCE_SUM_VARIANTS,
  TOKEN_MEAN_VARIANTS,
} from '../../../../../src/fields/machine-learning/operations/tokens/aggregation-variants.js'
import { expectFormula, expectVariants, type Formula, type VariantRow } from '../preference/equation-table.js'
import { mean, sum } from '../rewards/group-formulas.js'
import { maskedMatrix } from './masked-inputs.js'
import { counted, rowsOf, rowsWithTokens } from './token-rows.js'

const INPUTS = [
  maskedMatrix([8, 1, 2, 5, 2, 3, 7, 4, 6, 9, 10, 12], '1000 1011 0000', [5]),
  maskedMatrix([8, 1, 2, 5, -3, 4], '110 111', [4]),
]

const sumOf: Formula = (x, _, input) => sum(counted(x, input))
const rowMeans: Formula = (x, _, input) => mean(rowsWithTokens(x, input).map(({ kept }) => mean(kept)))
const rowSums: Formula = (x, _, input) => mean(rowsWithTokens(x, input).map(({ kept }) => sum(kept)))
const tokenMean: Formula = (x, _, input) => mean(counted(x, input))
const constantLength: Formula = (x, [length], input) =>
  sum(counted(x, input)) / rowsOf(x, input).length / length!
const longest: Formula = (x, _, input) => Math.max(...rowsOf(x, input).map(({ kept }) => kept.length))
const number = (value: number | readonly number[]) => value as number

const MEAN_OF_ROW_MEANS: VariantRow = ['convention', 'mean-of-row-means', rowMeans]
const MEAN_OF_ROW_SUMS: VariantRow = ['convention', 'mean-of-row-sums', rowSums]
const MASKED_ROW: VariantRow = [
  'convention',
  'masked-row-counted',
  (...input) => number(sumOf(...input)) / rowsOf(input[0], input[2]).length,
]
const TOKEN_MEAN: VariantRow = ['convention', 'token-mean', tokenMean]
const SUM: VariantRow = ['mistake', 'sum', sumOf]
const MASK_IGNORED: VariantRow = ['mistake', 'mask-ignored', x => mean(x)]
const PADDED: VariantRow = [
  'mistake',
  'padded-denominator',
  (...input) => number(sumOf(...input)) / (rowsOf(input[0], input[2]).length * number(longest(...input))),
]
const ALL_IN_DENOMINATOR: VariantRow = [
  'mistake',
  'masked-tokens-in-denominator',
  (...input) => number(sumOf(...input)) / input[0].length,
]
/** Of rows of at most 512 nothing is cut off. */
const cutOff = (rule: Formula): VariantRow => ['mistake', 'cut-off-at-512', rule, 'long-row']
const allRows =
  (of: (values: readonly number[]) => number): Formula =>
  (x, _, input) =>
    mean(rowsOf(x, input).map(({ values }) => of(values)))

describe('one rule in place of another', () => {
  test.each([
    [
      'token mean',
      TOKEN_MEAN_VARIANTS,
      [MEAN_OF_ROW_MEANS, MEAN_OF_ROW_SUMS, MASK_IGNORED, ALL_IN_DENOMINATOR, PADDED, SUM, cutOff(tokenMean)],
    ],
    [
      'sequence mean',
      SEQUENCE_MEAN_VARIANTS,
      [
        [
          'convention',
          'masked-row-counted',
          (x, _, input) => mean(rowsOf(x, input).map(({ kept }) => (kept.length > 0 ? mean(kept) : 0))),
        ],
        TOKEN_MEAN,
        MEAN_OF_ROW_SUMS,
        MASK_IGNORED,
        ALL_IN_DENOMINATOR,
        PADDED,
        [
          'mistake',
          'sum-of-row-means',
          (x, _, input) => sum(rowsWithTokens(x, input).map(({ kept }) => mean(kept))),
        ],
        cutOff(rowMeans),
      ],
    ],
    [
      'sequence sum',
      SEQUENCE_SUM_VARIANTS,
      [
        MASKED_ROW,
        MEAN_OF_ROW_MEANS,
        TOKEN_MEAN,
        SUM,
        ['mistake', 'mask-ignored', allRows(sum)],
        PADDED,
        cutOff(rowSums),
      ],
    ],
    [
      'constant length',
      CONSTANT_LENGTH_VARIANTS,
      [
        ['convention', 'rows-with-tokens', (x, p, input) => number(rowSums(x, p, input)) / p[0]!],
        PADDED,
        TOKEN_MEAN,
        MASKED_ROW,
        SUM,
        ['mistake', 'rows-not-divided-by', (x, p, input) => number(sumOf(x, p, input)) / p[0]!],
        ['mistake', 'mask-ignored', (x, p, input) => number(allRows(sum)(x, p, input)) / p[0]!],
        cutOff(constantLength),
      ],
    ],
  ] as const satisfies readonly (readonly [string, unknown, readonly VariantRow[]])[])(
    '%s',
    (_, variants, rows) => {
      expectVariants(variants, rows, INPUTS)
    },
  )
})

describe('what is left of rows longer than 512', () => {
  /** Two rows of 514 that count up to their last but one: 1 up to the cut, 100 beyond. */
  const long = () => {
    const row = Array.from({ length: 514 }, (_, i) => (i < 512 ? 1 : 100))
    const mask = `${'1'.repeat(513)}0`
    return maskedMatrix([...row, ...row.map(loss => 3 * loss)], `${mask} ${mask}`, [8])
  }

  test('are the first 512 tokens of each', () => {
    const cut = (variants: typeof TOKEN_MEAN_VARIANTS) => variants.at(-1)!.compute
    expectFormula(cut(TOKEN_MEAN_VARIANTS), () => 2, [long()])
    expectFormula(cut(SEQUENCE_MEAN_VARIANTS), () => 2, [long()])
    expectFormula(cut(SEQUENCE_SUM_VARIANTS), () => 1024, [long()])
    expectFormula(cut(CONSTANT_LENGTH_VARIANTS), () => 128, [long()])
    expect(long().x.length).toBe(1028)
  })
})
