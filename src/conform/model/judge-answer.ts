import { type Acceptable, ANY_NUMBER, CONDITION_OF_ACCEPTED } from '../operations/operation.js'
import { LEAST_CONDITION_UNITS, ULPS_ALLOWED } from '../vectors/budget.js'
import type { Expected } from '../vectors/vector.js'
import { type Judgement, judgeOutput, OUTPUT_LEVELS } from '../vectors/verdict.js'
import { doubleOf } from './number-text.js'
import type { Answer, Capability } from './protocol.js'
import { type Question, wantedOf } from './question.js'
import type { CaseResult, Level } from './report.js'

/** The verdict on one answer, before anything is known of known failures. */
export type Verdict = Omit<CaseResult, 'known' | 'isFailure'>

/** Judges an answer: its worst output is the verdict on the case. */
export function judgeAnswer(question: Question, answer: Answer, capability: Capability): Verdict {
  switch (answer.kind) {
    case 'fault':
      return verdict(question, answer.level, { message: answer.message })
    case 'skip':
      return verdict(question, 'unsupported', { message: answer.reason })
    case 'error':
      return judgeError(question, `${answer.type}: ${answer.message}`)
    case 'out':
      return question.outcome === null
        ? judgeAccepted(question, answer.value)
        : judgeOutputs(question, answer, capability)
  }
}

type Details = Partial<Omit<Verdict, 'level'>> & Pick<Verdict, 'message'>

function verdict(question: Question, level: Level, details: Details): Verdict {
  const { id, operation, dtype, source, input } = question
  return {
    id,
    op: operation.name,
    dtype: dtype.name,
    source,
    level,
    part: null,
    index: null,
    input,
    got: null,
    expected: null,
    ulps: null,
    kappa: null,
    digits: null,
    convention: null,
    ...details,
  }
}

function judgeError(question: Question, message: string): Verdict {
  const accepted = question.accept.find(one => 'error' in one)
  if (accepted) return verdict(question, 'faithful', { message, convention: accepted.convention })
  return verdict(question, 'error', { message: `expected ${wanted(question)}, got ${message}` })
}

const wanted = ({ outcome, accept }: Question): string =>
  outcome ? `${outcome.value.length} results` : accept.map(({ convention }) => convention).join(' or ')

/** Where the equation has no value, an output must be one of the behaviours that are accepted. */
function judgeAccepted(question: Question, value: readonly string[]): Verdict {
  const got = value.join(', ')
  const met = question.accept.filter(isOfValues).find(one => isMet(one, value, question))
  if (met) {
    const isNoise = met.value.includes(ANY_NUMBER)
    const [level, message]: [Level, string] = isNoise
      ? ['unstable', 'the equation has no value here, and rounding has made one']
      : ['faithful', '']
    return verdict(question, level, { message, got, convention: met.convention })
  }
  const expected = question.accept.map(describe).join(', or ')
  const message = `the equation has no value here; expected ${expected}, got ${got}`
  return verdict(question, 'wrong', { message, part: 'value', index: 0, got, expected })
}

type Values = Extract<Acceptable, { value: readonly string[] }>

const isOfValues = (one: Acceptable): one is Values => 'value' in one

function isMet(one: Values, value: readonly string[], { dtype }: Question): boolean {
  if (one.value.length !== value.length) return false
  const room = ACCEPTED_UNITS * 2 ** (1 - dtype.precisionBits)
  return one.value.every((text, i) => {
    const got = doubleOf(value[i]!)
    // A difference that rounding has left is divided by a deviation that it has left, or by 0.
    return text === ANY_NUMBER ? !Number.isNaN(got) : isNear(got, doubleOf(text), room)
  })
}

/** The room of the budget for a condition of 16, which results beside those that the equation does not give do not exceed. */
const ACCEPTED_UNITS = ULPS_ALLOWED + LEAST_CONDITION_UNITS * CONDITION_OF_ACCEPTED

const isNear = (got: number, wanted: number, room: number): boolean =>
  Object.is(got, wanted) || (Number.isFinite(wanted) && Math.abs(got - wanted) <= room * Math.abs(wanted))

const describe = (one: Acceptable): string =>
  isOfValues(one) ? `${one.value.join(', ')} (${one.convention})` : `an error (${one.convention})`

