import type { Token } from '../../../documents/model/document.js'
import type { Amount } from '../../../english/worded/transformed/amount.js'
import type { Cause } from '../../../english/worded/transformed/cause.js'
import type { FoundEffect } from '../../../english/worded/transformed/effect.js'
import { judgeClosed } from '../../../math/judges/closed.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import { evidence, type Judgement, judgement } from '../../../math/judges/judgement.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { variablesOf } from '../../../math/term/symbols.js'
import { multiply, number, power, type Term } from '../../../math/term/term.js'
import type { LawPage } from '../law-page.js'
import { termOfFigure } from '../scaling/factor.js'
import { judgeWanted } from '../scaling/told.js'
import type { Transformed } from './define-transformed.js'

/** Whether what words say of a quantity is so, where all its values change alike; null where that depends on more. */
export function judgeEffect(
  law: Transformed,
  cause: Cause<Token>,
  found: FoundEffect<Token>,
  tokens: readonly Token[],
  page: LawPage,
): Judgement | null {
  const amount = termOf(cause.amount, page)
  if (cause.way === 'add' || cause.way === 'subtract') return judgeShift(law, cause, amount, found, page)
  return judgeMultiple(law, cause, amount, found, tokens, page)
}

const holds = (): Judgement => judgement('holds', { evidence: evidence('proved: sign') })
const refuted = (explanation: string): Judgement =>
  judgement('refuted', { evidence: evidence('refuted: witness'), explanation })
const told = (isRight: boolean, explanation: string): Judgement => (isRight ? holds() : refuted(explanation))

/** The term of an amount; null for "a constant". */
function termOf(amount: Amount<Token>, { reading }: LawPage): Term | null {
  if (amount === 'constant') return null
  return 'digits' in amount ? number(amount.digits) : termOfFigure(amount.figure, reading)
}

const isZero = (term: Term | null): boolean => term !== null && exactValue(term)?.isZero() === true

function judgeShift(
  { shift }: Transformed,
  cause: Cause<Token>,
  amount: Term | null,
  { effect }: FoundEffect<Token>,
  page: LawPage,
): Judgement | null {
  if (isZero(amount)) return null
  const stays = 'it stays as it was'
  const moves = 'it moves by what is added to each'
  if (effect.kind === 'same') return told(shift === 'same', moves)
  if (effect.kind === 'changed') return told(shift === 'plus', stays)
  if (effect.kind === 'factor') return shift === 'same' ? refuted(stays) : null
  if (shift === 'same') return refuted(stays)
  if (effect.kind !== cause.way) return refuted(moves)
  const stated = termOf(effect.amount, page)
  if (!amount || !stated) return cause.amount === 'constant' && effect.amount === 'constant' ? holds() : null
  return compared(amount, stated, page)
}

/** The value that a term has to have, beside the one that is stated: numbers, or letters for all positive values. */
function compared(wanted: Term, stated: Term, page: LawPage): Judgement | null {
  const names = [wanted, stated].flatMap(variablesOf)
  if (names.length === 0) return judgeClosed(wanted, stated)
  const domains = new Map(names.map(name => [name, 'positive'] as const))
  return judgeIdentity(wanted, stated, domains, page.effort)
}

function judgeMultiple(
  { power: exponent }: Transformed,
  cause: Cause<Token>,
  amount: Term | null,
  found: FoundEffect<Token>,
  tokens: readonly Token[],
  page: LawPage,
): Judgement | null {
  const { effect } = found
  if (exponent === null || effect.kind === 'add' || effect.kind === 'subtract') return null
  const value = amount && exactValue(amount)
  // A negative number turns an order round, and 1 changes nothing.
  const isPlain = value ? value.sign() > 0 && !value.eq(1) : exponent !== 0
  if (!isPlain) return null
  const changes = exponent !== 0
  if (effect.kind === 'same') return told(!changes, 'it does not stay as it was')
  if (effect.kind === 'changed') return told(changes, 'it stays as it was')
  if (effect.kind !== 'factor' || exponent === 'changes' || !amount) return null
  const factor = cause.way === 'divide' ? power(amount, -1) : amount
  const wanted = multiply(1, power(factor, exponent))
  if (variablesOf(wanted).length === 0)
    return judgeWanted(wanted, { ...found, factor: effect.factor }, tokens, page)
  const stated = 'figure' in effect.factor ? termOfFigure(effect.factor.figure, page.reading) : null
  if (!stated || !('way' in effect.factor)) return null
  const { way } = effect.factor
  if (way !== 'times' && way !== 'over') return null
  return compared(wanted, way === 'over' ? power(stated, -1) : stated, page)
}
