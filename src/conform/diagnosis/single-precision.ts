import { type Dtype, FLOAT32, isOfDtype } from '../../math/number/dtype/dtype.js'
import { type Rounding, STEPS, type Step } from '../../math/number/dtype/mixed-float.js'
import type { Equation, Operation } from '../operations/operation.js'
import { budgetOf } from '../vectors/budget.js'
import { emulate, emulateGradient, emulateMixed } from '../vectors/emulation.js'
import { type Answered, isDeviantLevel, numbersOf, type Part, worstLevel } from './answered.js'
import { areOfOneForm, isExplainable } from './match-form.js'

/**
 * Whether answers in float64 go through float32. That they have no more digits than float32 proves nothing: a factor
 * 1 + 10^(−12) or a constant of ten digits gives the same. What proves it is a program with a float32 step in it that
 * gives the very answers: one kind of step of the equation or of a form rounded to float32, or results that are numbers
 * of float32, which of doubles one in 2^29 is.
 *
 * Error budget: an answer is what a program of doubles gives if it is within the budget of accurate results of it. One
 * rounding to float32 moves a result by up to 2^(−24) of its condition, evenly spread, the budget is a few 2^(−52): two
 * programs agree by chance in one answer of some 2^26. What agrees without the float32 step too is no evidence of it. Of
 * the answers that are inaccurate, or should be if the program were the implementation, it has to give more than it does
 * not give: then it says of most of what there is to explain where it comes from. The rest must be as good as float32 is.
 */
export function isSinglePrecision(compared: readonly Answered[]): boolean {
  const known = compared.filter(({ question }) => question.outcome !== null)
  const first = known[0]
  if (first?.question.dtype.name !== 'float64') return false
  const inaccurate = compared.filter(isExplainable)
  // No program says what is computed where the equation has no value.
  if (inaccurate.some(({ question }) => question.outcome === null)) return false
  const unexplained = inaccurate.filter(
    one => !isAsGoodAsSingle(one, 'value') || !isAsGoodAsSingle(one, 'grad'),
  )
  return programsOf(first.question.operation).some(
    program => unexplained.every(one => program(one)) && isMostlyGivenBy(program, known),
  )
}

const SUMS = ['addition', 'subtraction'] as const

/** What may be made of results of its own kind, so that the first of them are others than all. */
const STEPS_OF_STEPS: readonly Step[] = [...SUMS, 'product', 'quotient', 'exponential', 'logarithm']

/** Whether an answer is what a program gives, for the float32 that is in it if the answer is inaccurate. */
type Program = (one: Answered) => boolean

/** Whether the answers of the program are more than those that tell it off. */
function isMostlyGivenBy(program: Program, known: readonly Answered[]): boolean {
  const inaccurate = known.filter(one => !isAccurate(one))
  const regular = known.filter(isAccurate)
  let missed = 0
  for (const one of inaccurate) {
    if (!program(one)) missed += 1
    // Most programs are told off by the first answers, and need not compute the others.
    if (2 * missed >= inaccurate.length) return false
  }
  const given = inaccurate.length - missed
  return given > missed + regular.filter(one => !program(one)).length
}

function programsOf({ reference, literals, forms }: Operation): Program[] {
  const equations = [...new Set([reference, ...[...literals, ...forms].map(({ compute }) => compute)])]
  const single = equations.map(
    (equation): Program =>
      one =>
        isOfSingle(equation, one),
  )
  const stepwise = equations.flatMap(equation =>
    ROUNDINGS.map(
      (rounding): Program =>
        one =>
          isOfStep(equation, rounding, one),
    ),
  )
  return [...single, ...stepwise]
}

/** Results in float32: as accurate as those can be, or as inaccurate as the equation makes them. */
function isOfSingle(equation: Equation, one: Answered): boolean {
  const { input } = one.question
  const [value, grad] = [numbersOf(one, 'value'), numbersOf(one, 'grad')]
  if (!value.every(output => isOfDtype(output, FLOAT32))) return false
  const isGiven =
    !isDeviantLevel(levelIn(FLOAT32, one, 'value', value)) ||
    areOfOneForm(emulate(equation, input, FLOAT32), value, FLOAT32)
  const isGradientGiven = () => areOfOneForm(emulateGradient(equation, input, FLOAT32), grad, FLOAT32)
  return isGiven && (isAsGoodAsSingle(one, 'grad') || isGradientGiven())
}

/**
 * Doubles, but for steps of one kind: all of them, or the first on the way from the inputs; of sums and differences also
 * such of many terms that are rounded once.
 */
const ROUNDINGS: readonly Rounding[] = [
  ...STEPS.map(step => ({ round: singleAt(step) })),
  ...STEPS_OF_STEPS.map(step => ({ round: singleAt(step), first: step })),
  ...SUMS.flatMap(step => [
    { round: singleAt(step), once: step },
    { round: singleAt(step), once: step, first: step },
  ]),
]

function singleAt(rounded: Step) {
  return (value: number, step: Step): number => (step === rounded ? Math.fround(value) : value)
}

const DOUBLES: Rounding = { round: value => value }

/** A double that is accurate needs no float32 to explain it; one that is not must not be explained without. */
function isOfStep(equation: Equation, rounding: Rounding, one: Answered): boolean {
  const isNear = (other: Rounding) => isWithin(emulateMixed(equation, one.question.input, other), one)
  return isAsGoodAsSingle(one, 'grad') && isNear(rounding) && (isAccurate(one) || !isNear(DOUBLES))
}

/** Whether values are those computed, within the budget of accurate results. */
function isWithin(computed: readonly number[] | null, one: Answered): boolean {
  const value = numbersOf(one, 'value')
  if (computed?.length !== value.length) return false
  const room = roomOf(one)
  return value.every((output, i) => {
    const other = computed[i]!
    return Object.is(output, other) || Math.abs(output - other) <= room[i]!
  })
}

const rooms = new WeakMap<Answered, readonly number[]>()

function roomOf(one: Answered): readonly number[] {
  const { outcome, operation, dtype, input } = one.question
  const longestSum = operation.longestSum?.(input) ?? 1
  const room =
    rooms.get(one) ?? outcome!.value.map(wanted => budgetOf(wanted, dtype, longestSum).accurate.toNumber())
  rooms.set(one, room)
  return room
}

const accuracies = new WeakMap<Answered, boolean>()

/** Whether the values are those of accurate code. */
function isAccurate(one: Answered): boolean {
  const known =
    accuracies.get(one) ?? !isDeviantLevel(levelIn(one.question.dtype, one, 'value', numbersOf(one, 'value')))
  accuracies.set(one, known)
  return known
}

/** What leaves the format in the textbook expression makes no answer accurate, nor as good as one in float32. */
const levelIn = (dtype: Dtype, { question }: Answered, part: Part, numbers: readonly number[]) =>
  worstLevel(numbers, question.outcome![part]!, question, { dtype, isOutOfRange: false })

/** Whether the part, rounded to float32, loses no more than a textbook program in float32 may; so does what is not given. */
function isAsGoodAsSingle(one: Answered, part: Part): boolean {
  if (one.answer[part] === null || one.question.outcome![part] === undefined) return true
  const level = levelIn(FLOAT32, one, part, numbersOf(one, part).map(Math.fround))
  return level === 'unstable' || !isDeviantLevel(level)
}
