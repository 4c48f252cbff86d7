import { expect, test } from 'vitest'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  number,
  power,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { termShape } from '../../../src/math/term/term-shape.js'

const WHOLE: Term = add(
  divide('x', number('1.50', '1.50')),
  power(exp('x'), ln(apply('sin', symbol('x')))),
  sum('m', indexed('r', 'm'), 'G'),
)

test('a term is read as it is, and once more', () => {
  expect(termShape(WHOLE, 'p')).toBe(WHOLE)
  expect(termShape(WHOLE, 'p')).toBe(WHOLE)
})

const hole = undefined as unknown as Term
test.each<[unknown, string]>([
  [undefined, 'expected a term, got nothing at p'],
  [null, 'expected a term, got null at p'],
  [3, 'expected a term, got 3 at p'],
  [{}, 'expected a term, got an object at p'],
  [{ kind: 'ad' }, 'expected a kind of term, got "ad" at p'],
  [{ kind: 'toString' }, 'expected a kind of term, got "toString" at p'],
  [{ kind: 'number', value: 3 }, 'expected an exact number, got 3 at p.value'],
  [add('x', hole), 'expected a text, got nothing at p.terms[1].name'],
  [
    { ...exp('x'), argument: { kind: 'power', base: symbol('x') } },
    'expected a term, got nothing at p.argument.exponent',
  ],
  [{ ...symbol('x'), index: 'i' }, 'expected the fields kind, name, got "index" at p'],
])('%j is none, and its place is told', (value, message) => {
  expect(() => termShape(value, 'p')).toThrow(message)
})
