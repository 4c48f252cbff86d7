import { describe, expect, test } from 'vitest'
import { judgeAnswer } from '../../../src/conform/model/judge-answer.js'
import type { Acceptable } from '../../../src/conform/operations/operation.js'
import { CAPABILITY, out, QUESTION } from './one-question.js'

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
