import { nameOf } from '../page/exercises.js'
import type { Page } from '../page/page.js'
import type { Reading } from '../page/reading.js'
import { type Statement, statementsOf } from '../page/statement.js'
import { isolated } from './isolated.js'
import type { Judged } from './judged.js'

/**
 * What a rule says of each statement of a part of a page that no earlier rule has judged. Two relations of one chain share a
 * side, but no sign. A fault at one of them is that statement's.
 */
export const judgeEach = (
  rule: string,
  reading: Reading,
  page: Page,
  judged: (statement: Statement) => readonly Judged[],
): Judged[] =>
  statementsOf(reading, page)
    .filter(({ link: { sign } }) => !page.isTaken(sign.start, sign.end))
    .flatMap(statement => {
      const { left, right } = statement.link
      const place = { start: left.start, end: right.end }
      return isolated(rule, nameOf(reading.section), place, () => judged(statement))
    })
