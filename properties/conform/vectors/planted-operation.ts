import type {
  CaseGroup,
  Equation,
  Form,
  Operation,
  Variant,
} from '../../../src/conform/operations/operation.js'
import { BFLOAT16, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'

export const third: Equation = ({ x }) => [x[0]!.div(3)]

/** A third, and something more. */
export const thirdPlus =
  (more: string): Equation =>
  ({ x }) => [x[0]!.div(3).plus(more)]

export const variant = (name: string, compute: Equation, gradient?: Equation): Variant => ({
  name,
  meaning: `${name} is meant`,
  kind: 'mistake',
  compute,
  ...(gradient ? { gradient } : {}),
})

export const form = (name: string, compute: Equation): Form => ({
  name,
  meaning: `${name} is meant`,
  compute,
})

/** A group that draws the numbers of the list, one after the other. */
export function groupOf(id: string, numbers: readonly string[], rest: Partial<CaseGroup> = {}): CaseGroup {
  let drawn = 0
  return {
    id,
    flags: [{ name: id, kind: 'basic', description: `${id} is described` }],
    dtype: FLOAT64,
    count: numbers.length,
    draw: () => ({ x: [numbers[drawn++ % numbers.length]!], p: [] }),
    ...rest,
  }
}

/** The third of a number: at x = 3 it is 1, with a scale and a naive weight of 1. */
export const thirdOf = (rest: Partial<Operation> = {}): Operation => ({
  name: 'planted.third',
  suite: 'planted',
  meaning: 'a third',
  claims: ['15.1/third'],
  expression: 'x / 3',
  x: ['number'],
  p: [],
  dtypes: [FLOAT64, BFLOAT16],
  hasGradient: false,
  reference: third,
  literals: [{ compute: third }],
  variants: [],
  forms: [],
  groups: [],
  laws: [],
  ...rest,
})
