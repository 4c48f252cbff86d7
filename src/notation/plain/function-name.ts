import { isAt } from '../../documents/model/match-at.js'
import {
  onLine,
  takesBareArgument,
  takesBareNumber,
} from '../../documents/prose-arithmetic/functions/function-word.js'
import { type FunctionForm, formOfFunction, formOfName, type Spelling } from './functions.js'
import { exponentAt, type Raised } from './raised.js'

/** No name of a function is longer, its bracket included. */
const MAX_NAME = 31
/** `sin²`, `sin^2`: an exponent of what the function gives. */
const POWER = String.raw`(?:⁻?[⁰¹²³⁴-⁹]{1,3}|\^\d{1,2})?`
const CALLED = new RegExp(String.raw`^(\p{L}[a-zA-Z\d_₀-₉]*)(${POWER})(?=([([]))`, 'u')
/** Functions that only the page knows, `loss(u)`, and moments, `E[X]`, `Var(X)`. */
const NAMED = /^(?!Pr$)(?:[a-z][a-z\d]+|[A-Z][A-Za-z]+)$/
/** A name, and the blanks and the number, root or bracket behind it. */
const BARE = /^(\p{L}[\w₀-₉]{0,29})\s{1,9}(?=[\d.√π(])/u
/** A name before a symbol: `sin x`, `sin²x`, `sin^2 2x`. */
const BEFORE_SYMBOL = new RegExp(
  String.raw`^([a-z]{2,6}[₀-₉]{0,3})(?:${POWER}\s{1,9}|⁻?[⁰¹²³⁴-⁹]{1,3})(?=\d*[A-Za-zα-ω](?!\p{L}))`,
  'u',
)

/** An argument before a fraction line and a bracket. */
const DIVIDEND = /\s{0,9}\d*[A-Za-zα-ω]\s?\/\s?\(/y

/** A function before its bracket, how it is read, and how long its name is. */
export interface CalledFunction {
  readonly form: FunctionForm
  readonly length: number
  readonly closing: string
}

/** A function before the operand that it takes: how it is read, whether it is a root, and its exponent. */
export interface BareFunction {
  readonly opens: readonly Spelling[]
  readonly isRoot: boolean
  readonly power: Raised | null
  readonly length: number
  /** Whether what it gives is divided by a bracket: `tan a/(1 − tan² a)`. */
  readonly isDividend: boolean
}

/**
 * The function whose name stands at an offset with a bracket behind it, or with a blank and its argument, `ln 2`, and
 * among symbols `sin x`, `sin²x`; null where there is none.
 */
export function functionAt(
  source: string,
  at: number,
  mayTakeSymbols: boolean,
): CalledFunction | BareFunction | null {
  const [, name, power, bracket] = CALLED.exec(source.slice(at, at + MAX_NAME)) ?? []
  if (name === undefined) return bareFunctionAt(source, at, mayTakeSymbols)
  const isNamed = mayTakeSymbols && power === '' && (name === 'E' ? bracket === '[' : NAMED.test(name))
  const known = bracket === '(' ? formOfFunction(onLine(name)) : undefined
  const form = known ?? (isNamed ? formOfName(name, bracket!) : undefined)
  if (!form) return bareFunctionAt(source, at, mayTakeSymbols)
  const closing = bracket === '(' ? ')' : ']'
  return power === '' ? { form, length: name.length, closing } : before(form, name, source, at)
}

/** The function whose name stands at an offset with a blank and its argument behind it, `ln 2`; null where there is none. */
export function bareFunctionAt(source: string, at: number, mayTakeSymbols = false): BareFunction | null {
  const text = source.slice(at, at + MAX_NAME + 10)
  const [, beforeNumber] = BARE.exec(text) ?? []
  const isOfNumber = beforeNumber !== undefined && takesBareNumber(beforeNumber)
  const name = isOfNumber ? beforeNumber : mayTakeSymbols ? BEFORE_SYMBOL.exec(text)?.[1] : undefined
  const form = name !== undefined && takesBareArgument(name) ? formOfFunction(onLine(name)) : undefined
  return form ? before(form, name!, source, at) : null
}

function before({ opens }: FunctionForm, name: string, source: string, at: number): BareFunction {
  const isRoot = opens.at(-1)!.text === '{'
  const power = exponentAt(source, at + name.length)
  const isDividend = isAt(DIVIDEND, source, power?.end ?? at + name.length)
  return { opens: isRoot ? opens : opens.slice(0, -1), isRoot, power, length: name.length, isDividend }
}
