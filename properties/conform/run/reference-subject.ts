import { textOf } from '../../../src/conform/model/number-text.js'
import {
  AdapterError,
  type Answer,
  type Capability,
  type CaseRequest,
  type Started,
  type Subject,
} from '../../../src/conform/model/protocol.js'
import type { Acceptable, Equation, Input, Operation } from '../../../src/conform/operations/operation.js'
import { allOperations } from '../../../src/conform/operations/registry.js'
import { encloseBy } from '../../../src/conform/vectors/enclosure.js'
import { DTYPES, type Dtype, roundToDtype } from '../../../src/math/number/dtype/dtype.js'
import { type Real, reals } from '../../../src/math/number/interval/real.js'
import { Rational } from '../../../src/math/number/rational.js'
import { gradientOf } from '../../fields/machine-learning/operations/dual.js'
import { evaluatedAt } from '../../fields/machine-learning/operations/evaluated.js'

export type Asked = Omit<CaseRequest, 'cmd' | 'seq'>

/** What a planted subject does with a question; `right` gives the answer of the reference. */
export type Behaviour = (asked: Asked, right: () => Answer) => Answer | Promise<Answer>

const DIGITS = 60
export const operationNamed = (name: string): Operation => allOperations().find(one => one.name === name)!
const dtypeNamed = (name: string): Dtype => DTYPES.find(one => one.name === name)!

/** The number of the format nearest to a value, as an adapter prints it. */
export function rounded(value: Real, dtype: Dtype): string {
  // Beyond any format, the exact fraction of a number is out of reach and not needed.
  if (value.abs().gt('1e400')) return value.isNegative() ? '-inf' : 'inf'
  if (value.abs().lt('1e-400')) return '0'
  return textOf(roundToDtype(Rational.of(value.toString()), dtype))
}

const behaviour = (one: Acceptable): Answer =>
  'error' in one
    ? { kind: 'error', type: 'ValueError', message: one.convention }
    : { kind: 'out', value: one.value.map(text => (text === '*' ? '1' : text)), grad: null }

interface Exact {
  readonly value: readonly Real[]
  readonly grad: readonly Real[] | null
}

/** One pass forward for each entry is too slow for longer inputs: there the tape backward has to do. */
const MAX_FORWARD_LENGTH = 16

const exactly = new Map<string, Exact>()

/**
 * What an equation gives at 60 digits of decimals: plain points and the chain rule forward, where the run has intervals and
 * a tape backward. The same for every format.
 */
function exact(equation: Equation, { op, in: input, want }: Asked): Exact {
  const wantsGradient = want.includes('grad')
  const key = JSON.stringify([op, input, wantsGradient, equation === operationNamed(op).reference])
  const known = equation === operationNamed(op).reference ? exactly.get(key) : undefined
  if (known) return known
  const value = evaluatedAt(DIGITS, equation, input)
  const grad = wantsGradient ? gradientAt(equation, input) : null
  exactly.set(key, { value, grad })
  return { value, grad }
}

function gradientAt(equation: Equation, input: Input): readonly Real[] {
  if (input.x.length <= MAX_FORWARD_LENGTH) return gradientOf(equation, input, reals(DIGITS))
  const { outcome } = encloseBy(equation, [{ compute: equation }], { input, digits: 40, wantsGradient: true })
  return outcome.grad!.map(({ v }) => reals(DIGITS).of(v))
}

/** The answer that an equation gives, rounded once. */
export function answerBy(equation: Equation, asked: Asked): Answer {
  const dtype = dtypeNamed(asked.dtype)
  const { value, grad } = exact(equation, asked)
  const texts = (all: readonly Real[]) => all.map(one => rounded(one, dtype))
  return { kind: 'out', value: texts(value), grad: grad && texts(grad) }
}

/** The right answer, rounded to the format that was asked. */
export function rightAnswer(asked: Asked): Answer {
  if (asked.op === 'echo') return { kind: 'out', value: asked.in.x, grad: null }
  const operation = operationNamed(asked.op)
  const accepted = operation.accept?.(asked.in) ?? null
  return accepted ? behaviour(accepted[0]!) : answerBy(operation.reference, asked)
}

export interface Planted {
  readonly behave?: Behaviour
  /** What is claimed instead of everything. */
  readonly capability?: Partial<Capability>
  readonly started?: Partial<Started>
  /** What was asked, in order, by every subject that was made. */
  readonly log?: Asked[]
}

const claimsOf = ({ dtypes, hasGradient }: Operation): Capability => ({
  dtypes: dtypes.map(({ name }) => name),
  want: hasGradient ? ['value', 'grad'] : ['value'],
})

/** Makes subjects in this process that answer rightly, but for what is planted in them. */
export function subjects(planted: Planted = {}): (ops: readonly string[]) => Subject {
  return ops => new InMemory(ops, planted)
}

/** Never asked before it is started or after it is stopped, nor two things at a time: the run keeps to that. */
class InMemory implements Subject {
  private state: 'new' | 'idle' | 'busy' | 'stopped' = 'new'

  constructor(
    private readonly ops: readonly string[],
    private readonly planted: Planted,
  ) {}

  async start(): Promise<Started> {
    this.state = 'idle'
    const claims = this.ops
      .filter(name => name !== 'echo')
      .map(name => [name, { ...claimsOf(operationNamed(name)), ...this.planted.capability }])
    return {
      version: 1,
      implementation: { name: 'in memory', version: '1.0' },
      ops: Object.fromEntries(claims),
      ...this.planted.started,
    }
  }

  async ask(asked: Asked): Promise<Answer> {
    if (this.state !== 'idle') throw new Error(`expected an idle subject, got one that is ${this.state}`)
    this.state = 'busy'
    this.planted.log?.push(asked)
    // Some take longer than others.
    if (asked.id.charCodeAt(asked.id.length - 1) % 3 === 0)
      await new Promise(resolve => setImmediate(resolve))
    const answer = await (this.planted.behave ?? ((_, right) => right()))(asked, () => rightAnswer(asked))
    if (this.state === 'busy') this.state = 'idle'
    return answer
  }

  async stop(): Promise<void> {
    this.state = 'stopped'
  }
}

/** A subject that is given up after so many answers. */
export function givenUpAfter(answers: number): Behaviour {
  let left = answers
  return (_, right) => {
    left -= 1
    if (left < 0) throw new AdapterError('given up after 3 restarts in a row: exited with code 9')
    return right()
  }
}
