import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../../src/math/term/print.js'
import type { Premise } from '../../../../src/rules/book/model/claim.js'
import { placeOf } from '../locate/read-here.js'
import { claim, FIGURE, FORMULA, on, quantity } from '../meanings/scope-here.js'

describe('expressions of the book', () => {
  const group = 'So $\\frac{1}{K} \\sum_{i=1}^K s_i$.'
  const page = () => on(group, { domain: { x: 'positive', p: ['1/2', '∞'] } }).scope

  test('are read as the page would read them', () => {
    const scope = page()
    expect(toPlain(scope.read('x + 1'))).toBe('x + 1')
    expect(toPlain(scope.read('x = 3'))).toBe('x')
    expect(scope.nameOf('x')).toBe('x')
    expect(scope.nameOf('x = 3')).toBe('x')
    expect(() => scope.read('')).toThrow(SyntaxError)
    expect(() => scope.nameOf('x + 1')).toThrow(SyntaxError)
    expect(() => scope.nameOf('3')).toThrow(SyntaxError)
  })

  test('have the domains of the exercise', () => {
    const scope = page()
    expect([...scope.domains.keys()]).toEqual(['x', 'p'])
    expect(scope.domains.get('x')).toBe('positive')
    const range = scope.domainsOf({ q: ['1/2', '∞'], s_i: 'real' })
    expect([...range.keys()]).toEqual(['q', scope.nameOf('s_j')])
    expect(range.get('q')).toMatchObject({ to: null })
    expect(on('So.', {}).scope.domains.size).toBe(0)
  })

  test('and its groups, beside those of the page', () => {
    const mean = '\\operatorname{mean}(r)'
    expect(toPlain(on('So.', { groups: { r: 'G' } }).scope.read(mean))).toContain('G')
    expect(toPlain(on('So.', {}).scope.read(mean))).not.toContain('G')
    expect(toPlain(on(group, { groups: { r: 'G' } }).scope.read('\\operatorname{mean}(s)'))).toContain('K')
  })
})

describe('what a page states of the premises', () => {
  test('stands at the cheapest place', () => {
    const premises = { N: FIGURE, D: { shapes: ['?d token*'] as const } }
    const { scope, written } = on('It has 5 big parameters. So 7 parameters it has.', { premises })
    expect(scope.statedPremises().map(({ premise, place }) => [premise, written(place)])).toEqual([
      [FIGURE, '7 parameters'],
    ])
    expect(on('It has none.', { premises }).scope.statedPremises()).toEqual([])
  })

  test('but not where it would cost too much', () => {
    const premises = { N: { ...FIGURE, not: 'day' } }
    expect(on('It has 5 parameters a day.', { premises }).scope.statedPremises()).toEqual([])
  })

  test('by its topics', () => {
    const premises = { N: { ...FIGURE, topic: 'ppo' } }
    const has = { premises, topics: { ppo: 'ppo', dpo: 'dpo' } }
    expect(on('PPO has 5 parameters.', has).value('N')).toBe('5')
    expect(on('DPO has 5 parameters.', has).value('N')).toBe('N')
  })
})

