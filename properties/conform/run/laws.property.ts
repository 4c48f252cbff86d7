import { describe, expect, test } from 'vitest'
import { drawn } from '../../../src/conform/drawing/drawn.js'
import type { Answer } from '../../../src/conform/model/protocol.js'
import type { Question } from '../../../src/conform/model/question.js'
import type { Input, Operation, PairLaw, SumLaw } from '../../../src/conform/operations/operation.js'
import { type Answered, answered, judgePair, judgeSum, partnerOf } from '../../../src/conform/run/laws.js'
import type { Expected } from '../../../src/conform/vectors/vector.js'
import { BFLOAT16, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { one, out, QUESTION, valued } from '../model/one-question.js'
import { operationNamed } from './reference-subject.js'

const answer = (value: string[], expected: Expected[], rest: Partial<Question> = {}): Answered => ({
  question: valued(expected, rest),
  value,
})

describe('an answer that laws say something of', () => {
  const question = valued([one(), one()])
  test('has as many finite numbers as there are results, and one at least', () => {
    for (const value of [
      ['1', '2'],
      ['0x1p3', '-0'],
      ['7', '1e300'],
    ])
      expect(answered(question, out(value))).toEqual({ question, value })
  })

  test.each<[Answer, Question]>([
    [out(['1']), question],
    [out(['1', '2', '3']), question],
    [out(['1', 'nan']), question],
    [out(['inf', '1']), question],
    [out(['1', '-inf']), question],
    [out([]), valued([])],
    [out(['1']), QUESTION],
    [{ kind: 'skip', reason: 'no', issue: null }, question],
    [{ kind: 'error', type: 'E', message: 'no' }, question],
    [{ kind: 'fault', level: 'crash', message: 'died' }, question],
  ])('is not %j', (said, asked) => expect(answered(asked, said)).toBe(null))
})

const K1 = operationNamed('kl.k1')
const pair = (rest: Partial<PairLaw> = {}): PairLaw => ({
  kind: 'pair',
  name: 'shift',
  meaning: 'a shift changes nothing',
  partner: input => input,
  ...rest,
})

describe('the partner of a question', () => {
  const asked: Question = { ...QUESTION, id: 'kl.k1/a/1', operation: K1, input: { x: ['1', '2'], p: [] } }
  const partner = (rest: Partial<PairLaw>, question = asked, seed = 3) =>
    partnerOf(pair(rest), { question, value: [] }, seed)

  test('is the question about what the law makes of the input, under a name of its own', () => {
    const shifted = { x: ['3', '5'], p: [] }
    const handed: Input[] = []
    const made = partner({
      name: 'twice',
      partner: input => {
        handed.push(input)
        return shifted
      },
    })
    expect(handed).toEqual([asked.input])
    expect(made).toMatchObject({
      id: 'kl.k1/a/1#twice',
      source: 'law',
      operation: K1,
      dtype: BFLOAT16,
      input: shifted,
      accept: [],
    })
    expect(Math.abs(Number(made!.outcome!.value[0]!.v))).toBe(2)
  })

  test('is drawn by the seed, in the format', () => {
    const number = (seed: number, dtype: Question['dtype']) =>
      partner({ partner: (_, draw) => ({ x: [draw.real(0, 1), '0'], p: [] }) }, { ...asked, dtype }, seed)!
        .input.x[0]
    for (const seed of [1, 2])
      for (const dtype of [BFLOAT16, FLOAT64])
        expect([number(seed, dtype)]).toEqual(drawn(draw => draw.real(0, 1), dtype, { seed, count: 1 }))
  })

  test('is none where the law has none, the format has not its numbers, or it leaves the domain', () => {
    const domain = () => {
      throw new RangeError('outside')
    }
    expect(partner({ partner: () => null })).toBe(null)
    expect(partner({ partner: () => ({ x: ['0.1', '1'], p: [] }) })).toBe(null)
    expect(partner({ partner: domain })).toBe(null)
    expect(partner({}, { ...asked, operation: { ...K1, accept: domain } })).toBe(null)
  })

  test('is no excuse for a fault of ours', () => {
    const fault = () => {
      throw new TypeError('ours')
    }
    expect(() => partner({ partner: fault })).toThrow(TypeError)
  })
})

// An ulp of 1 is 2⁻⁷ in bfloat16, and so is eps: 4 ulps are 1/32, and 2 eps of a scale or a textbook's of 1 are 1/64.
const VERDICT = {
  op: 'op',
  dtype: 'bfloat16',
  source: 'law',
  part: 'value',
  index: null,
  ulps: null,
  kappa: null,
  digits: null,
  convention: null,
}

describe('a law of a sum', () => {
  const law = (rest: Partial<SumLaw> = {}): SumLaw => ({
    kind: 'sum',
    name: 'three',
    meaning: 'the results sum to 3',
    total: '3',
    ...rest,
  })
  const three = (last: string, expected: Partial<Expected> = {}, rest: Partial<Question> = {}) =>
    answer(['1', '1', last], Array(3).fill(one(expected)), rest)
  const level = (...of: Parameters<typeof three>) => judgeSum(law(), three(...of))!.level

  test('is kept by a sum that is off by no more than the rooms of the results together', () => {
    expect([level('1'), level('1.09375'), level('0.90625')]).toEqual(Array(3).fill('accurate'))
    expect([level('1.093750001'), level('0.906249999')]).toEqual(['wrong', 'wrong'])
    // Three times 1/64 of the scale, and of the textbook's besides.
    expect(level('1.140625', { scale: '1' })).toBe('accurate')
    expect(level('1.140625001', { scale: '1' })).toBe('wrong')
    expect(level('1.140625', { naive: '1' })).toBe('unstable')
    expect(level('1.140625001', { naive: '1' })).toBe('wrong')
    expect(level('7', {}, { isOutOfRange: true })).toBe('unstable')
    expect(level('1', {}, { isOutOfRange: true })).toBe('accurate')
  })

  test('has more room where sums are long', () => {
    // A sixteenth of 64 terms: 4 eps of the scale, 1/32 for each result.
    const operation = { name: 'op', longestSum: ({ x }: Input) => 32 * x.length } as unknown as Operation
    expect(level('1.1875', { scale: '1' }, { operation })).toBe('accurate')
    expect(level('1.1875001', { scale: '1' }, { operation })).toBe('wrong')
  })

  test('that is broken is told with the sum in six digits, and one that is kept without words', () => {
    const told = { ...VERDICT, id: 'op/a/1#three', input: QUESTION.input, expected: '3' }
    expect(judgeSum(law(), three('1.2345678'))).toEqual({
      ...told,
      level: 'wrong',
      got: '3.23457',
      message: 'breaks the law "the results sum to 3"',
    })
    expect(judgeSum(law(), three('1.125', { naive: '1' }))).toEqual({
      ...told,
      level: 'unstable',
      got: '3.125',
      message: 'breaks the law "the results sum to 3"',
    })
    expect(judgeSum(law(), three('0x1p0'))).toEqual({ ...told, level: 'accurate', got: '3', message: '' })
  })

  test('says nothing of an input to which it does not apply', () => {
    const only = law({ applies: ({ x }) => x.length === 2 })
    const about = (x: string[]) => judgeSum(only, three('7', {}, { input: { x, p: [] } }))?.level ?? null
    expect([about(['1']), about(['1', '2'])]).toEqual([null, 'wrong'])
  })
})

describe('a law of a pair', () => {
  const single = (got: string, expected: Partial<Expected> = {}, rest: Partial<Question> = {}) =>
    answer([got], [one(expected)], rest)
  const level = (first: Answered, second: Answered, law = pair()) => judgePair(law, first, second)!.level

  test('is kept by a difference of no more than both rooms together', () => {
    for (const [at, beyond] of [
      ['1.0625', '1.062500001'],
      ['0.9375', '0.937499999'],
    ] as const) {
      expect(level(single('1'), single(at))).toBe('accurate')
      expect(level(single('1'), single(beyond))).toBe('wrong')
    }
    // 1/64 of the scale of either, or of its textbook's.
    for (const [left, right] of [
      [{ scale: '1' }, {}],
      [{}, { scale: '1' }],
    ]) {
      expect(level(single('1', left), single('1.078125', right))).toBe('accurate')
      expect(level(single('1', left), single('1.078125001', right))).toBe('wrong')
    }
    for (const [left, right] of [
      [{ naive: '1' }, {}],
      [{}, { naive: '1' }],
    ]) {
      expect(level(single('1', left), single('1.078125', right))).toBe('unstable')
      expect(level(single('1', left), single('1.078125001', right))).toBe('wrong')
    }
  })

  test('takes the first answer times its factor, and as much of its room, whatever its sign', () => {
    // 2/32 of the first, and 8 ulps of 2, each 2⁻⁶, would be 1/16: 4 of them.
    for (const [factor, at, beyond] of [
      ['2', '2.125', '2.125001'],
      ['-2', '-2.125', '-2.125001'],
    ] as const) {
      const second = (got: string) => single(got, { v: factor })
      expect(level(single('1'), second(at), pair({ factor }))).toBe('accurate')
      expect(level(single('1'), second(beyond), pair({ factor }))).toBe('wrong')
      // 2/64 of the first one's textbook's.
      expect(
        level(single('1', { naive: '1' }), second(`${Number(at) * (2.15625 / 2.125)}`), pair({ factor })),
      ).toBe('unstable')
      expect(level(single('1', { naive: '1' }), second(`${Number(at) * 1.0148}`), pair({ factor }))).toBe(
        'wrong',
      )
    }
  })

  test('compares each result with that which the law names, or with its own', () => {
    const lengths: number[] = []
    const reversed = pair({
      from: (i, length) => {
        lengths.push(length)
        return length - 1 - i
      },
    })
    const many = (...values: string[]) =>
      answer(
        values,
        values.map(v => one({ v })),
      )
    expect(level(many('1', '2', '4'), many('4', '2', '1'), reversed)).toBe('accurate')
    expect(lengths).toEqual([3, 3, 3])
    expect(level(many('1', '2', '4'), many('1', '2', '4'), reversed)).toBe('wrong')
    expect(level(many('1', '2', '4'), many('1', '2', '4'))).toBe('accurate')
    expect(level(many('1', '2', '4'), many('4', '2', '1'))).toBe('wrong')
    expect(judgePair(pair(), many('1'), many('1', '1'))).toBe(null)
  })

  test('takes the room of the result that it compares with', () => {
    const first = answer(['1', '1'], [one({ scale: '1' }), one()])
    const second = answer(['1', '1.078125'], [one(), one()])
    expect(level(first, second, pair({ from: i => 1 - i }))).toBe('accurate')
    expect(level(first, second)).toBe('wrong')
  })

  test('is told with the difference that is the worst of its room, the first of those, in 17 digits', () => {
    const second = (...values: string[]) =>
      answer(values, [one(), one({ naive: '8' }), one()], { id: 'op/a/1#shift' })
    const told = (...values: string[]) => {
      const { got, expected } = judgePair(
        pair(),
        answer(['1', '1', '1'], Array(3).fill(one())),
        second(...values),
      )!
      return [got, expected]
    }
    // 8/64 of the textbook's make a room of 3/16, where the others have 1/16.
    expect(told('1.125', '1.25', '1')).toEqual(['1.125', '1'])
    expect(told('1.0625', '1.25', '1')).toEqual(['1.25', '1'])
    expect(told('1', '1.25', '1.125')).toEqual(['1.125', '1'])
    expect(told('1.125', '1', '0.875')).toEqual(['1.125', '1'])
    expect(told('0.875', '1', '1.125')).toEqual(['0.875', '1'])
    // Three times the double nearest to a third is 1 − 2⁻⁵⁴ exactly.
    const third = judgePair(pair({ factor: '3' }), single('0.3333333333333333'), single('7'))
    expect(third!.expected).toBe('0.99999999999999994')
  })

  test('that is broken is told of the second question', () => {
    const input = { x: ['3', '4'], p: [] }
    const second = single('2', {}, { id: 'op/a/1#shift', input })
    expect(judgePair(pair(), single('1'), second)).toEqual({
      ...VERDICT,
      id: 'op/a/1#shift',
      input,
      level: 'wrong',
      got: '2',
      expected: '1',
      message: 'breaks the law "a shift changes nothing"',
    })
    expect(judgePair(pair(), single('1'), single('1'))!.message).toBe('')
  })

  test('is not held against what the textbook expression cannot give, at either input', () => {
    const out = { isOutOfRange: true }
    expect(level(single('1', {}, out), single('7'))).toBe('unstable')
    expect(level(single('1'), single('7', {}, out))).toBe('unstable')
    expect(level(single('1'), single('1', {}, out))).toBe('accurate')
    expect(level(single('1'), single('7'))).toBe('wrong')
  })
})
