import { describe, expect, test } from 'vitest'
import { judgeAnswer } from '../../../src/conform/model/judge-answer.js'
import type { Answer } from '../../../src/conform/model/protocol.js'
import type { Question } from '../../../src/conform/model/question.js'
import type { Acceptable, Operation } from '../../../src/conform/operations/operation.js'
import type { Expected } from '../../../src/conform/vectors/vector.js'
import { BFLOAT16, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { ASKED, CAPABILITY, NOTHING, one, out, QUESTION, said, ULP, valued } from './one-question.js'

describe('an answer without results', () => {
  test.each<[Answer, object]>([
    [
      { kind: 'fault', level: 'timeout', message: 'late' },
      { level: 'timeout', message: 'late' },
    ],
    [
      { kind: 'fault', level: 'crash', message: 'died' },
      { level: 'crash', message: 'died' },
    ],
    [
      { kind: 'skip', reason: 'not yet', issue: null },
      { level: 'unsupported', message: 'not yet' },
    ],
    [
      { kind: 'error', type: 'ValueError', message: 'bad' },
      { level: 'error', message: 'expected 2 results, got ValueError: bad' },
    ],
  ])('%j is %j', (answer, verdict) => {
    const question = valued([one(), one()])
    expect(judgeAnswer(question, answer, CAPABILITY)).toEqual({
      ...ASKED,
      ...NOTHING,
      convention: null,
      ...verdict,
    })
  })

  const ZERO: Acceptable = { convention: 'zero', value: ['0'] }
  const NAN: Acceptable = { convention: 'nan', value: ['nan'] }
  const RAISES: Acceptable = { convention: 'raises', error: 'domain' }
  test('that is an error is accepted where the equation has no value and errors are', () => {
    const answer: Answer = { kind: 'error', type: 'ValueError', message: 'bad' }
    expect(judgeAnswer({ ...QUESTION, accept: [ZERO, RAISES] }, answer, CAPABILITY)).toEqual({
      ...ASKED,
      ...NOTHING,
      level: 'faithful',
      message: 'ValueError: bad',
      convention: 'raises',
    })
    expect(judgeAnswer({ ...QUESTION, accept: [ZERO, NAN] }, answer, CAPABILITY)).toEqual({
      ...ASKED,
      ...NOTHING,
      level: 'error',
      message: 'expected zero or nan, got ValueError: bad',
      convention: null,
    })
  })
})

describe('an output', () => {
  // 4 ulps are allowed; 2 eps of the scale besides (an ulp for a scale of 1/2), and 2 eps of the textbook's for unstable code.
  const ROOM = { scale: '0.5', naive: '0.5', kappa: '0.5' }
  const off = (ulps: number) => `${1 + ulps * ULP}`
  test.each<[string, Partial<Expected>, string]>([
    [off(0), {}, 'faithful'],
    [off(1), {}, 'faithful'],
    [off(-1), {}, 'faithful'],
    [off(2), {}, 'accurate'],
    [off(4), {}, 'accurate'],
    [off(4), ROOM, 'accurate'],
    [off(5), ROOM, 'accurate: 5 ulp from 1: within the condition 0.5'],
    [off(5), { scale: '0.5' }, 'accurate: 5 ulp from 1: within the condition of 0'],
    [off(6), ROOM, 'unstable: 6 ulp from 1: as the textbook expression rounds'],
    [off(7), ROOM, 'wrong: 7 ulp from 1, got 1.0546875'],
    ['0', ROOM, 'wrong: 128 ulp from 1, got 0'],
    ['1.001', ROOM, 'dtype-violation: 1.001 is no bfloat16: it was computed in another format'],
    ['nan', ROOM, 'nonfinite-mismatch: expected 1, got nan'],
    ['-inf', ROOM, 'nonfinite-mismatch: expected 1, got -inf'],
    ['1', { v: '0' }, 'wrong: 1 where it is 0, got 1'],
    ['0', { v: '0' }, 'faithful'],
    ['-0', { v: '0' }, 'faithful'],
    [
      off(4),
      { r: '0.00390625' },
      'indeterminate: 4 ulp from 1: a limit falls within the radius 0.00390625 of the expected value',
    ],
    ['nan', { v: '0.3333333333333' }, 'nonfinite-mismatch: expected 0.3333333333, got nan'],
    ['nan', { v: '0.3333333333' }, 'nonfinite-mismatch: expected 0.3333333333, got nan'],
    ['nan', { v: '1234567890123' }, 'nonfinite-mismatch: expected 1234567890123, got nan'],
    ['nan', { v: '1.234567890123e-5' }, 'nonfinite-mismatch: expected 1.2345678901e-5, got nan'],
    ['nan', { v: '1e-5' }, 'nonfinite-mismatch: expected 1e-5, got nan'],
  ])('%s for %j is %s', (got, expected, verdict) => expect(said(got, expected)).toBe(verdict))

  test('beyond every limit is let pass where the textbook expression leaves the format', () => {
    const text = 'ulp from 1: the textbook expression leaves the format'
    expect(said(off(7), ROOM, { isOutOfRange: true })).toBe(`unstable: 7 ${text}`)
    expect(said('nan', ROOM, { isOutOfRange: true })).toBe(`unstable: inf ${text}`)
  })

  test('of a long sum has more room', () => {
    // A sixteenth of 64 terms: 4 eps of the scale.
    const operation = {
      name: 'op',
      longestSum: ({ x }: { x: readonly string[] }) => 32 * x.length,
    } as unknown as Operation
    expect(said(off(8), { scale: '1', kappa: '1' }, { operation })).toMatch(/^accurate: 8 ulp/)
    expect(said(off(9), { scale: '1', kappa: '1' }, { operation })).toMatch(/^wrong: 9 ulp/)
    expect(said(off(6), { scale: '1', kappa: '1' })).toMatch(/^accurate: 6 ulp/)
    expect(said(off(7), { scale: '1', kappa: '1' })).toMatch(/^wrong: 7 ulp/)
  })

  test('that is flushed to 0 is accurate where that is said, and wrong where it is not', () => {
    const question = valued([one({ v: `${2 ** -127}` })])
    const level = (ftz?: boolean) =>
      judgeAnswer(question, out(['0']), { ...CAPABILITY, ...(ftz === undefined ? {} : { ftz }) }).level
    expect([level(true), level(false), level()]).toEqual(['accurate', 'wrong', 'wrong'])
  })

  test('is told with its error in four digits, its condition, and how many digits are right', () => {
    expect(judgeAnswer(valued([one(ROOM)]), out(['1.0546875']), CAPABILITY)).toEqual({
      ...ASKED,
      level: 'wrong',
      message: '7 ulp from 1, got 1.0546875',
      part: 'value',
      index: 0,
      got: '1.0546875',
      expected: '1',
      ulps: '7',
      kappa: '0.5',
      // −log₁₀ 0.0546875 = 1.262…
      digits: '1.3',
      convention: null,
    })
    const shown = (got: string, expected: Partial<Expected> = {}, dtype: Question['dtype'] = BFLOAT16) => {
      const { ulps, kappa, digits } = judgeAnswer(valued([one(expected)], { dtype }), out([got]), CAPABILITY)
      return { ulps, kappa, digits }
    }
    expect(shown('1')).toEqual({ ulps: '0', kappa: null, digits: '17.0' })
    expect(shown('inf')).toEqual({ ulps: 'inf', kappa: null, digits: null })
    expect(shown('1.001')).toEqual({ ulps: null, kappa: null, digits: null })
    expect(shown('1', { v: '0' })).toEqual({ ulps: null, kappa: null, digits: null })
    // An eighth of 2⁵² ulps is 562949953421312 of them; a relative error of 1/8 leaves 0.903 digits.
    expect(shown('1.125', {}, FLOAT64)).toEqual({ ulps: '562900000000000', kappa: null, digits: '0.9' })
  })
})

describe('of several outputs', () => {
  const places = (got: string[], expected: Expected[]) => {
    const { level, part, index } = judgeAnswer(valued(expected), out(got), CAPABILITY)
    return [level, part, index]
  }
  const off = (ulps: number) => `${1 + ulps * ULP}`

  test('the worst is told: the worst level, then the greatest error, then the first', () => {
    const wide = one({ scale: '4' })
    const unstable = one({ naive: '1' })
    expect(places(['1', off(9)], [one(), one()])).toEqual(['wrong', 'value', 1])
    expect(places([off(9), '1'], [one(), one()])).toEqual(['wrong', 'value', 0])
    expect(places([off(9), off(10), off(9)], [one(), one(), one()])).toEqual(['wrong', 'value', 1])
    expect(places([off(10), off(9)], [one(), one()])).toEqual(['wrong', 'value', 0])
    expect(places([off(9), off(9)], [one(), one()])).toEqual(['wrong', 'value', 0])
    expect(places([off(6), off(10)], [unstable, wide])).toEqual(['unstable', 'value', 0])
    expect(places([off(10), off(6)], [wide, unstable])).toEqual(['unstable', 'value', 1])
  })

  test('there are as many as results', () => {
    const question: Question = { ...QUESTION, outcome: { value: [one(), one()], grad: [one()] } }
    expect(judgeAnswer(question, out(['1', '1', '1'], ['1']), CAPABILITY)).toEqual({
      ...ASKED,
      ...NOTHING,
      level: 'wrong',
      message: 'expected 2 results (value), got 3',
      part: 'value',
      got: '1, 1, 1',
      convention: null,
    })
    expect(judgeAnswer(question, out(['1', '1'], ['2', '3']), CAPABILITY)).toMatchObject({
      level: 'wrong',
      message: 'expected 1 results (grad), got 2',
      part: 'grad',
      got: '2, 3',
    })
  })
})

describe('a gradient', () => {
  const question: Question = { ...QUESTION, outcome: { value: [one()], grad: [one({ v: '2.5' }), one()] } }
  const judged = (grad: string[] | null, capability = CAPABILITY, asked = question) =>
    judgeAnswer(asked, out(['1'], grad), capability)

  test('that is claimed and not given is wrong', () => {
    expect(judged(null)).toEqual({
      ...ASKED,
      ...NOTHING,
      level: 'wrong',
      message: 'expected 2 results (grad) as claimed, got none',
      part: 'grad',
      convention: null,
    })
    expect(judged(null, { ...CAPABILITY, want: ['value'] }).level).toBe('faithful')
    expect(judged(null, CAPABILITY, valued([one()])).level).toBe('faithful')
  })

  test('is judged beside the values', () => {
    expect(judged(['2.5', '1'])).toMatchObject({ level: 'faithful', part: 'value', index: 0 })
    expect(judged(['2.5', '2'])).toMatchObject({ level: 'wrong', part: 'grad', index: 1, expected: '1' })
    expect(judged(['7'], CAPABILITY, valued([one()])).level).toBe('faithful')
  })

  test('of 0 where it is not is told so; a value of 0 is another thing', () => {
    expect(judged(['0', '1']).message).toBe('zero gradient where it is 2.5')
    expect(judged(['-0', '1']).message).toBe('zero gradient where it is 2.5')
    expect(judged(['5', '1']).message).toBe('160 ulp from 2.5, got 5')
  })
})

describe('where the equation has no value', () => {
  const accepting = (accept: Acceptable[], value: string[]) => {
    const { level, message, got, convention, part, index, expected } = judgeAnswer(
      { ...QUESTION, accept },
      out(value),
      CAPABILITY,
    )
    return { level, message, got, convention, part, index, expected }
  }
  const ZERO: Acceptable = { convention: 'zero', value: ['0', '0'] }
  const NAN: Acceptable = { convention: 'nan', value: ['nan', 'nan'] }
  const NOISE: Acceptable = { convention: 'noise', value: ['*', '1'] }
  const RAISES: Acceptable = { convention: 'raises', error: 'domain' }

  test('a behaviour that is accepted is named', () => {
    const met = { level: 'faithful', message: '', part: null, index: null, expected: null }
    expect(accepting([RAISES, ZERO, NAN], ['0', '0'])).toEqual({ ...met, got: '0, 0', convention: 'zero' })
    expect(accepting([RAISES, ZERO, NAN], ['0', '-0'])).toEqual({ ...met, got: '0, -0', convention: 'zero' })
    expect(accepting([RAISES, ZERO, NAN], ['nan', 'nan'])).toEqual({
      ...met,
      got: 'nan, nan',
      convention: 'nan',
    })
  })

  test('what rounding has made is a number of any kind, and unstable', () => {
    const message = 'the equation has no value here, and rounding has made one'
    for (const any of ['7', '-inf'])
      expect(accepting([ZERO, NOISE], [any, '1'])).toEqual({
        level: 'unstable',
        message,
        got: `${any}, 1`,
        convention: 'noise',
        part: null,
        index: null,
        expected: null,
      })
    expect(accepting([NOISE], ['nan', '1']).level).toBe('wrong')
    expect(accepting([NOISE], ['7', '3']).level).toBe('wrong')
  })

  test.each([[['0', '1']], [['1', '0']], [['0']], [['0', '0', '0']], [['inf', 'inf']]])(
    '%j is wrong',
    value => {
      const expected = '0, 0 (zero), or nan, nan (nan), or an error (raises)'
      expect(accepting([ZERO, NAN, RAISES], value)).toEqual({
        level: 'wrong',
        message: `the equation has no value here; expected ${expected}, got ${value.join(', ')}`,
        got: value.join(', '),
        convention: null,
        part: 'value',
        index: 0,
        expected,
      })
    },
  )

  // 4 ulps and 2 eps of a condition of 16: 36 eps.
  test.each([
    ['1', '1.28125', true],
    ['1', '1.2890625', false],
    ['1', '0.71875', true],
    ['1', '0.7109375', false],
    ['-2', '-2.5625', true],
    ['-2', '-2.578125', false],
    ['inf', 'inf', true],
    ['inf', '-inf', false],
    ['inf', '1', false],
    ['1', 'inf', false],
    ['1', 'nan', false],
  ])('for %s, %s is accepted: %s', (wanted, got, isMet) => {
    const { level } = accepting([{ convention: 'c', value: [wanted] }], [got])
    expect(level).toBe(isMet ? 'faithful' : 'wrong')
  })
})