describe('the value of a premise', () => {
  const value = (text: string, premise: Premise, latex = 'N + 1') =>
    on(text, { premises: { N: premise } }).value(latex)

  test.each([
    ['It has 5 parameters.', '5 + 1'],
    ['It has 5M parameters.', '5000000 + 1'],
    ['It has 5 parameters. It has 6 parameters.', '6 + 1'],
    ['It has none.', 'N + 1'],
  ])('a figure: %s', (text, expected) => expect(value(text, FIGURE)).toBe(expected))

  test.each([
    ['So $N = 5$.', '5 + 1'],
    ['So $N = M$.', 'M + 1'],
    ['So $N = 5$ million.', '5·1000000 + 1'],
    ['So $M = N = 5$ million.', '5·1000000 + 1'],
    ['So $N = 3 M$ million.', '(3·M)·1000000 + 1'],
    ['So $N = 5$ and $M = 6$ million.', '5 + 1'],
  ])('a formula: %s', (text, expected) => expect(value(text, FORMULA)).toBe(expected))

  test('a part of a formula in a unit is in none', () => {
    expect(() => value('So $5 = N$ million.', FORMULA)).toThrow(RangeError)
    expect(value('So $5 = N$.', FORMULA)).toBe('5 + 1')
  })

  test('the exercise gives it where the page does not', () => {
    const otherwise = { ...FIGURE, otherwise: 'K/2' }
    const { resolve } = on('It has none.', { premises: { N: otherwise } })
    const { term, assumed, constants, through } = resolve('N + 1')
    expect([toPlain(term), assumed, constants, through]).toEqual(['K/2 + 1', ['N = K/2'], [], []])
    expect(value('It has 5 parameters.', otherwise)).toBe('5 + 1')
    expect(on('It has 5 parameters.', { premises: { N: otherwise } }).resolve('N').assumed).toEqual([])
  })

  test('or the page says it in words', () => {
    const premise = { ...FIGURE, otherwise: 'K', saidAs: 'group-mean' }
    const said = (text: string) => on(text, { premises: { N: premise } }).resolve('N')
    expect(said('The group mean it is.')).toMatchObject({ assumed: [] })
    expect(toPlain(said('The group mean it is.').term)).toBe('K')
    expect(said('The mean it is.').assumed).toEqual(['N = K'])
    expect(
      on('The group.', { premises: { N: { ...FIGURE, otherwise: 'K' } } }).resolve('N').assumed,
    ).toHaveLength(1)
  })

  test('or it is published', () => {
    const published = { value: '60/M', source: 'the sheet' }
    const { term, assumed, constants } = on('It is so.', {
      premises: { N: { ...FIGURE, published } },
    }).resolve('N')
    expect([toPlain(term), assumed, constants]).toEqual(['60/M', [], ['the sheet']])
    expect(
      on('It has 5 parameters.', { premises: { N: { ...FIGURE, published } } }).resolve('N').constants,
    ).toEqual([])
  })

  test('or it counts what a sentence lists', () => {
    const counts = { things: ['policy', 'critic'], about: ['memory'] }
    const premise = { ...FIGURE, counts, otherwise: '9' }
    expect(value('Memory has the policy and critic. So', premise)).toBe('2 + 1')
    expect(value('Memory has nothing. So', premise)).toBe('9 + 1')
    expect(value('Memory has the policy, 5 parameters. So', premise)).toBe('1 + 1')
    expect(value('It has 5 parameters. So', premise)).toBe('5 + 1')
  })

  test('is the last before a place, or the first beside it', () => {
    const text = 'It has 5 parameters. See ONE now. It has 6 parameters. See'
    const { value, page } = on(text, { premises: { N: FIGURE } })
    expect(value('N', placeOf('ONE', page))).toBe('5')
    expect(value('N')).toBe('6')
    expect(on(text, { premises: { N: FIGURE } }, 'first').value('N')).toBe('5')
    expect(on(text, { premises: { N: FIGURE } }, 'own').value('N')).toBe('N')
    expect(on(text, { premises: { N: { ...FIGURE, otherwise: '9' } } }, 'own').value('N')).toBe('9')
  })
})

describe('what the page introduces in passing', () => {
  test('is put in, unless the exercise uses it', () => {
    const text = 'Put $p = 2 q$. Then'
    expect(on(text, {}).value('p + 1')).toBe('2·q + 1')
    expect(on(text, { claims: [claim('9/a', '?a hour*', quantity('p'))] }).value('p + 1')).toBe('p + 1')
    expect(on(text, {}, 'own').value('p + 1')).toBe('p + 1')
    expect(on('Then', {}).value('p + 1')).toBe('p + 1')
  })

  test('a local meaning comes before every other', () => {
    const { scope, at } = on('It has 5 parameters.', { premises: { N: FIGURE } })
    const local = new Map([['N', scope.read('7')]])
    expect(toPlain(scope.resolve(scope.read('N + 1'), at, 'data', local).term)).toBe('7 + 1')
  })
})

test('a premise for members of a group is put in at any index', () => {
  const page = 'So $\\sum_{i=1}^G a_i = \\sum_{j=1}^G b_j$.'
  const { value } = on(page, { premises: { a_i: { shapes: ['?n parameter*'], otherwise: '3 b_i' } } })
  expect(value('a_j + 1')).toBe('3·b_j + 1')
})

test('the symbols that an exercise means are those of its own statements', () => {
  const has = { premises: { N: { ...FIGURE, otherwise: 'K' } }, domain: { x: 'positive' } as const }
  const { scope, at } = on('It has 5 parameters. Put $p = 2 q$.', has)
  expect([...scope.symbolsMeant('N + p', at)].sort()).toEqual(['K', 'p', 'x'])
  const counts = { things: ['policy', 'critic'], about: ['memory'] }
  const counted = on('Memory holds the policy and the critic.', { premises: { N: { ...FIGURE, counts } } })
  expect([...counted.scope.symbolsMeant('N + p', counted.at)]).toEqual(['p'])
  const group = on('So.', { groups: { r: 'G' } })
  expect([...group.scope.symbolsMeant('\\operatorname{mean}(r)', group.at)]).toContain('G')
})

test('there is another scope only where a premise is stated more than once', () => {
  const premises = { N: FIGURE, D: { shapes: ['?d token*'] as const } }
  const first = (text: string) => {
    const { scope, at } = on(text, { premises })
    const other = scope.withFirstPremises()
    return other && toPlain(other.resolve(other.read('N'), at, 'data').term)
  }
  expect(first('It has 5 parameters. It has 6 parameters.')).toBe('5')
  expect(first('It has 5 parameters.')).toBeNull()
  expect(first('It has none.')).toBeNull()
  // A place that costs far more is no statement of it.
  const about = { N: { ...FIGURE, about: ['loss'] } }
  expect(
    on('The loss of 5 parameters. So. It has 6 parameters.', { premises: about }).scope.withFirstPremises(),
  ).toBeNull()
})
