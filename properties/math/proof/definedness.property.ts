import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Interval, intervals } from '../../../src/math/number/interval/interval.js'
import { Undefined } from '../../../src/math/proof/budget.js'
import type { Condition } from '../../../src/math/proof/conditions.js'
import { standardForm } from '../../../src/math/proof/standard-form.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import type { Term } from '../../../src/math/term/term.js'
import { elementaryTerms, type Point, points } from '../term/terms.js'
import { definednessOf } from './definedness.js'

/** Enclosures decide where a term is defined: what they are not sure of, a value at the edge of a domain, is passed over. */

const context = intervals(60)

/** Undefined where the term is; null where that is not certain, or where it is too large to be enclosed. */
function valueAt(point: Point, term: Term): Interval | undefined | null {
  try {
    return evaluate(
      term,
      {
        symbols: new Map([...point.symbols].map(([name, value]) => [name, context.of(value)] as const)),
        groups: new Map(
          [...point.groups].map(([name, members]) => [name, members.map(member => context.of(member))]),
        ),
        indices: point.indices,
      },
      context,
    )
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return error.message.includes('at most') || isUnsure(error.message) ? null : undefined
  }
}

/** An operand on both sides of the edge of a domain: z - z encloses 0 with both signs around it. */
function isUnsure(message: string): boolean {
  const [, lower, upper] = /\[(-?[\d.e+-]+), (-?[\d.e+-]+)\]/.exec(message) ?? []
  return Number(lower) < 0 && Number(upper) > 0
}

/** Whether a condition holds: for certain, or undefined if that is not certain either way. */
function holdsAt(point: Point, { term, relation }: Condition): boolean | undefined {
  const sign = valueAt(point, term)?.sign()
  if (sign === undefined || sign === null) return undefined
  return relation === '≠ 0' ? sign !== 0 : relation === '> 0' ? sign > 0 : sign >= 0
}

function analysed(term: Term): { form: Term; conditions: readonly Condition[] } | undefined {
  try {
    return { form: standardForm(term), conditions: definednessOf([term]) }
  } catch (error) {
    if (error instanceof Undefined) return undefined
    throw error
  }
}

describe('the conditions of an elementary term', () => {
  test('say where it is defined, and there its normal form has its value', () =>
    fc.assert(
      fc.property(elementaryTerms, points, (term, point) => {
        const value = valueAt(point, term)
        fc.pre(value !== null)
        const found = analysed(term)
        const holding = found?.conditions.map(condition => holdsAt(point, condition)) ?? [false]
        if (holding.every(holds => holds === true)) expect(value).toBeDefined()
        if (holding.includes(false)) expect(value).toBeUndefined()
        const form = found && value && valueAt(point, found.form)
        if (form) expect(form.minus(value).contains(0)).toBe(true)
      }),
      { numRuns: 600 },
    ))
})
