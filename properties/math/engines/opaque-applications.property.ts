import { describe, expect, test } from 'vitest'
import { uncertainApplication } from '../../../src/math/engines/opaque-applications.js'
import { add, apply, indexed, multiply, power, sum, type Term } from '../../../src/math/term/term.js'

const f = (...of: Parameters<typeof add>) => apply('f', ...of)
const r = indexed('r', 'i')

describe('the applications of opaque functions', () => {
  test.each<[string, Term]>([
    ['of nothing that occurs elsewhere', add(f('x'), 'y')],
    [
      'of what is given as opaque elsewhere, which may have any value too',
      add(f(apply('g', 'x')), apply('g', 'x')),
    ],
    ['of two symbols that occur nowhere else', f('x', 'y')],
    ['of different symbols', add(f('x'), f('y'))],
    ['by different functions', add(f('x'), apply('g', 'x'))],
    ['of different numbers of arguments', add(f('x'), f('x', 'x'))],
    ['of a symbol and of a group', add(f('x'), sum('i', f(r)))],
    ['of the same, twice', add(f('x'), multiply(2, f('x')))],
    ['by a function that is known', add(apply('abs', 'x'), 'x')],
    ['at all, where there are none', add('x', 1)],
  ])('may have any value: %s', (_, term) => expect(uncertainApplication(term)).toBeNull())

  test.each<[string, Term, string]>([
    ['of a number', f(0), 'f(0)'],
    ['of a symbol that occurs beside it', add(f('x'), 'x'), 'f(x)'],
    ['of two, one of which occurs beside it', add(f('x', 'y'), 'y'), 'f(x, y)'],
    ['of two, the other', add(f('x', 'y'), 'x'), 'f(x, y)'],
    ['of a sum, part of which occurs beside it', add(f(add('x', 'y')), 'y'), 'f(x + y)'],
    ['of a number and what does not occur beside it', f(1, 'x'), 'f(1, x)'],
    ['of members that occur beside it', sum('i', add(f(r), r)), 'f(r_·)'],
    ['after one that may have any value', add(f('x'), apply('g', 2)), 'g(2)'],
  ])('may not have any value: %s', (_, term, named) =>
    expect(uncertainApplication(term)).toBe(`nothing is known of ${named}`),
  )

  test.each<[string, Term, readonly [string, string]]>([
    ['of equal arguments', add(f(power(apply('abs', 'x'), 2)), f(power('x', 2))), ['f(abs(x)^2)', 'f(x^2)']],
    ['of symbols in another order', add(f(multiply('x', 'y')), f(multiply('y', 'x'))), ['f(x·y)', 'f(y·x)']],
    ['after another', add(apply('g', 'z'), f('x'), f(multiply(2, 'x'))), ['f(x)', 'f(2·x)']],
    ['after symbols', add('z', f('x'), f(multiply(2, 'x'))), ['f(x)', 'f(2·x)']],
  ])('may be one and the same: %s', (_, term, [one, other]) =>
    expect(uncertainApplication(term)).toBe(`nothing shows that ${one} is another value than ${other}`),
  )
})
