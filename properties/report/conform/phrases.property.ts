import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../../src/conform/model/report.js'
import { sideBySide } from '../../../src/conform/results/combine.js'
import {
  asked,
  countsLine,
  failingQuestions,
  identificationLine,
  measuresOf,
  outputName,
  provenance,
  requestLine,
  summaryLine,
} from '../../../src/report/conform/phrases.js'
import { failing, header, identification, result, runOf } from './one-run.js'

describe('what was identified', () => {
  const { measures } = runOf([
    result({ id: 'a', op: 'dpo.loss' }),
    result({ id: 'b', dtype: 'float32' }),
    result({ id: 'c' }),
    result({ id: 'd' }),
    result({ id: 'e' }),
  ]).footer

  test.each([
    ['mistake', 'matches "the other sign" (sign-flipped)'],
    ['convention', 'matches "the other sign" (sign-flipped)'],
    ['precision', 'precision: the other sign (sign-flipped)'],
    ['domain', 'domain: the other sign (sign-flipped)'],
    ['gradient', 'gradient: the other sign (sign-flipped)'],
    ['unidentified', 'unidentified: the other sign (sign-flipped)'],
  ] as const)('is a sentence of its kind: %s', (kind, found) => {
    expect(identificationLine(identification({ kind }), measures)).toBe(
      `bt.loss float64: ${found} in 2 of 3 cases`,
    )
  })

  test('names all that it matches, or none', () => {
    const line = (...names: readonly string[]) => identificationLine(identification({ names }), measures)
    expect(line()).toBe('bt.loss float64: matches "the other sign" in 2 of 3 cases')
    expect(line('a', 'b')).toBe('bt.loss float64: matches "the other sign" (a, b) in 2 of 3 cases')
  })

  test('counts the cases of its operation in its format, or its own where nothing counts them', () => {
    const end = (parts: object) => identificationLine(identification(parts), measures).split(' in ')[1]
    expect(end({ dtype: 'float32' })).toBe('2 of 1 cases')
    expect(end({ op: 'dpo.loss' })).toBe('2 of 1 cases')
    expect(end({ op: 'dpo.loss', dtype: 'float32' })).toBe('2 of 2 cases')
  })
})

test('the failing results are by operation and format, each worst first', () => {
  const results = [
    result({ id: 'right' }),
    failing({ id: 'a', op: 'dpo.loss' }),
    failing({ id: 'b', ulps: '2' }),
    failing({ id: 'c', level: 'crash' }),
    failing({ id: 'd', ulps: '9' }),
    failing({ id: 'e', dtype: 'float32' }),
    result({ id: 'known', level: 'wrong', known: { line: 1, reason: '' } }),
  ]
  const names = failingQuestions(results).map(({ op, dtype, of }) => [op, dtype, ...of.map(({ id }) => id)])
  expect(names).toEqual([
    ['bt.loss', 'float64', 'c', 'd', 'b'],
    ['bt.loss', 'float32', 'e'],
    ['dpo.loss', 'float64', 'a'],
  ])
  expect(failingQuestions([result()])).toEqual([])
})

test.each([
  ['value', ['value']],
  ['grad', ['value', 'grad']],
  [null, ['value']],
] as const)('the line that asks a case again wants of the part %s: %j', (part, want) => {
  const line = requestLine(result({ part, input: { x: ['1'], p: ['2'], mask: ['0'] } }))
  expect(line).toBe(
    `{"cmd":"case","seq":0,"id":"bt.loss/smoke/1","op":"bt.loss","dtype":"float64",` +
      `"in":{"x":["1"],"p":["2"],"mask":["0"]},"want":${JSON.stringify(want)}}`,
  )
})

test.each([
  ['value', null, 'value'],
  ['grad', 0, 'grad[0]'],
  ['value', 3, 'value[3]'],
  [null, null, 'answer'],
  [null, 1, 'answer[1]'],
] as const)('the output %s at %s is called %s', (part, index, name) => {
  expect(outputName({ ...result(), part, index })).toBe(name)
})

test('levels are counted best first, those alone that there are any of', () => {
  expect(countsLine({})).toBe('none')
  expect(countsLine({ crash: 0 })).toBe('none')
  expect(countsLine({ crash: 2, wrong: 0, faithful: 3, unsupported: 1 })).toBe(
    '3 faithful, 1 unsupported, 2 crash',
  )
  const all = Object.fromEntries(LEVELS.map((level, i) => [level, i + 1]))
  expect(countsLine(all)).toBe(LEVELS.map((level, i) => `${i + 1} ${level}`).join(', '))
})

describe('the line that counts a run', () => {
  test.each([
    ['no case', runOf([]), 'torch 2.9: 0 cases: none; 0 failures'],
    ['one case', runOf([failing()]), 'torch 2.9: 1 case: 1 wrong; 1 failure'],
    [
      'several',
      runOf([failing(), failing({ id: 'b' }), result({ id: 'c' })]),
      'torch 2.9: 3 cases: 1 faithful, 2 wrong; 2 failures',
    ],
    [
      'what is known',
      runOf([result({ level: 'wrong', known: { line: 1, reason: 'x' } })]),
      'torch 2.9: 1 case: 1 wrong; 0 failures; 1 known',
    ],
    ['a complaint', runOf([], { complaints: ['x'] }), 'torch 2.9: 0 cases: none; 0 failures; 1 complaint'],
    [
      'complaints',
      runOf([], { complaints: ['x', 'y'] }),
      'torch 2.9: 0 cases: none; 0 failures; 2 complaints',
    ],
    ['an end', runOf([], { aborted: 'cut' }), 'torch 2.9: 0 cases: none; 0 failures; ended early: cut'],
    [
      'all of them, without a version',
      runOf([], { knownFailures: 2, complaints: ['x'], aborted: '' }, { implementation: { name: 'numpy' } }),
      'numpy: 0 cases: none; 0 failures; 2 known; 1 complaint; ended early: ',
    ],
  ])('says of %s', (_, run, line) => {
    expect(summaryLine(run)).toBe(line)
  })
})

test('a run can be told from others by what ran, what was asked, and what was required', () => {
  const line =
    'errata 1.2.3, python adapter.py, fixtures ab12cd34ef56, seed 15, 30 fresh cases, requires formula'
  expect(provenance(header())).toBe(line)
  expect(provenance(header({ shard: '1/3' }))).toBe(`${line}, shard 1/3`)
})

describe('of several implementations', () => {
  const [a, b, c] = [result({ id: 'a' }), failing({ id: 'b' }), result({ id: 'c', op: 'dpo.loss' })]
  const combined = sideBySide([
    runOf([a, b]),
    runOf([a, c], {}, { implementation: { name: 'numpy' }, seed: 16 }),
  ])

  test('the first one says what all were asked', () => {
    expect(asked(combined)).toBe('fixtures ab12cd34ef56, seed 15, 30 fresh cases')
  })

  test('each has a measure of what it was asked, and none of what it was not', () => {
    const [first, second] = combined.implementations
    expect(measuresOf(combined, first!)).toEqual(runOf([a, b]).footer.measures)
    expect(measuresOf(combined, second!)).toEqual(runOf([a, c]).footer.measures)
  })
})
