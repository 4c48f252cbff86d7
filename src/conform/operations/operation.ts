import type { Arithmetic, Operand } from '../../math/number/arithmetic.js'
import type { Dtype } from '../../math/number/dtype/dtype.js'
import type { Draw } from '../drawing/draw.js'

/**
 * An operation is what an implementation may be asked to compute: its equation, twice (in the form that keeps digits and
 * as textbooks write it), what else real code computes under its name, and which cases tell these apart.
 */
export interface Operation {
  /** Permanent, such as `dpo.loss`. */
  readonly name: string
  /** The suite that it belongs to, for `--suite`. */
  readonly suite: string
  /** What it computes, as one sentence with the source (author year). */
  readonly meaning: string
  /** The claims of the built-in book that rest on the same equation. */
  readonly claims: readonly string[]
  /** The textbook equation, in plain notation: what the first of `literals` computes. */
  readonly expression: string
  /** What stands in `x`, in order: the numbers that the gradient is taken by. */
  readonly x: readonly string[]
  /** What stands in `p`, in order. */
  readonly p: readonly string[]
  /** The formats it is asked in; counts are asked in float64 alone. */
  readonly dtypes: readonly Dtype[]
  /** Whether a gradient by `x` is asked too: operations of one value. */
  readonly hasGradient: boolean
  /** The value by the form that keeps digits. */
  readonly reference: Equation
  /** How textbooks and usual code write it, at least once: `naive` is what rounding does in the worst of these. */
  readonly literals: readonly Literal[]
  /** Whether the gradient exists at the input; without it, everywhere. */
  readonly isSmoothAt?: (input: Input) => boolean
  /** For an input that the equation gives no value (a group of one, 0/0): the behaviours that code defines. Null elsewhere. */
  readonly accept?: (input: Input) => readonly Acceptable[] | null
  /** Other functions under the same name: mistakes and rival conventions. Each must be told apart by some case. */
  readonly variants: readonly Variant[]
  /** More conventions that an output is compared with to name what code computes; not held to be told apart. */
  readonly profiles?: readonly Variant[]
  /** The same function computed so that digits are lost. */
  readonly forms: readonly Form[]
  readonly groups: readonly CaseGroup[]
  readonly laws: readonly Law[]
  /** The terms of the longest sum for the input; 1 unless given. */
  readonly longestSum?: (input: Input) => number
}

/** The equation as it is usually written, whatever that does to its digits. */
export interface Literal {
  readonly compute: Equation
  /** The gradient as it is usually written, one entry for each of x; `compute` differentiated unless given. */
  readonly gradient?: Equation
}

/** What an operation is asked: exact decimals as text. */
export interface Input {
  readonly x: readonly string[]
  readonly p: readonly string[]
  /** 1 where an entry of x counts, else 0; of the length of x. */
  readonly mask?: readonly string[]
  /** Rows and columns of an x that is a matrix by rows. */
  readonly shape?: readonly string[]
}

/** The numbers that equations compute with. */
export interface Scalar<T extends Scalar<T>> extends Arithmetic<T> {
  /** Negative, 0 or positive where this is less than, equal to or greater than the other. Throws where it cannot tell. */
  cmp(other: Operand<T>): number
}

/** An input, read by an arithmetic. */
export interface Values<T> {
  readonly x: readonly T[]
  readonly p: readonly T[]
  readonly input: Input
  /** A constant: a safe integer, or an exact decimal. */
  readonly of: (value: number | string) => T
}

/** The results of an operation. Throws RangeError outside its domain. */
export type Equation = <T extends Scalar<T>>(values: Values<T>) => T[]

export interface Variant {
  /** Such as `beta-dropped`; permanent within its operation. */
  readonly name: string
  /** How the report names it: `the margin without β`. */
  readonly meaning: string
  readonly kind: 'mistake' | 'convention'
  /** The group whose cases tell it apart where it is the function itself elsewhere: a clamp, a floor, a slip at ties. */
  readonly bitesIn?: string
  readonly compute: Equation
  /** Whether it also has a gradient that differs; `compute` differentiated unless given. One entry for each of x. */
  readonly gradient?: Equation
}

export interface Form {
  readonly name: string
  readonly meaning: string
  readonly compute: Equation
  /** The entries of the gradient by this form, where it is the gradient that loses digits. */
  readonly gradient?: Equation
}

/** Stands for any number or infinity in the results of a behaviour that rounding alone decides. */
export const ANY_NUMBER = '*'

/** The greatest condition of a number among accepted results; the cases are drawn so. */
export const CONDITION_OF_ACCEPTED = 16

/**
 * One of several behaviours, named; `value` has the expected results as text (numbers, `nan`, `inf`, ANY_NUMBER), `error` an
 * error of that kind.
 */
export type Acceptable =
  | { readonly convention: string; readonly value: readonly string[] }
  | { readonly convention: string; readonly error: 'domain' | 'shape' }

export type FlagKind = 'basic' | 'edge' | 'condition' | 'stability' | 'convention' | 'degenerate'

export interface Flag {
  readonly name: string
  readonly kind: FlagKind
  readonly description: string
}

/** Cases of one kind. The numbers of the cases are drawn in `dtype`, and are asked in every format that has them. */
export interface CaseGroup {
  /** Such as `wrong-way`. Every operation has a group `smoke`. */
  readonly id: string
  readonly flags: readonly Flag[]
  readonly dtype: Dtype
  /** How many cases the fixture file takes of this group. */
  readonly count: number
  readonly draw: (draw: Draw) => Input
}

/** A law that the outputs of one implementation keep among themselves. */
export type Law = SumLaw | PairLaw

/** The results sum to `total`. */
export interface SumLaw {
  readonly kind: 'sum'
  readonly name: string
  readonly meaning: string
  readonly total: string
  /** Where it holds; everywhere unless given. */
  readonly applies?: (input: Input) => boolean
}

/** The results for another input follow from those for this one: second[i] = factor · first[from(i)]. */
export interface PairLaw {
  readonly kind: 'pair'
  readonly name: string
  readonly meaning: string
  /** Null where the law says nothing. What is not exact in the format is dropped by the caller. */
  readonly partner: (input: Input, draw: Draw) => Input | null
  readonly from?: (index: number, length: number) => number
  /** A decimal, 1 unless given; a power of 2 or its negative, so that rounding keeps the law. */
  readonly factor?: string
}
