import { describe, expect, test } from 'vitest'
import { proveIdentity } from '../../../../src/math/proof/tactics.js'
import { toPlain } from '../../../../src/math/term/print.js'

import type { Term } from '../../../../src/math/term/term.js'
import { gradientThrough } from '../../../../src/notation/lower/chain-rule.js'
import { canonical } from '../../../../src/notation/tree/canonical.js'

import type { Exercise } from '../../../../src/rules/book/model/claim.js'
import { nodeOf, readingOf } from '../../../page/read-here.js'
import { claim, FIGURE, on, quantity } from '../meanings/scope-here.js'

describe('the results of an exercise', () => {
  const claims = [
    claim('9/a', '?a hour*', quantity('2 N'), 'A'),
    claim('9/b', '?b token*', quantity('3 A'), 'B'),
    claim('9/c', '$x ?c 3$', { kind: 'law' }, 'L'),
    claim('9/d', '?d card*', quantity('A + 1')),
  ]
  const has = { premises: { N: FIGURE }, claims }
  const page = () => on('It has 5 parameters, so 11 hours and 31 tokens.', has)

  test('are gone through by the claims that use them', () => {
    const { scope, at, page: text } = page()
    expect(scope.passedThrough(claims[1]!, at)).toEqual([text.indexOf('11')])
    expect(scope.passedThrough(claims[3]!, at)).toEqual([text.indexOf('11')])
    expect(scope.passedThrough(claims[0]!, at)).toEqual([])
    expect(scope.passedThrough(claims[2]!, at)).toEqual([])
  })
})

describe('what the exercise knows at a place', () => {
  const known = (text: string, has: Partial<Exercise>) => {
    const { scope, at, written } = on(text, has)
    const { exercise, places, values } = scope.known(at)
    return [exercise.number, places.map(written), values.map(String)]
  }
  const claims = [
    claim('9/a', '?a hour*', quantity('2 N'), 'A'),
    claim('9/b', '?b token*', { kind: 'law' }, 'B'),
    claim('9/c', '?c card*', quantity('7 x')),
    claim('9/d', '?d kilogram*', quantity('x'), 'D'),
  ]

  test('is where the page states it and what it comes to', () => {
    const has = { premises: { N: FIGURE, M: { shapes: ['?m layer*'] as const } }, claims }
    expect(known('It has 5 parameters, so 10 hours on 4 cards.', has)).toEqual([
      '9',
      ['5 parameters', '10 hours', '4 cards'],
      ['5', '10'],
    ])
    expect(known('It is so.', has)).toEqual(['9', [], []])
  })
})

describe('definitions', () => {
  test('of a derivative leave its variable open, and what is kept so', () => {
    const { scope, at } = on('So it is.', {
      premises: { x: { ...FIGURE, otherwise: '7 y' }, z: { ...FIGURE, otherwise: '8 y' } },
      definitions: { F: { derivativeOf: 'x^2 z', by: 'x' } },
    })
    type Local = ReadonlyMap<string, Term>
    const isF = (latex: string, local: Local, meant: Local = local) =>
      proveIdentity(
        scope.resolve(scope.read('F'), at, 'data', local).term,
        scope.resolve(scope.read(latex), at, 'data', meant).term,
      ).proved
    const [x, z] = [scope.read('x'), scope.read('z')]
    // Where F is put in, what the page says of x holds again; what is kept open never has a meaning.
    expect(isF('2 x z', new Map())).toBe(true)
    expect(isF('112 y^2', new Map())).toBe(true)
    const kept = new Map([
      ['z', z],
      ['x', x],
    ])
    expect(isF('2 x z', kept)).toBe(true)
    expect(isF('2 x z', kept, new Map())).toBe(false)
    const three = new Map([['z', scope.read('3')]])
    expect(isF('16 x y', three)).toBe(true)
    expect(isF('6 x', three)).toBe(false)
  })
})

describe('a gradient goes through what the page says', () => {
  const definitions = { G: { gradientOf: 'f', by: '\\theta' } } as const
  const [R, S] = ['\\log \\pi_\\theta(a)', '2 \\log \\pi_\\theta(a)']
  const gradient = (latex: string) =>
    toPlain(gradientThrough(canonical(nodeOf(latex)), nodeOf('\\theta'), readingOf('So.').glossary))

  test.each([
    [`So $f = ${S}$.`, S],
    ['So it is.', R],
  ])('%s', (text, of) => {
    const premises = { f: { shapes: ['$f = ?f$'] as const, otherwise: R } }
    expect(on(text, { premises, definitions }).value('G')).toBe(gradient(of))
  })
})
