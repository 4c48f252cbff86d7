import type { Range } from '../../documents/model/range.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'

/** Fewer rows that are right do not tell that a table is meant as it is read. */
export const MIN_RIGHT = 2

/** A cell beside what the rest of its row makes of it. */
export interface Compared {
  readonly cell: Range
  readonly judgement: Judgement
}

/** Those of some ways to compare a column that most rows bear out; the first of several. */
export const bestOf = <Cell extends Compared>(ways: readonly (readonly Cell[])[]): readonly Cell[] =>
  ways.toSorted((a, b) => rightIn(b) - rightIn(a))[0] ?? []

export const rightIn = (compared: readonly Compared[]): number =>
  compared.filter(({ judgement }) => judgement.verdict === 'holds').length

const wrongIn = (compared: readonly Compared[]): number =>
  compared.filter(({ judgement }) => isAccusation(judgement.verdict)).length

/**
 * What a column is told: nothing where fewer than two rows are right, since it is something else then, and no accusation
 * where a third of them is wrong, since it may be.
 */
export function toldOf<Cell extends Compared>(compared: readonly Cell[]): readonly Cell[] {
  const right = rightIn(compared)
  if (right < MIN_RIGHT) return []
  return wrongIn(compared) * 2 > right ? compared.map(unsure) : compared
}

const unsure = <Cell extends Compared>(one: Cell): Cell =>
  isAccusation(one.judgement.verdict)
    ? { ...one, judgement: doubted(one.judgement, 'other rows differ too') }
    : one

/** What may be meant otherwise is left open. */
export const doubted = ({ explanation }: Judgement, doubt: string): Judgement =>
  undecided('no-engine', `${doubt}; ${explanation}`)
