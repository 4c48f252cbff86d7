import { expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { chainText } from './tree-text.js'

/** The chains of a source, each on one line. */
export const read = (source: string): string => parseChains(source).map(chainText).join('; ')

/** A test per source: its tree, written by hand from how a reader takes the formula. */
export const reads = (rows: readonly (readonly [source: string, tree: string])[]) =>
  test.each(rows)('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })
