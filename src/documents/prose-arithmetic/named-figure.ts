import { beginsStatement } from '../../english/binding.js'
import { isWordFor } from '../../english/lexicon.js'
import { isBareFunction } from './functions/function-word.js'
import type { Lexeme } from './lexeme.js'
import type { Run } from './run.js'
import { isUnitWord } from './units/unit-word.js'

/** Functions whose names are words too: a log, and the color of sand. */
const WORDS: ReadonlySet<string> = new Set(['log', 'tan'])

/**
 * Whether a function before a number, where a run begins, may be something else: the third log, `log 3 = 12`, or the end
 * of another function, `inverse sin 0.5 = 30`.
 */
export function mayNameSomething(
  { from }: Run,
  sides: readonly (readonly Lexeme[])[],
  lexemes: readonly Lexeme[],
): boolean {
  const [first, ...others] = sides
  const before = lexemes[from - 1]
  if (!isBareFunction(first!, 0)) return false
  if (before?.kind === 'word' && isWordFor(before.text.toLowerCase(), 'ofFunction')) return true
  const [name, figure] = first!
  if (!WORDS.has(name!.text) || first!.length > 2 || !/^\d+$/.test(figure!.text)) return false
  const isApart = before?.kind === 'word' && !mayLead(before.text.toLowerCase())
  const isCounted = isApart || !others.some(isDecimal) || others.some(isMeasured)
  return isCounted || isNumberedFrom(lexemes, from)
}

/** "And log 3 = 1.0986", "a gap of log 3 = 1.0986"; in "the third log 3" the word names what is counted. */
const mayLead = (word: string): boolean =>
  beginsStatement(word) || isWordFor(word, 'joining') || word === 'of'

/** As far around a run as is looked for the first of what it may number. */
const AROUND = 60

/** `log 1 = 0.52, log 2 = 0.48`: no logarithm of 1 is other than 0. */
function isNumberedFrom(lexemes: readonly Lexeme[], from: number): boolean {
  const name = lexemes[from]!.text
  return lexemes.slice(Math.max(0, from - AROUND), from + AROUND).some((lexeme, i, near) => {
    const [figure, sign, value] = [near[i + 1], near[i + 2], near[i + 3]]
    const isFirst = lexeme.text === name && figure?.text === '1' && sign?.kind === 'relation'
    return isFirst && value?.kind === 'number' && Number(value.text) !== 0
  })
}

const isDecimal = (side: readonly Lexeme[]): boolean =>
  side.length > 1 || side.some(({ text }) => text.includes('.'))

/** What a logarithm of a number is never in. */
const isMeasured = (side: readonly Lexeme[]): boolean =>
  side.some(({ kind, text }) => kind === 'currency' || (isUnitWord(text) && !INFORMATION.has(text)))

const INFORMATION: ReadonlySet<string> = new Set(['nat', 'nats', 'bit', 'bits', 'dB', 'rad', 'radians'])
