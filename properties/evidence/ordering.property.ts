import { describe, expect, test } from 'vitest'
import { compareValues, judgeOrdering } from '../../src/evidence/ordering.js'
import { add, exp, ln, number, power, squareRoot } from '../../src/term/term.js'

describe('two values', () => {
  test.each([
    [number('1.91774'), number('1.97663'), '<'],
    [squareRoot(3), squareRoot(2), '>'],
    [number('0.5'), number('1/2'), '='],
    [power(add(1, '1e-9'), 1000), number(1), '>'],
    // Equal, but no enclosure shows it: open, not "=".
    [ln(exp('0.3')), number('0.3'), null],
  ])('%#', (left, right, order) => expect(compareValues(left, right).order).toBe(order))
})

describe('a stated order, under published constants', () => {
  const below = { order: '<' as const, shown: '', source: 'one' }
  const above = { order: '>' as const, shown: '', source: 'another' }
  const open = { order: null, shown: '', source: 'a third' }
  const says = { says: '<' as const, negated: false, hedged: false }

  test.each([
    ['is conditional where all sets of constants agree with it', says, [below, below], 'conditional'],
    ['is refuted where all are against it', says, [above, above], 'refuted'],
    ['is undecided where they disagree', says, [below, above], 'undecided'],
    ['is undecided where one is open', says, [below, open], 'undecided'],
    ['turns round with "not"', { ...says, negated: true }, [below, below], 'refuted'],
    ['needs one case only with "may"', { ...says, hedged: true }, [below, above], 'conditional'],
  ])('%s', (_, stated, cases, verdict) => expect(judgeOrdering(stated, cases).verdict).toBe(verdict))

  test('names the constants that it leans on', () => {
    expect(judgeOrdering(says, [below, below])).toMatchObject({
      condition: 'the loss follows one or one',
      evidence: { level: 'proved: enclosure', constants: ['one', 'one'] },
    })
  })
})
