import { describe, expect, test } from 'vitest'
import {
  AdapterError,
  type Answer,
  type Capability,
  type Started,
  type Subject,
} from '../../../src/conform/model/protocol.js'
import { ECHO, proveEcho } from '../../../src/conform/run/echo.js'
import {
  BFLOAT16,
  DTYPES,
  type Dtype,
  FLOAT16,
  FLOAT32,
  FLOAT64,
} from '../../../src/math/number/dtype/dtype.js'
import type { Asked } from './reference-subject.js'

const out = (value: readonly string[]): Answer => ({ kind: 'out', value, grad: null })

/** What is asked of a subject that has the operation so and answers so; throws what the proof throws. */
async function proved(
  capability: Partial<Capability> | null,
  answer: (asked: Asked) => Answer = ({ in: { x } }) => out(x),
  dtypes: readonly Dtype[] = DTYPES,
): Promise<Asked[]> {
  const asked: Asked[] = []
  const ask = async (request: Asked) => {
    asked.push(request)
    return answer(request)
  }
  const claimed: Capability = { dtypes: DTYPES.map(({ name }) => name), want: ['value'], ...capability }
  const ops = capability === null ? {} : { [ECHO]: claimed }
  const started: Started = { version: 1, implementation: { name: 'planted' }, ops }
  await proveEcho({ ask } as unknown as Subject, started, dtypes)
  return asked
}

const HALVES = ['1', '-2.5', '0.0999755859375', '-0.333251953125', '65504', '-0.00006103515625', '0']

describe('what is to be repeated', () => {
  test('is asked in every format that is wanted and claimed, by numbers that this format has', async () => {
    expect(await proved({}, undefined, [FLOAT16])).toEqual([
      { id: 'echo/float16', op: 'echo', dtype: 'float16', in: { x: HALVES, p: [] }, want: ['value'] },
    ])
    const formats = async (claimed: readonly string[], wanted: readonly Dtype[]) =>
      (await proved({ dtypes: claimed }, undefined, wanted)).map(({ dtype }) => dtype)
    expect(await formats(['float32', 'float64'], DTYPES)).toEqual(['float64', 'float32'])
    expect(await formats(['float32', 'float64'], [BFLOAT16, FLOAT32])).toEqual(['float32'])
    expect(await formats([], DTYPES)).toEqual([])
  })

  // p binary digits round a third to (2^p ± 1)/3 / 2^p.
  test.each<[Dtype, number[]]>([
    [FLOAT64, [0.1, -1 / 3, Number.MAX_VALUE, -(2 ** -1022)]],
    [FLOAT32, [Math.fround(0.1), -Math.fround(1 / 3), (2 - 2 ** -23) * 2 ** 127, -(2 ** -126)]],
    [BFLOAT16, [205 / 2048, -171 / 512, (2 - 2 ** -7) * 2 ** 127, -(2 ** -126)]],
  ])('in $name is a tenth, a third and both ends of it', async (dtype, numbers) => {
    const [asked] = await proved({}, undefined, [dtype])
    expect(asked!.in.x.map(Number)).toEqual([1, -2.5, ...numbers, 0])
  })

  test('is nothing where the operation is not claimed, and may be skipped', async () => {
    expect(await proved(null)).toEqual([])
    const skip: Answer = { kind: 'skip', reason: 'not yet', issue: null }
    expect(await proved({}, () => skip)).toHaveLength(4)
  })

  test('may come back in any notation, and 0 with either sign', async () => {
    const answer = ({ in: { x } }: Asked) =>
      out(x.map(text => (text === '0' ? '-0' : Number(text).toExponential())))
    expect(await proved({}, answer)).toHaveLength(4)
  })
})

describe('who changes a number', () => {
  const at = (index: number, text: string) => out(HALVES.map((one, i) => (i === index ? text : one)))
  const inexactly = 'the adapter reads or prints numbers inexactly'
  test.each<[string, Answer, string]>([
    ['the first', at(0, '2'), 'expected 1 back in float16, got 2'],
    ['one by few digits', at(2, '0.09998'), 'expected 0.0999755859375 back in float16, got 0.09998'],
    ['the last', at(6, 'nan'), 'expected 0 back in float16, got nan'],
    ['the sign', at(3, '0.333251953125'), 'expected -0.333251953125 back in float16, got 0.333251953125'],
    ['several', out(['3', '4', ...HALVES.slice(2)]), 'expected 1 back in float16, got 3'],
    ['their number', out(HALVES.slice(0, 6)), 'expected 7 numbers back in float16, got 6 numbers'],
    ['all', out([]), 'expected 7 numbers back in float16, got 0 numbers'],
    ['their end', out([...HALVES, '5']), 'expected 7 numbers back in float16, got 5'],
    [
      'nothing, by an error',
      { kind: 'error', type: 'ValueError', message: '1' },
      'expected 1 back in float16, got 1',
    ],
    [
      'nothing, by its end',
      { kind: 'fault', level: 'crash', message: 'it exited with code 3' },
      'expected 1 back in float16, got it exited with code 3',
    ],
  ])('%s is told so', async (_, answer, message) => {
    const refused = await proved({}, () => answer, [FLOAT16]).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AdapterError)
    expect((refused as AdapterError).message).toBe(`echo: ${message}; ${inexactly}`)
  })

  test('in a later format is told too', async () => {
    const answer = ({ dtype, in: { x } }: Asked) => out(dtype === 'float16' ? [] : x)
    await expect(proved({}, answer)).rejects.toThrow(AdapterError)
  })
})
