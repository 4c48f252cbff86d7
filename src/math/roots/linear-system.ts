import { Rational } from '../number/rational.js'
import { exactValue } from '../term/evaluate.js'
import type { Term } from '../term/term.js'

/** A sum of multiples of names and a constant, by the names; that of the constant is empty. No multiple is 0. */
export type LinearForm = ReadonlyMap<string, Rational>

const CONSTANT = ''

/** A term as a linear form; null where a product or a power of names stands in it, or anything else. */
export function linearForm(term: Term): LinearForm | null {
  const exact = exactValue(term)
  if (exact) return scaled(new Map([[CONSTANT, Rational.ONE]]), exact)
  if (term.kind === 'symbol') return new Map([[term.name, Rational.ONE]])
  if (term.kind === 'add') return sumOf(term.terms.map(linearForm))
  return term.kind === 'multiply' ? productOf(term.factors) : null
}

/** A product of numbers and at most one form. */
function productOf(factors: readonly Term[]): LinearForm | null {
  const exact = factors.map(factor => exactValue(factor))
  const open = factors.filter((_, at) => exact[at] === undefined)
  const form = open.length === 1 ? linearForm(open[0]!) : null
  return form && exact.reduce<LinearForm>((all, value) => (value ? scaled(all, value) : all), form)
}

const sumOf = (forms: readonly (LinearForm | null)[]): LinearForm | null =>
  forms.reduce((one, other) => one && other && plus(one, other))

function plus(one: LinearForm, other: LinearForm): LinearForm {
  const sum = new Map(one)
  for (const [name, value] of other) sum.set(name, (sum.get(name) ?? Rational.ZERO).plus(value))
  return withoutZeros(sum)
}

const scaled = (form: LinearForm, factor: Rational): LinearForm =>
  withoutZeros(new Map([...form].map(([name, value]) => [name, value.times(factor)])))

const withoutZeros = (form: LinearForm): LinearForm =>
  new Map([...form].filter(([, value]) => !value.isZero()))

/** left - right; null where one of them is no linear form. */
export function linearDifference(left: Term, right: Term): LinearForm | null {
  const [one, other] = [linearForm(left), linearForm(right)]
  return one && other && plus(one, scaled(other, Rational.of(-1)))
}

/** The names in a form. */
export const namesIn = (form: LinearForm): readonly string[] =>
  [...form.keys()].filter(name => name !== CONSTANT)

/** The one point at which all forms are 0; null where there is none, or there are several. */
export function onlyZero(forms: readonly LinearForm[]): ReadonlyMap<string, Rational> | null {
  const names = [...new Set(forms.flatMap(namesIn))]
  let rows = forms
  for (const [at, name] of names.entries()) {
    const pivot = rows.slice(at).find(row => row.has(name))
    if (!pivot) return null
    const unit = scaled(pivot, Rational.ONE.div(pivot.get(name)!))
    const others = rows.filter(row => row !== pivot).map(row => cleared(row, name, unit))
    rows = [...others.slice(0, at), unit, ...others.slice(at)]
  }
  if (rows.slice(names.length).some(row => row.size > 0)) return null
  return new Map(names.map((name, at) => [name, (rows[at]!.get(CONSTANT) ?? Rational.ZERO).neg()]))
}

/** A row without a name, which a multiple of another takes from it. */
const cleared = (row: LinearForm, name: string, unit: LinearForm): LinearForm =>
  row.has(name) ? plus(row, scaled(unit, row.get(name)!.neg())) : row

/** The value of a form at a point that has a value for each of its names. */
export const formAt = (form: LinearForm, point: ReadonlyMap<string, Rational>): Rational =>
  [...form].reduce(
    (sum, [name, value]) => sum.plus(name === CONSTANT ? value : value.times(point.get(name)!)),
    Rational.ZERO,
  )
