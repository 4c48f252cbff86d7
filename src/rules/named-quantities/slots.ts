import type { Term } from '../../math/term/term.js'

/** The values of the slots of a phrase: one term of a figure or a formula, several of a list or a tuple. */
export type Slots = ReadonlyMap<string, readonly Term[]>

/** What a phrase is worth: a term, the coordinates of a point, or null where its numbers give none. */
export type Formula = (slots: Slots) => Term | readonly Term[] | null

/** What a phrase names, and the power of the unit of length that it has where its lengths have one. */
export interface Quantity {
  readonly value: Formula
  readonly lengthPower?: 1 | 2 | 3
  /** Whether it is a whole number, which nobody rounds. */
  readonly isCounted?: true
  /** Which numbers its letters stand for. */
  readonly letters?: 'positive' | 'real'
}

export const one = (slots: Slots, name: string): Term => slots.get(name)![0]!
