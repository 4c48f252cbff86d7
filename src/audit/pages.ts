import type { Document } from '../documents/model/document.js'
import { baseSaidIn } from '../english/arithmetics/logarithms.js'
import { ownFunctionsIn } from '../english/arithmetics/own-functions.js'
import { toldBy } from '../fields/field.js'
import type { SearchEffort } from '../math/engines/search.js'
import type { Told } from '../notation/tree/glossary.js'
import { joined, type WholeExercise, wholeExercises } from '../page/exercises.js'
import { FirstMentions } from '../page/first-mentions.js'
import type { Page } from '../page/page.js'
import { type Reading, readLines, readSection } from '../page/reading.js'
import { Printed } from '../page/symbols/printed-results.js'
import { SymbolTable } from '../page/symbols/symbol-table.js'

/** An exercise of a document with everything that a rule may ask of it. */
export interface ExercisePage extends Page {
  readonly whole: WholeExercise
}

/** The pages of a document in order: its exercises, or all of it where it has none. */
export function pagesOf(document: Document, effort: SearchEffort): readonly ExercisePage[] {
  const told = {
    ...toldBy(document.source),
    ...toldOfLogarithms(document.source),
    ownFunctions: ownFunctionsIn(document.source),
  }
  const source = document.text ?? document.source
  const wholes = wholeExercises(document.sections)
  const read = wholes.map(whole => {
    const readings = whole.parts.map(part => readSection(part, source, told, document.source))
    return { whole, readings, lines: readings.map(readLines) }
  })
  const preamble = preambleOf(read)
  const everywhere = new SymbolTable(read.flatMap(({ lines }) => lines))
  const heard = new FirstMentions(document)
  return read.map(one => ({
    ...one,
    document,
    symbols: new SymbolTable(one.lines, [
      ...(preamble && one.whole.label !== null ? [preamble] : []),
      ...(one.whole.asked === null ? [] : read[one.whole.asked]!.lines),
    ]),
    everywhere,
    printed: new Printed(),
    heard,
    effort,
    isTaken: () => false,
  }))
}

/** The base that a document says its plain logarithms are to. */
function toldOfLogarithms(source: string): Told {
  const logBase = baseSaidIn(source)
  return logBase === null ? {} : { logBase, isBaseSaid: true }
}

/** All parts of an exercise as one, for the claims of a book. */
export function joinedReading({ whole, readings: [first, ...others] }: ExercisePage): Reading {
  return others.length === 0 ? first! : readSection(joined(whole), first!.source, first!.told, first!.printed)
}

/** A text of more sentences before the first exercise is no list of what all exercises share. */
const MAX_PREAMBLE_SENTENCES = 8

/** "Throughout, N = 10 and T = 100": the few sentences before the first exercise are about all of them. */
function preambleOf([first]: readonly Pick<ExercisePage, 'whole' | 'lines'>[]): Reading | null {
  if (first?.whole.label !== null) return null
  const isShort = first.whole.parts[0].tokens.every(({ sentence }) => sentence < MAX_PREAMBLE_SENTENCES)
  return isShort ? first.lines[0]! : null
}
