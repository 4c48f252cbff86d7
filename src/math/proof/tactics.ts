import { groupsOf, sizesOf, symbolsOf } from '../term/symbols.js'
import { ln, type Term } from '../term/term.js'
import { attempt, type Outcome } from './attempt.js'
import { quotientTerm, readable } from './expression.js'
import { inHalfAngles, mentionsAngle } from './half-angles.js'
import { generatorsOf } from './kernel.js'
import { Quotient } from './normal-form/quotient.js'
import type { NormalForm } from './normal-form.js'
import { signOfTerm } from './part-signs.js'
import type { Premises } from './premises.js'
import type { Proof, ProportionProof, SignProof } from './proof.js'
import { isStrict, type Sign } from './sign.js'

/**
 * left = right wherever the conditions and the premises hold: the normal form of left - right is 0, or that of
 * ln left - ln right for two positive sides, or that of left² - right² for two sides of one sign. Throws PremiseError.
 */
export function proveIdentity(left: Term, right: Term, premises: Premises = {}): Proof {
  const run = (tactic: Tactic) =>
    attempt([left, right], premises, 'proved: identity', form => tactic(form, left, right))
  const direct = run(byDifference)
  if (direct.proved || isGivenUp(direct)) return direct
  const byAngles = mentionsAngle([left, right]) ? run(byHalfAngles) : null
  // What the tangents take is no condition of the functions that they stand for.
  if (byAngles?.proved) return { ...byAngles, conditions: direct.conditions, needs: direct.needs }
  return [byLogarithms, bySquares].map(run).find(({ proved }) => proved) ?? direct
}

type Tactic = (form: NormalForm, left: Term, right: Term) => Outcome

/** Too large or undefined: other tactics would only find the same again. */
const isGivenUp = ({ residue }: Proof): boolean => residue === ''

function byDifference(form: NormalForm, left: Term, right: Term): Outcome {
  const residue = form.normalForm(left).minus(form.normalForm(right))
  return { proved: residue.isZero(), how: 'normal form', residue }
}

function byHalfAngles(form: NormalForm, left: Term, right: Term): Outcome {
  const written = inHalfAngles([left, right], form)
  return written
    ? { ...byDifference(form, written[0]!, written[1]!), how: 'normal form in the tangents of half angles' }
    : byDifference(form, left, right)
}

function byLogarithms(form: NormalForm, left: Term, right: Term): Outcome {
  const arePositive = [left, right].every(side => form.signOf(form.normalForm(side)) === 'positive')
  if (!arePositive) return byDifference(form, left, right)
  const residue = form.normalForm(ln(left)).minus(form.normalForm(ln(right)))
  return {
    proved: residue.isZero(),
    how: 'normal form of logarithms',
    lemmas: ['ln is one-to-one on the positive numbers'],
    residue,
  }
}

function bySquares(form: NormalForm, left: Term, right: Term): Outcome {
  const [first, second] = [form.normalForm(left), form.normalForm(right)]
  if (!haveOneSign(form, first, second)) return byDifference(form, left, right)
  const residue = first.power(2).minus(second.power(2))
  return {
    proved: residue.isZero(),
    how: 'normal form of squares',
    lemmas: ['squaring is one-to-one on the numbers of one sign'],
    residue,
  }
}

const UP: ReadonlySet<Sign> = new Set(['positive', 'nonnegative', 'zero'])
const DOWN: ReadonlySet<Sign> = new Set(['negative', 'nonpositive', 'zero'])

function haveOneSign(form: NormalForm, ...sides: readonly Quotient[]): boolean {
  const signs = sides.map(side => form.signOf(side))
  return signs.every(sign => UP.has(sign)) || signs.every(sign => DOWN.has(sign))
}

/** The sign of a term wherever the conditions and the premises hold, if it is everywhere the same. Throws PremiseError. */
export function proveSign(term: Term, premises: Premises = {}): SignProof {
  let sign: Sign = 'unknown'
  const proof = attempt([term], premises, 'proved: sign', form => {
    sign = signOfTerm(form, term)
    const byForm = form.signOf(form.normalForm(term)) === sign
    return {
      proved: sign !== 'unknown',
      how: byForm
        ? 'the normal form is a sum of terms, or of squares, of one sign'
        : 'the parts have one sign',
      residue: form.normalForm(term),
    }
  })
  return { ...proof, sign: proof.proved ? sign : 'unknown' }
}

/**
 * left = m · right for an m that is nowhere 0, so that left = 0 and right = 0 have the same solutions: the two are
 * divided, and numerator and denominator of what is left have a sign. Throws PremiseError.
 */
export function proveProportional(left: Term, right: Term, premises: Premises = {}): ProportionProof {
  let multiplier: Term | null = null
  const proof = attempt([left, right], premises, 'proved: identity', form => {
    const [first, second] = [form.normalForm(left), form.normalForm(right)]
    const how = 'normal form of left - m · right'
    if (second.isZero()) return { proved: first.isZero(), how, residue: first }
    const ratio = first.dividedBy(second)
    multiplier = readable(quotientTerm(ratio))
    const isNonzero = [ratio.numerator, ratio.denominator].every(part =>
      isStrict(form.signOf(Quotient.whole(part))),
    )
    const residue = isNonzero ? first.minus(ratio.times(second)) : ratio
    return { proved: isNonzero && residue.isZero(), how, residue }
  })
  return { ...proof, multiplier: proof.proved ? multiplier : null }
}

/** The value of a term does not depend on these symbols, groups or sizes: its normal form is free of them. Throws PremiseError. */
export function proveFreeOf(term: Term, names: Iterable<string>, premises: Premises = {}): Proof {
  const asked = [...names]
  const run = (of: (form: NormalForm) => Quotient, how: string) =>
    attempt([term], premises, 'proved: identity', form => {
      const residue = of(form)
      // Sizes of one group go by one name.
      const unwanted = new Set(asked.flatMap(name => [name, form.sizes.nameOf(name)]))
      const isFree = [...generatorsOf(residue)].every(generator => !mentions(generator.term, unwanted))
      return { proved: isFree, how, residue }
    })
  const direct = run(form => form.normalForm(term), 'normal form')
  if (direct.proved || isGivenUp(direct)) return direct
  const logarithm = run(form => logarithmOfPositive(form, term), 'normal form of the logarithm')
  return logarithm.proved ? logarithm : direct
}

/** The normal form itself if that is not known to be positive. */
function logarithmOfPositive(form: NormalForm, term: Term): Quotient {
  const quotient = form.normalForm(term)
  return form.signOf(quotient) === 'positive' ? form.normalForm(ln(term)) : quotient
}

const mentions = (term: Term, names: ReadonlySet<string>): boolean =>
  [symbolsOf, groupsOf, sizesOf].some(namesOf => [...namesOf(term)].some(name => names.has(name)))
