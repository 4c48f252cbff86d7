import type { Answer, Capability, Subject } from '../../../src/conform/model/protocol.js'
import type { Law, Operation } from '../../../src/conform/operations/operation.js'
import { conform } from '../../../src/conform/run/run.js'
import type { RunOptions } from '../../../src/conform/run/run-options.js'
import type { Expected, VectorCase, VectorFile } from '../../../src/conform/vectors/vector.js'
import { FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import type { Asked } from './reference-subject.js'

/** The operation that gives its numbers back, with laws; its groups draw the number that is named. */
export const operation = (
  name: string,
  laws: readonly Law[] = [],
  draws: readonly number[] = [],
): Operation =>
  ({
    name,
    dtypes: [FLOAT64, FLOAT32],
    hasGradient: false,
    reference: ({ x }: { x: readonly unknown[] }) => x,
    literals: [{ compute: ({ x }: { x: readonly unknown[] }) => x }],
    variants: [],
    forms: [],
    groups: draws.map(number => ({ id: `draws-${number}`, draw: () => ({ x: [`${number}`], p: [] }) })),
    laws,
  }) as unknown as Operation

const expected = (v: string): Expected => ({ v, r: '0', scale: '0', naive: '0' })
export const vector = (id: string, x: readonly string[], dtypes = ['float64']): VectorCase =>
  ({
    id,
    in: { x, p: [] },
    exactIn: dtypes,
    out: { value: x.map(expected) },
    flags: [],
    kills: {},
  }) as unknown as VectorCase
export const file = (op: string, ...cases: readonly VectorCase[]): VectorFile =>
  ({ op, groups: [{ cases }] }) as unknown as VectorFile

interface Noted {
  readonly asked: (readonly [number, Asked])[]
  readonly made: (readonly string[])[]
  readonly stopped: number[]
  readonly progress: (readonly [number, number])[]
}

export type Answering = (asked: Asked, subject: number) => Answer | Promise<Answer>
export const out = (value: readonly string[]): Answer => ({ kind: 'out', value, grad: null })
export const right: Answering = ({ in: { x } }) => out(x)

export interface Wish extends Partial<RunOptions> {
  readonly answer?: Answering
  readonly claims?: Readonly<Record<string, Partial<Capability>>>
  readonly start?: (subject: number) => Promise<void>
}

/** What came of a run, and all that was done with its subjects. */
export async function ran({ answer = right, claims = { a: {} }, start, ...options }: Wish = {}) {
  const noted: Noted = { asked: [], made: [], stopped: [], progress: [] }
  const ops = Object.fromEntries(
    Object.entries(claims).map(([name, one]) => [
      name,
      { dtypes: ['float64', 'float32'], want: ['value' as const], ...one },
    ]),
  )
  const subject = (names: readonly string[]): Subject => {
    const number = noted.made.push(names)
    return {
      start: async () => {
        await start?.(number)
        return { version: 1, implementation: { name: `subject ${number}` }, ops }
      },
      ask: async asked => {
        noted.asked.push([number, asked])
        return answer(asked, number)
      },
      stop: async () => void noted.stopped.push(number),
    }
  }
  const run = await conform({
    operations: [operation('a')],
    files: [file('a', vector('a/x/1', ['1']))],
    subject,
    jobs: 1,
    seed: 15,
    points: 0,
    dtypes: [FLOAT64],
    isSmoke: false,
    saved: [],
    shard: null,
    isFailing: ({ level }) => level !== 'faithful',
    progress: (done, of) => void noted.progress.push([done, of]),
    ...options,
  }).catch((error: unknown) => ({ error }))
  return { noted, run, told: 'error' in run ? null : run, error: 'error' in run ? run.error : null }
}
