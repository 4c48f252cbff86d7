/**
 * What a number can do. The method names are decimal.js's own, so that a formula is written once, reads as
 * mathematics, and runs over every arithmetic of this folder.
 *
 * An operand may be a number only if it is a safe integer; every other constant is a string, which each
 * arithmetic reads as the exact decimal (an interval reads it outward). Comparison is not part of the
 * interface: on intervals it has three answers.
 */
export type Operand<T> = T | string | number

/** Exact or rounded field operations: what a rational can do. */
export interface Field<T extends Field<T>> {
  plus(other: Operand<T>): T
  minus(other: Operand<T>): T
  times(other: Operand<T>): T
  /** Throws RangeError where the divisor is, or may be, 0. `Decimal` alone answers with an infinity or NaN. */
  div(other: Operand<T>): T
  neg(): T
  /** A power; every field takes a safe integer, `Arithmetic` also a value of its own. */
  pow(exponent: number): T
}

/** A field with the elementary functions that scaling laws and preference losses are made of. */
export interface Arithmetic<T extends Arithmetic<T>> extends Field<T> {
  pow(exponent: Operand<T>): T
  abs(): T
  sqrt(): T
  exp(): T
  ln(): T
  atanh(): T
}