interface JudgedOutput extends Judgement {
  readonly part: 'value' | 'grad'
  readonly index: number
  readonly got: string
  readonly expected: Expected
}

function judgeOutputs(
  question: Question,
  answer: Extract<Answer, { kind: 'out' }>,
  capability: Capability,
): Verdict {
  const parts = partsOf(question, answer)
  const isPromised = wantedOf(question, capability).includes('grad')
  if (isPromised && answer.grad === null)
    return verdict(question, 'wrong', {
      message: `expected ${question.outcome?.grad?.length} results (grad) as claimed, got none`,
      part: 'grad',
    })
  for (const { part, got, expected } of parts) {
    if (got.length !== expected.length)
      return verdict(question, 'wrong', {
        message: `expected ${expected.length} results (${part}), got ${got.length}`,
        part,
        got: got.join(', '),
      })
  }
  const outputs = parts.flatMap(({ part, got, expected }) =>
    got.map((text, index): JudgedOutput => {
      const judgement = judgeOutput(doubleOf(text), expected[index]!, {
        dtype: question.dtype,
        longestSum: question.operation.longestSum?.(question.input) ?? 1,
        isOutOfRange: question.isOutOfRange,
        flushesToZero: capability.ftz ?? false,
      })
      return { ...judgement, part, index, got: text, expected: expected[index]! }
    }),
  )
  return outputs.length > 0 ? worstVerdict(question, outputs) : verdict(question, 'faithful', { message: '' })
}

function partsOf({ outcome }: Question, { value, grad }: Extract<Answer, { kind: 'out' }>) {
  const values = { part: 'value' as const, got: value, expected: outcome?.value ?? [] }
  const slopes = grad && outcome?.grad ? [{ part: 'grad' as const, got: grad, expected: outcome.grad }] : []
  return [values, ...slopes]
}

const rank = ({ level }: Judgement): number => OUTPUT_LEVELS.indexOf(level)

function worstVerdict(question: Question, outputs: readonly JudgedOutput[]): Verdict {
  const worst = outputs.reduce((left, right) =>
    rank(right) > rank(left) || (rank(right) === rank(left) && right.ulps > left.ulps) ? right : left,
  )
  const { level, part, index, got, expected, ulps, digits } = worst
  return verdict(question, level, {
    message: messageFor(worst, question),
    part,
    index,
    got,
    expected: expected.v,
    ulps: ulpsText(ulps),
    kappa: expected.kappa ?? null,
    digits: digits === null ? null : digits.toFixed(1),
  })
}

/** Four digits; nothing for what is no number of ulps. */
function ulpsText(ulps: number): string | null {
  if (Number.isNaN(ulps)) return null
  return Number.isFinite(ulps) ? `${Number(ulps.toPrecision(4))}` : 'inf'
}

function messageFor({ level, part, got, expected, ulps }: JudgedOutput, { dtype, isOutOfRange }: Question) {
  const ulpsOff = ulpsText(ulps)
  const off = ulpsOff === null ? `${got} where it is 0` : `${ulpsOff} ulp from ${shortened(expected.v)}`
  switch (level) {
    case 'faithful':
      return ''
    case 'accurate':
      return ulps <= ULPS_ALLOWED ? '' : `${off}: within the condition ${expected.kappa ?? 'of 0'}`
    case 'unstable':
      return `${off}: ${isOutOfRange ? 'the textbook expression leaves the format' : 'as the textbook expression rounds'}`
    case 'dtype-violation':
      return `${got} is no ${dtype.name}: it was computed in another format`
    case 'nonfinite-mismatch':
      return `expected ${shortened(expected.v)}, got ${got}`
    case 'indeterminate':
      return `${off}: a limit falls within the radius ${expected.r} of the expected value`
    case 'wrong':
      // A 0 where the gradient is 0 is not wrong.
      return part === 'grad' && doubleOf(got) === 0
        ? `zero gradient where it is ${shortened(expected.v)}`
        : `${off}, got ${got}`
  }
}

const SHORT = 12

/** The first digits of a decimal, with its exponent. */
function shortened(text: string): string {
  const [digits, exponent] = text.split('e') as [string, string?]
  const short = digits.includes('.') ? digits.slice(0, SHORT) : digits
  return exponent === undefined ? short : `${short}e${exponent}`
}
