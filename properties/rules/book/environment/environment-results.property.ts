import { describe, expect, test } from 'vitest'
import { proveIdentity } from '../../../../src/math/proof/tactics.js'
import { toPlain } from '../../../../src/math/term/print.js'
import { simplify } from '../../../../src/math/term/simplify.js'
import type { Term } from '../../../../src/math/term/term.js'
import { gradientThrough } from '../../../../src/notation/lower/chain-rule.js'
import { canonical } from '../../../../src/notation/tree/canonical.js'
import { Scope } from '../../../../src/rules/book/environment/environment.js'
import type { Location } from '../../../../src/rules/book/locate/locate.js'
import type { Exercise } from '../../../../src/rules/book/model/claim.js'
import { nodeOf, readingOf } from '../locate/read-here.js'
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

  test('are what the data give, or what is printed, at the first step', () => {
    expect(page().value('B')).toBe('3·(2·5)')
    expect(page().resolve('B').through).toEqual([])
    const printed = page().resolve('B', 'printed')
    expect([toPlain(printed.term), printed.through.map(page().written)]).toEqual(['31', ['31 tokens']])
    const inside = page().resolve('3 A', 'printed')
    expect([toPlain(inside.term), inside.through.map(page().written)]).toEqual(['3·11', ['11 hours']])
    const missing = on('It has 5 parameters, so 11 hours.', has).resolve('B', 'printed')
    expect([toPlain(missing.term), missing.through]).toEqual(['3·(2·5)', []])
    expect(toPlain(page().resolve('L').term)).toBe('L')
  })

  test('are told by the terms that mention them', () => {
    const { scope } = page()
    expect(scope.resultsIn(scope.read('A + B + N')).map(({ id }) => id)).toEqual(['9/a', '9/b'])
    expect(scope.resultsIn(scope.read('N + L')).map(({ id }) => id)).toEqual(['9/c'])
    expect(scope.resultsIn(scope.read('N'))).toEqual([])
  })

  test('are gone through by the claims that use them', () => {
    const { scope, at, page: text } = page()
    expect(scope.passedThrough(claims[1]!, at)).toEqual([text.indexOf('11')])
    expect(scope.passedThrough(claims[3]!, at)).toEqual([text.indexOf('11')])
    expect(scope.passedThrough(claims[0]!, at)).toEqual([])
    expect(scope.passedThrough(claims[2]!, at)).toEqual([])
  })

  test('are printed only where one place is found', () => {
    const [a] = claims
    const where = (location: Location) => {
      const { exercise, reading, at } = page()
      const scope = new Scope(exercise, reading, new Map([['9/a', location]]))
      return toPlain(scope.resolve(scope.read('A'), at, 'printed').term)
    }
    const [first] = (page().locations.get(a!.id) as Extract<Location, { status: 'found' }>).places
    const other = { ...first!, figure: { ...first!.figure!, digits: '12' } }
    expect(where({ status: 'found', places: [first!, other], others: [], isSure: true })).toBe('11')
    expect(where({ status: 'ambiguous', places: [first!] })).toBe('2·5')
    expect(where({ status: 'missing', nearest: first! })).toBe('2·5')
    const { exercise, reading, at } = page()
    const nowhere = new Scope(exercise, reading, new Map())
    expect(toPlain(nowhere.resolve(nowhere.read('A'), at, 'printed').term)).toBe('2·5')
    // A place is sure up to a cost of 1.25.
    const places = (cost: number) => {
      const found = { status: 'found', places: [{ ...first!, cost }], others: [], isSure: true } as const
      return new Scope({ ...exercise, premises: {} }, reading, new Map([['9/a', found]])).known(at).places
    }
    expect([1.25, 1.26].map(cost => places(cost).length)).toEqual([1, 0])
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

  test('of places that are sure', () => {
    const about = (cost: string) => ({ ...FIGURE, about: [cost] })
    // A word one sentence before costs 0.9, one further before 1.4.
    expect(known('The loss. It has 5 parameters.', { premises: { N: about('loss') } })[1]).toEqual([
      '5 parameters',
    ])
    expect(known('The loss. So. It has 5 parameters.', { premises: { N: about('loss') } })[1]).toEqual([])
    const apart = 'The loss has 5 parameters. It has 6 parameters.'
    expect(known(apart, { premises: { N: about('loss') } })[1]).toEqual(['5 parameters'])
    const twice = 'It has 5 parameters. So 6 parameters on day 4.'
    expect(known(twice, { premises: { N: { ...FIGURE, not: 'day' } } })[1]).toEqual(['5 parameters'])
  })
})

describe('definitions', () => {
  test('are followed', () => {
    const { resolve } = on('It has 5 parameters.', {
      premises: { N: FIGURE },
      definitions: { F: { derivativeOf: 'N x^2', by: 'x' }, G: { derivativeOf: 'F', by: 'x' } },
    })
    const value = (latex: string) => toPlain(simplify(resolve(latex).term))
    expect(value('F')).toBe('10·x')
    expect(value('G')).toBe('10')
    expect(value('F_1')).toBe('F_1')
  })

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

  test('tell what they assume', () => {
    const { assumed } = on('It is so.', {
      premises: { N: { ...FIGURE, otherwise: '4' } },
      definitions: { F: { derivativeOf: 'N x^2', by: 'x' } },
    }).resolve('F')
    expect(assumed).toEqual(['N = 4'])
  })

  test('of what is named by what it defines end', () => {
    const { value } = on('It is so.', {
      premises: {
        N: { ...FIGURE, otherwise: 'M' },
        M: { ...FIGURE, otherwise: 'N' },
        K: { ...FIGURE, otherwise: 'K + 1' },
      },
    })
    expect(['N', 'M']).toContain(value('N'))
    expect(value('K')).toBe('K')
  })

  test('are followed twelve deep', () => {
    const names = 'abcdefghijklmn'.split('')
    const premises = Object.fromEntries(
      names.slice(1).map((name, i) => [names[i]!, { shapes: ['?n parameter*'] as const, otherwise: name }]),
    )
    const { value } = on('It is so.', { premises })
    expect(value('a')).toBe('m')
    expect(value('b')).toBe('n')
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

  test('or through the symbol itself', () => {
    const premises = { f: { shapes: ['$f = ?f$'] as const } }
    expect(on('So.', { definitions }).value('G')).toBe(gradient('f'))
    expect(on('So.', { premises, definitions }).value('G')).toBe(gradient('f'))
    expect(new Set([R, S, 'f'].map(gradient)).size).toBe(3)
  })
})
