import type { Interval } from '../number/interval/interval.js'
import type { Rational } from '../number/rational.js'
import type { Term } from '../term/term.js'

/** How a function is written in each notation; a spelling belongs to one function only. */
export interface Spellings {
  /** Commands such as `\tanh`, letters such as `\sigma`, and words that stand upright, such as `floor`; the first is printed. */
  readonly latex?: readonly string[]
  /** Names before a bracket in plain text: `tanh(1)`. */
  readonly plain?: readonly string[]
  /** The LaTeX that the plain names stand for, with `#` for the argument, where it is no name before a bracket: `\sqrt{#}`. */
  readonly plainForm?: string
  /** Names in programs, whatever library they come from: `torch.tanh`. */
  readonly python?: readonly string[]
}

/** The values that an argument may take: an open range, to `∞` or from `-∞` without an end. */
export type Range = readonly [from: string, to: string]

/** An angle of k parts of 15°, of which a turn has 24, and what a function makes of it. */
export interface SpecialAngles {
  /** The value at k parts, from their roots; null where there is none. */
  readonly valueAt: (k: number) => Term | null
}

/** Which of the angles from −most to most parts of 15° an inverse function gives, and of which value. */
export interface SpecialValues {
  readonly most: number
  readonly valueAt: (k: number) => Term
  /** How many parts the angle of that value has. */
  readonly partsOf: (k: number) => number
}

/** What every arithmetic that orders its numbers can do. */
export interface Order<T> {
  abs(value: T): T
  extreme(name: 'min' | 'max', values: readonly [T, ...T[]]): T
}

/** Fresh symbols of SMT-LIB, of which is stated what is true of them. */
export interface Purifying {
  /** The least or the greatest of some values. */
  extreme(name: 'min' | 'max', values: readonly string[]): string
}

interface Common {
  /** The name that terms apply. */
  readonly name: string
  /** One sentence, with the formula. */
  readonly summary: string
  readonly spellings: Spellings
  /** How many arguments it takes; `several` are one or more. */
  readonly arity: number | 'several'
  /** Where it is defined, argument by argument alike; without it, for every real number. */
  readonly domain?: Range
  /** Statements in LaTeX that hold, with values from elsewhere than from this definition. */
  readonly examples: readonly string[]
  /** Whether its argument is an angle, or its value is one. */
  readonly angle?: 'argument' | 'value'
  /** The derivative of a function of one argument. */
  readonly slope?: (x: Term) => Term
  /**
   * Beginnings of words of which a page has one that writes it as a single letter: σ is the logistic function beside
   * "sigmoid" or "reward", and elsewhere a map or a sum of divisors.
   */
  readonly letterBeside?: readonly string[]
}

/** A function that is written out wherever it is read: softplus(x) = ln(1 + eˣ). */
export interface DefinedFunction extends Common {
  readonly asTerm: (...values: readonly [Term, ...Term[]]) => Term
}

/** A function that terms apply by its name, and that has values of its own. */
export interface PrimitiveFunction extends Common {
  readonly asTerm?: undefined
  /** The value where it is rational; undefined where it is not. Throws RangeError where there is none. */
  readonly exact?: (...values: readonly Rational[]) => Rational | undefined
  /** All values at members of the intervals. Throws RangeError where it may be undefined. */
  readonly enclose?: (...values: readonly Interval[]) => Interval
  /** The value in any arithmetic that orders its numbers. */
  readonly inOrder?: <T>(order: Order<T>, values: readonly [T, ...T[]]) => T
  /** The name of the inverse, which `^{-1}` behind the name stands for. */
  readonly inverse?: string
  readonly antiderivative?: (x: Term) => Term
  readonly special?: SpecialAngles
  readonly specialOf?: SpecialValues
  /** Whether the order of its arguments does not matter. */
  readonly isSymmetric?: boolean
  /** Whether it is positive wherever all its arguments are, and never negative at all. */
  readonly keepsPositive?: boolean
  /** Whether it is positive wherever it is defined. */
  readonly isAlwaysPositive?: boolean
  readonly isNeverNegative?: boolean
  /** Its name in SymPy, and in the arithmetic of the certificates. */
  readonly sympy?: string
  /** Its text in SMT-LIB. */
  readonly smtlib?: (values: readonly string[], purifying: Purifying) => string
}

/** All that is known of a function of mathematics, in one place. */
export type FunctionDefinition = DefinedFunction | PrimitiveFunction
