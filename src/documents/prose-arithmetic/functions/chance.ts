import { matchAt } from '../../model/match-at.js'

/** `P(X >= 3)`, `Pr(A | B)`, `P(at least one six)`: with a relation, a condition or words inside. */
const CHANCE = /(?<![\p{L}\d_\\])(?:Pr|P|ℙ)\(((?:[^()\n]|\([^()\n]{0,30}\)){1,80})\)/uy
const IS_EVENT = /[<>=≤≥≠≻≺|∣∩∪]|\p{L}{2}/u
const IS_CHANCE = /^(?:Pr|ℙ)/u
/** What a program calls so: strings, members, assignments. */
const OF_PROGRAM = /["'`;{}$\\]|\w\.\w|==/

/** A probability in plain text: the event, and where it ends. */
export interface TypedChance {
  readonly event: string
  readonly end: number
}

/** The probability of an event that is typed at an offset; null where none is. */
export function chanceAt(source: string, at: number): TypedChance | null {
  const [whole, event] = matchAt(CHANCE, source, at) ?? []
  if (whole === undefined || OF_PROGRAM.test(event!)) return null
  if (!IS_EVENT.test(event!) && !IS_CHANCE.test(whole)) return null
  return { event: event!, end: at + whole.length }
}

/** `Var X`: a moment of a variable without a bracket. */
const MOMENT = /(?<![\p{L}\d_\\])(Var|SD) ([A-Z])(?![\p{L}\d_(])/uy

/** A moment in plain text: its name, the variable, and where it ends. */
export interface TypedMoment {
  readonly name: string
  readonly of: string
  readonly end: number
}

/** The moment without a bracket that is typed at an offset; null where none is. */
export function momentAt(source: string, at: number): TypedMoment | null {
  const [whole, name, of] = matchAt(MOMENT, source, at) ?? []
  return whole === undefined ? null : { name: name!, of: of!, end: at + whole.length }
}
