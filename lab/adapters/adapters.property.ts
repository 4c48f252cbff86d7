import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startModule } from '../../src/conform/adapter/module-subject.js'
import { startProcess } from '../../src/conform/adapter/process-subject.js'
import { doubleOf } from '../../src/conform/model/number-text.js'
import type { Answer, Started, Subject } from '../../src/conform/model/protocol.js'
import type { Input } from '../../src/conform/operations/operation.js'
import { FLOAT32, isOfDtype } from '../../src/math/number/dtype/dtype.js'
import { INPUTS } from './questions.js'
import { pythonIfAny } from './required.js'

const PROGRAM = new URL('../../dist/conform/adapter/module-process.js', import.meta.url)
const LIMITS = { startSeconds: 60, caseSeconds: 20, ops: [...INPUTS.keys(), 'echo'], runner: 'properties' }
const FOLDER = 'fixtures/adapters'

/** The adapters, each with a Python that has its library; none skips what needs it. */
const PYTHONS: [string, string | null][] = [
  ['plain', pythonIfAny('json')],
  ['torch_adapter', pythonIfAny('torch')],
  ['numpy_adapter', pythonIfAny('scipy.special')],
]

async function using<T>(subject: Subject, use: (started: Started) => Promise<T>): Promise<T> {
  try {
    return await use(await subject.start())
  } finally {
    await subject.stop()
  }
}

const javascript = () => startModule(`${FOLDER}/javascript.mjs`, LIMITS, PROGRAM)

function numbers(answer: Answer): { value: number[]; grad: number[] | null } {
  if (answer.kind !== 'out') throw new Error(`expected results, got ${JSON.stringify(answer)}`)
  return { value: answer.value.map(doubleOf), grad: answer.grad?.map(doubleOf) ?? null }
}

/** Relative to the larger of 1 and the number: the questions are small numbers and have no cancellation that matters. */
function expectNear(left: readonly number[], right: readonly number[], within: number): void {
  expect(left).toHaveLength(right.length)
  left.forEach((entry, at) => {
    const other = right[at] ?? Number.NaN
    expect(Math.abs(entry - other) / Math.max(1, Math.abs(other))).toBeLessThan(within)
  })
}

describe('the adapters', () => {
  test('in JavaScript and Python cover all operations, and echo', async () => {
    const expected = [...INPUTS.keys(), 'echo'].toSorted()
    await using(javascript(), async ({ ops }) => expect(Object.keys(ops).toSorted()).toEqual(expected))
  })

  describe.each(PYTHONS)('in %s', (name, python) => {
    test.skipIf(python === null)(
      'computes what JavaScript does, values and gradients',
      async () => {
        const asked = (
          subject: Subject,
          op: string,
          dtype: string,
          input: Input,
          want: ('value' | 'grad')[],
        ) => subject.ask({ id: 'x', op, dtype, in: input, want })
        const other = startProcess([python!, `${FOLDER}/${name}.py`], LIMITS)
        const one = javascript()
        await using(one, ({ ops: ours }) =>
          using(other, async ({ ops }) => {
            for (const [op, input] of INPUTS) {
              const [mine, theirs] = [ours[op], ops[op]]
              const want = mine?.want.filter(part => theirs?.want.includes(part)) ?? []
              expect(want).toContain('value')
              const formats = mine?.dtypes.filter(dtype => theirs?.dtypes.includes(dtype)) ?? []
              expect(formats).toContain('float64')
              for (const dtype of formats) {
                await fc.assert(
                  fc.asyncProperty(input, async asks => {
                    const [left, right] = [
                      numbers(await asked(one, op, dtype, asks, want)),
                      numbers(await asked(other, op, dtype, asks, want)),
                    ]
                    const within = dtype === 'float64' ? 1e-11 : 1e-3
                    expectNear(left.value, right.value, within)
                    if (left.grad || right.grad) expectNear(left.grad ?? [], right.grad ?? [], within)
                    const all = [...left.value, ...right.value, ...(right.grad ?? [])]
                    if (dtype === 'float32') expect(all.every(entry => isOfDtype(entry, FLOAT32))).toBe(true)
                  }),
                  { numRuns: 5 },
                )
              }
            }
          }),
        )
      },
      120_000,
    )

    test.skipIf(python === null)('repeats any double', async () => {
      const subject = startProcess([python!, `${FOLDER}/${name}.py`], LIMITS)
      await using(subject, () =>
        fc.assert(
          fc.asyncProperty(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), async x => {
            const texts = x.map(value => (Object.is(value, -0) ? '-0' : `${value}`))
            const request = { id: 'x', op: 'echo', dtype: 'float64', in: { x: texts, p: [] } }
            expect(numbers(await subject.ask({ ...request, want: ['value'] })).value).toEqual(x)
          }),
        ),
      )
    })
  })

  test('in Python keep what is printed out of the protocol, and answer an error for a case', async () => {
    const code = [
      `import sys, os; sys.path.insert(0, '${FOLDER}')`,
      'from conform_protocol import serve',
      'def compute(op, dtype, case):',
      '    print("printed"); os.write(1, b"past Python\\n")',
      '    return [1 / float(case.x[0])]',
      'serve({"name": "noisy"}, {"kl.k1": {"dtypes": ["float64"], "want": ["value"]}}, compute)',
    ]
    const subject = startProcess(['python3', '-c', code.join('\n')], LIMITS)
    const ask = (x: string) =>
      subject.ask({ id: 'x', op: 'kl.k1', dtype: 'float64', in: { x: [x], p: [] }, want: ['value'] })
    await using(subject, async () => {
      expect(await ask('0')).toEqual({
        kind: 'error',
        type: 'ZeroDivisionError',
        message: expect.any(String),
      })
      expect(await ask('4')).toEqual({ kind: 'out', value: ['0.25'], grad: null })
    })
  })
})
