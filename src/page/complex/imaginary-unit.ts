import type { Document } from '../../documents/model/document.js'
import { complexTopicsIn, severalUnitsIn } from '../../english/arithmetics/complex-numbers.js'
import type { Page } from '../page.js'
import type { Reading } from '../reading.js'
import { Chapters } from './chapters.js'
import { countsInCode, usesOtherwise } from './other-use.js'

/** The letter of the imaginary unit, and how it is known to be one. */
export interface ImaginaryUnit {
  readonly name: string
  /** Whether the page says so; else the form of a relation alone tells it. */
  readonly isCertain: boolean
}

const LETTERS = ['i', 'j'] as const
type Letter = (typeof LETTERS)[number]

/**
 * The imaginary unit at a place of a page: j where the page says that its square is -1, else i, unless the letter is used
 * for anything else in the chapter. It is certain where the chapter, or what stands below its title, says that i² = -1, and
 * where the words of the chapter or of the title are of complex numbers. Null where the letter has another use.
 */
export function imaginaryUnitAt(start: number, reading: Reading, { document }: Page): ImaginaryUnit | null {
  const said = saidIn(document)
  const chapter = said.chapters.at(start)
  const title = said.chapters.titleOver(chapter)
  const letters = LETTERS.filter(
    letter => said.squares[letter].has(chapter) || said.squares[letter].has(title),
  )
  // Of several units none commutes with the others.
  if (letters.length > 1 || said.severalUnits.has(chapter)) return null
  const [name = 'i'] = letters
  if (said.counters[name].has(chapter) || otherUses(name, reading, said.chapters).has(chapter)) return null
  const isTopic = said.topics.has(chapter) || said.titles.has(title)
  return { name, isCertain: letters.length > 0 || isTopic }
}

type Numbers = ReadonlySet<number>

/** What a document says, by the numbers of the chapters in which it says so. */
interface Said {
  readonly chapters: Chapters
  /** It speaks of complex numbers, and does so in a title. */
  readonly topics: Numbers
  readonly titles: Numbers
  /** The square of a letter is -1. */
  readonly squares: Readonly<Record<Letter, Numbers>>
  /** A letter counts in code. */
  readonly counters: Readonly<Record<Letter, Numbers>>
  readonly severalUnits: Numbers
}

const known = new WeakMap<Document, Said>()

function saidIn(document: Document): Said {
  const found = known.get(document) ?? readFrom(document)
  known.set(document, found)
  return found
}

function readFrom({ sections, source }: Document): Said {
  const chapters = new Chapters(source)
  const numbersOf = (places: readonly number[]): Numbers => new Set(places.map(place => chapters.at(place)))
  const topics = sections.flatMap(({ tokens }) => complexTopicsIn(tokens))
  const formulas = sections.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'math'))
  const programs = sections.flatMap(section => section.programs)
  const squaresOf = (letter: Letter) => formulas.filter(({ text }) => STATES_SQUARE[letter].test(text))
  const countersOf = (letter: Letter) => programs.filter(({ text }) => countsInCode(letter, text))
  const byLetter = (of: (letter: Letter) => readonly { readonly start: number }[]) => ({
    i: numbersOf(of('i').map(({ start }) => start)),
    j: numbersOf(of('j').map(({ start }) => start)),
  })
  return {
    chapters,
    topics: numbersOf(topics),
    titles: numbersOf(topics.filter(place => chapters.isTitle(place))),
    squares: byLetter(squaresOf),
    counters: byLetter(countersOf),
    severalUnits: numbersOf(sections.flatMap(({ tokens }) => severalUnitsIn(tokens))),
  }
}

const uses = new WeakMap<Reading, Map<string, Numbers>>()

/** The chapters in which a part of a page uses a letter for anything else. */
function otherUses(letter: string, reading: Reading, chapters: Chapters): Numbers {
  const own = uses.get(reading) ?? new Map<string, Numbers>()
  uses.set(reading, own)
  const found =
    own.get(letter) ??
    new Set(
      reading.section.tokens
        .filter(token => token.kind === 'math' && usesOtherwise(letter, token, reading))
        .map(({ start }) => chapters.at(start)),
    )
  own.set(letter, found)
  return found
}

/** `i^2 = -1`, `i = \\sqrt{-1}` */
const statesSquareOf = (letter: string): RegExp => {
  const unit = `(?<![A-Za-z\\\\])(?:\\\\(?:mathrm|text)\\{${letter}\\}|\\\\${letter}math|${letter})`
  const square = '\\^\\s*(?:2|\\{2\\})\\s*:?&?=\\s*&?-\\s*1'
  const root = ':?&?=\\s*&?\\\\sqrt\\s*\\{\\s*-\\s*1\\s*\\}'
  return new RegExp(`${unit}\\s*(?:${square}|${root})(?![\\d.])`)
}

const STATES_SQUARE: Readonly<Record<Letter, RegExp>> = { i: statesSquareOf('i'), j: statesSquareOf('j') }
