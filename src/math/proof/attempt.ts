import { everyPart } from '../term/children.js'
import { guardDepth } from '../term/depth.js'
import { toPlain } from '../term/print.js'
import { sizesOf } from '../term/symbols.js'
import { symbol, type Term } from '../term/term.js'
import { TooLarge, Undefined } from './budget.js'
import { printCondition } from './conditions.js'
import { BOUND, quotientTerm, readable } from './expression.js'
import type { Quotient } from './normal-form/quotient.js'
import { NormalForm } from './normal-form.js'
import { PremiseError, type Premises, printEquation } from './premises.js'
import type { Proof } from './proof.js'
import { isUnnamed } from './sizes.js'

/** What a tactic found out by normal forms: whether it proves the statement, and what it is left with. */
export interface Outcome {
  readonly proved: boolean
  readonly how: string
  readonly lemmas?: readonly string[]
  readonly residue: Quotient
  readonly reason?: string
}

/**
 * Runs a tactic on the terms of a statement and reports what came of it. What is too large or undefined is not
 * proved, with the reason; a premise that cannot be used throws PremiseError.
 */
export function attempt(
  terms: readonly Term[],
  premises: Premises,
  level: Proof['level'],
  tactic: (form: NormalForm) => Outcome,
): Proof {
  try {
    for (const term of terms) guardTerm(term)
    const form = new NormalForm(terms, premises)
    return report(terms, form, level, tactic(form))
  } catch (error) {
    if (error instanceof PremiseError) throw error
    if (error instanceof TooLarge || error instanceof RangeError)
      return failed(level, `too large: ${error.message}`)
    if (error instanceof Undefined) return failed(level, `undefined: ${error.message}`)
    throw error
  }
}

function guardTerm(term: Term): void {
  guardDepth(term)
  for (const part of everyPart(term)) {
    const isReserved = (part.kind === 'sum' || part.kind === 'indexed') && part.index.startsWith(BOUND)
    if (isReserved)
      throw new Undefined(`expected an index that does not begin with ${BOUND}, got ${part.index}`)
  }
}

function failed(level: Proof['level'], reason: string): Proof {
  return {
    proved: false,
    level,
    how: '',
    conditions: [],
    needs: [],
    lemmas: [],
    size: null,
    residue: '',
    reason,
  }
}

function report(terms: readonly Term[], form: NormalForm, level: Proof['level'], outcome: Outcome): Proof {
  const { proved, how, lemmas = [], residue, reason = 'the normal form does not show it' } = outcome
  const needs = form.conditions.all
  const conditions = [
    ...needs.map(printCondition),
    ...form.sizes.equations,
    ...form.used.map(equation => `given ${printEquation(equation)}`),
  ]
  const shown = { conditions, needs, lemmas, size: sizeOf(terms, form), residue: print(residue) }
  return { proved, level, how, ...shown, ...(proved ? {} : { reason }) }
}

export const print = (quotient: Quotient): string => toPlain(readable(quotientTerm(quotient)))

/** For which sizes the statement speaks: a size that a premise fixes is none. */
function sizeOf(terms: readonly Term[], form: NormalForm): string | null {
  const names = new Set(terms.flatMap(term => [...sizesOf(term)]).map(name => form.sizes.nameOf(name)))
  const open = [...names].filter(name => form.normalForm(symbol(name)).constant() === undefined)
  const shown = new Set(open.map(name => (isUnnamed(name) ? 'any size' : `any ${name}`)))
  return shown.size === 0 ? null : [...shown].join(', ')
}
