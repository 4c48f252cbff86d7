import { expect, test } from 'vitest'
import { evidence } from '../../../src/math/judges/judgement.js'
import type { Evidence } from '../../../src/math/judges/verdict.js'
import { evidenceLine } from '../../../src/report/audit/evidence.js'

const cases: readonly (readonly [string, Evidence, string])[] = [
  ['a level alone', evidence('computed'), 'computed'],
  ['a size', evidence('proved: sign', { size: 'any G' }), 'proved: sign; any G'],
  ['a size without a name', evidence('proved: sign', { size: '' }), 'proved: sign; '],
  [
    'conditions',
    evidence('proved: identity', { conditions: ['s != 0', 't > 0'] }),
    'proved: identity; if s != 0, t > 0',
  ],
  ['lemmas', evidence('proved: sign', { lemmas: ['Jensen', 'Gibbs'] }), 'proved: sign; by Jensen, Gibbs'],
  [
    'constants',
    evidence('computed', { constants: ['A, 2020', 'B, 2022'] }),
    'computed; with A, 2020; B, 2022',
  ],
  ['a replay', evidence('refuted: witness', { seed: 7, path: '0:1' }), 'refuted: witness; seed=7 path=0:1'],
  [
    'a count of points',
    evidence('tested', { points: 9, digits: 30, seed: 5 }),
    'tested: 9 cases, 30 digits, seed 5',
  ],
  ['no count of what was not tested', evidence('computed', { points: 9, digits: 30, seed: 5 }), 'computed'],
  [
    'everything, in this order',
    evidence('tested', {
      ...{ points: 1, digits: 2, seed: 3, path: '4', size: 'G <= 5' },
      ...{ conditions: ['c'], lemmas: ['l'], constants: ['k'] },
    }),
    'tested: 1 cases, 2 digits, seed 3; G <= 5; if c; by l; with k; seed=3 path=4',
  ],
]

test.each(cases)('the line of evidence has %s', (_, given, line) => {
  expect(evidenceLine(given)).toBe(line)
})
