import { type LogicContext, logicContextOf } from '../../english/logic/context.js'
import type { Reading } from '../../page/reading.js'

const known = new WeakMap<Reading, LogicContext>()

/** What a section tells of the signs of logic and of sets: it is looked through once. */
export function contextOf(reading: Reading): LogicContext {
  const found = known.get(reading) ?? logicContextOf(reading.section.tokens)
  known.set(reading, found)
  return found
}
