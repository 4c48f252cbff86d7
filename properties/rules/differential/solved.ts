import { findingsOf } from '../solving/solved.js'

/** What the rule says of the statements of a page, in order. */
export const judgedIn = (text: string) =>
  findingsOf(text)
    .filter(({ rule }) => rule === 'law/differential-equation')
    .map(({ statement, verdict }) => [statement, verdict])

/** The verdict on one statement of a page; null where the rule says nothing of it. */
export const verdictOf = (text: string, statement: string) =>
  judgedIn(text).find(([own]) => own === statement)?.[1] ?? null

/** An integer as a factor: nothing for 1, a sign for -1. */
export const factor = (value: number) => (value === 1 ? '' : value === -1 ? '-' : `${value}`)
