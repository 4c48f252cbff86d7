import type { Judgement } from '../../math/judges/judgement.js'
import { isUnlimited } from './context.js'
import type { Said } from './said.js'

/** What is said of a function where no set is named is not refuted if the page may mean some numbers only. */
export const ofAllNumbers = (
  judgement: Judgement,
  variable: string,
  { predication: { where, first }, page: { reading } }: Said,
): Judgement | null =>
  judgement.verdict === 'refuted' && where.kind === 'unsaid' && !isUnlimited(variable, first, reading)
    ? null
    : judgement
