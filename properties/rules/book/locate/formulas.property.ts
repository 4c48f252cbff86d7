import { describe, expect, test } from 'vitest'

import { formulaCandidates, type HoleKind } from '../../../../src/rules/book/locate/formulas.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { readingOf } from '../../../page/read-here.js'

/** Every place of a shape in a text: what is in the hole, the statement around it, and its price where it has one. */
function found(shape: string, text: string, kind: HoleKind = 'expression'): readonly string[] {
  const [piece] = readShape(`$${shape}$`)
  if (piece?.kind !== 'math') throw new TypeError('expected mathematics')
  return formulaCandidates(piece.chain, kind, readingOf(text)).map(
    ({ start, end, from, to, cost, why, isBoth }) =>
      [
        `${text.slice(start, end)} | ${text.slice(from, to)}`,
        ...(cost > 0 ? [cost.toFixed(1)] : []),
        ...why,
        ...(isBoth ? ['both'] : []),
      ].join(' | '),
  )
}

describe('terms that stand alone', () => {
  test.each([
    ['?x()', 'So $5$.', ['5 | 5']],
    ['?x(a)', 'So $2a$.', ['2a | 2a']],
    ['a^{?x(b,c)}', 'So $a^{2b}$.', ['2b | a^{2b} | 0.6 | other symbols']],
    ['a^{?x(b,c)}', 'So $C = a^{2b}$.', ['2b | a^{2b} | 1.1 | other symbols']],
    ['?x()', 'So $2$, $3$.', ['2 | 2', '3 | 3']],
  ])('%s in %s', (shape, text, expected) => expect(found(shape, text)).toEqual(expected))
})
