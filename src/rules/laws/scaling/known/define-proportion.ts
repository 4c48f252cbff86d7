import type { Sense } from '../../../../english/lexicon.js'
import type { Direction } from '../../../../english/worded/scaled/direction.js'

/** A law between two quantities that have names of their own. */
export interface KnownProportion {
  readonly of: Sense
  readonly by: Sense
  /** Letters that everybody writes for the second: `h` for a step. */
  readonly letters?: readonly string[]
  /** The power, as a fraction; absent where the one is no power of the other. */
  readonly exponent?: string
  /** Whether the one grows where the other does: only where nothing else is called so. */
  readonly direction?: Direction
  /** What the law says, as a sentence of a textbook does. */
  readonly says: string
  /** Whether it leaves out what is lost on the way, so that a figure that differs may have been measured. */
  readonly isIdeal?: true
  /** The words without which the names may be of something else. */
  readonly needs?: Sense
  /** The words with which something else may be meant. */
  readonly unless?: Sense
}

const known: KnownProportion[] = []

/** Adds laws between quantities to those that every page is read with. */
export function defineProportions(laws: readonly KnownProportion[]): void {
  known.push(...laws)
}

const letters = new Map<string, Sense>()

/** Adds letters that a field writes for quantities where a page does not say what they are: N for parameters. */
export function defineUsualLetters(usual: Readonly<Record<string, Sense>>): void {
  for (const [letter, sense] of Object.entries(usual)) letters.set(letter, sense)
}

/** What a field writes a letter for. */
export const usualSenseOf = (letter: string): Sense | undefined => letters.get(letter)

/** Every known law between two quantities. */
export const allProportions = (): readonly KnownProportion[] => known
