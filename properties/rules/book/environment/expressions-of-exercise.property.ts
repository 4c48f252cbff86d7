import { expect, test } from 'vitest'
import { expressionsOf } from '../../../../src/rules/book/environment/expressions-of-exercise.js'
import type { Exercise, Meaning } from '../../../../src/rules/book/model/claim.js'

const exercise = (parts: object): Exercise => ({ premises: {}, claims: [], ...parts }) as unknown as Exercise
const meaning = (means: object) =>
  expressionsOf(exercise({ claims: [{ means: means as unknown as Meaning }] }))

test.each<[object, readonly string[]]>([
  [{}, []],
  [{ premises: { N: {} } }, ['N']],
  [{ premises: { N: { otherwise: '7' } } }, ['N', '7']],
  [{ premises: { N: { published: { value: '8' } } } }, ['N', '8']],
  [{ premises: { N: { otherwise: '7', published: { value: '8' } }, D: {} } }, ['N', '7', '8', 'D']],
  [{ definitions: { C: { one: '6ND', other: '6DN' } } }, ['C', '6ND', '6DN']],
  [{ domain: { x: 'positive', y: 'real' } }, ['x', 'y']],
  [{ claims: [{ names: ['a', 'b'], means: { kind: 'law' } }] }, ['a', 'b']],
  [
    { claims: [{ means: { kind: 'law' } }, { names: ['a'], means: { kind: 'quantity', value: 'v' } }] },
    ['a', 'v'],
  ],
  [
    {
      premises: { N: {} },
      definitions: { C: { one: 'd' } },
      domain: { x: 'real' },
      claims: [{ names: ['n'], means: { kind: 'quantity', value: 'v' } }],
    },
    ['N', 'C', 'd', 'n', 'x', 'v'],
  ],
])('what an exercise is about: %j', (parts, expected) =>
  expect(expressionsOf(exercise(parts))).toEqual(expected),
)

const CURVE = { zero: 'z', unknown: 'u' }
const WHERE = { ...CURVE, where: { k: 'w' } }
const SIDES = { left: 'l', right: 'r' }
const FULL = { ...SIDES, with: { k: 'w' }, domain: { x: 'real' } }

test.each<[object, readonly string[]]>([
  [{ kind: 'quantity', value: 'v' }, ['v']],
  [{ kind: 'identity', equals: 'e' }, ['e']],
  [{ kind: 'identity', equals: ['e', 'f'] }, ['e', 'f']],
  [{ kind: 'program', equals: 'e' }, ['e']],
  [{ kind: 'equation', zero: 'z', unknown: 'u' }, ['z', 'u']],
  [{ kind: 'solution', zero: 'z', unknown: 'u', shown: 's' }, ['z', 'u']],
  [{ kind: 'exponent', of: 'o', in: 'i', curve: CURVE }, ['o', 'i', 'z', 'u']],
  [{ kind: 'exponent', of: 'o', in: 'i', curve: WHERE }, ['o', 'i', 'z', 'u', 'k', 'w']],
  [{ kind: 'constant', moves: 'm', follows: 'f', curve: CURVE }, ['m', 'f', 'z', 'u']],
  [{ kind: 'ordering', cases: [SIDES, FULL] }, ['l', 'r', 'l', 'r', 'k', 'w', 'x']],
  [{ kind: 'choice', says: { a: [SIDES], b: [FULL] } }, ['l', 'r', 'l', 'r', 'k', 'w', 'x']],
  [{ kind: 'limit', of: { a: 'p', b: 'q' } }, ['p', 'q']],
  [{ kind: 'estimator', baselines: [{ is: 'b' }, { is: 'c' }] }, ['b', 'c']],
  [{ kind: 'float', variable: 'v', forms: [{ form: 'f' }, { form: 'g' }] }, ['v', 'f', 'g']],
  [{ kind: 'law' }, []],
  [{ kind: 'support' }, []],
])('what a claim means: %j', (means, expected) => expect(meaning(means)).toEqual(expected))
