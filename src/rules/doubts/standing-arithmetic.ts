import type { Token } from '../../documents/model/document.js'
import { type Arithmetic, arithmeticsIn } from '../../english/arithmetic.js'
import { type Setup, setUpByHeading, setUpIn } from '../../english/arithmetic-setup.js'
import { isHeading, sectionEnd } from '../../english/headings.js'
import { sentencesOf } from '../../english/sentence.js'
import { findUnit } from '../../math/units/unit-of-word.js'
import { ringIn } from '../../notation/latex/residue-ring.js'
import type { Reading } from '../../page/reading.js'

/** What a page sets up for a stretch of it: an arithmetic, or what the line before a list speaks of. */
interface Standing {
  readonly setup: Setup | null
  readonly named: ReadonlySet<Arithmetic>
  readonly from: number
  readonly to: number
}

const known = new WeakMap<Reading, readonly Standing[]>()

/** What stands at a place: a page may speak of many arithmetics, and is looked through once. */
function standingAt({ start }: Token, reading: Reading): readonly Standing[] {
  const found = known.get(reading) ?? standingIn(reading)
  known.set(reading, found)
  return found.filter(({ from, to }) => from <= start && start < to)
}

/** The arithmetic that a place is written in: the last that was set up before it, in its section of the page. */
export const setUpAt = (token: Token, reading: Reading): Setup | null =>
  standingAt(token, reading).findLast(({ setup }) => setup)?.setup ?? null

/** The arithmetics that the line names which leads to the list or the table that a place stands in. */
export const namedAbove = (token: Token, reading: Reading): readonly Arithmetic[] =>
  standingAt(token, reading).flatMap(({ named }) => [...named])

/** A thing that is counted, such as a processor, has a clock. */
export const isDevice = (word: string): boolean => findUnit(word)?.unit.noun != null

const NONE: ReadonlySet<Arithmetic> = new Set()

function standingIn({ section, source }: Reading): readonly Standing[] {
  return sentencesOf(section.tokens).flatMap(sentence => {
    const { start } = sentence[0]!
    const titled = isHeading(start, source) ? setUpByHeading(sentence) : null
    const setup = setUpIn(sentence, source, senseOfFormula) ?? titled
    const led = endOfLedIn(sentence, source)
    return [
      ...(setup ? [{ setup, named: NONE, from: start, to: sectionEnd(start, source) }] : []),
      ...(led ? [{ setup: null, named: arithmeticsIn(sentence, isDevice), from: start, to: led }] : []),
    ]
  })
}

function senseOfFormula({ text }: { readonly text: string }): Setup | null {
  const ring = ringIn(text)
  if (ring === null) return null
  return ring === 'usual' ? { kind: 'usual' } : { kind: 'modulus', modulus: ring.modulus }
}

const NEW_PARAGRAPH = /\n[ \t\r]*\n[ \t]*(?=\p{Lu})/gu

/** Where the list, the table or the formulas end that a line ending in a colon leads to; null where none does. */
function endOfLedIn(sentence: readonly Token[], source: string): number | null {
  const colon = sentence.findLast(({ kind }) => kind !== 'stop')
  if (colon?.text !== ':' || !/^[ \t*_]*\n/.test(source.slice(colon.end, colon.end + 9))) return null
  NEW_PARAGRAPH.lastIndex = colon.end
  return NEW_PARAGRAPH.exec(source)?.index ?? source.length
}
