import type { Lexeme } from './lexeme.js'
import { type Run, sidesOf } from './run.js'
import { RunFinder } from './run-finder.js'
import { isUnitLetter, measureAlike } from './unit-letters.js'
import { isUnitWord } from './unit-word.js'

/**
 * The longest stretches of a text that alternate between operands and operators and hold a relation, in two walks: in the
 * second, letters are taken for units where all sides then measure the same.
 */
export function runsOf(lexemes: readonly Lexeme[]): Run[] {
  const usual = new RunFinder(lexemes, false).all()
  if (!lexemes.some(({ kind, text }) => kind === 'word' && isUnitLetter(text))) return usual
  const measured = new RunFinder(lexemes, true)
    .all()
    .filter(run => measureAlike(sidesOf(run, lexemes)) && lexemes.slice(run.from, run.to).some(hasLetter))
    .map(run => ({ ...run, hasUnitLetters: true as const }))
  const others = usual.filter(({ from, to }) => !measured.some(run => run.from < to && from < run.to))
  return [...others, ...measured].sort((a, b) => a.from - b.from)
}

const hasLetter = ({ kind, text }: Lexeme): boolean =>
  kind === 'word' && isUnitLetter(text) && !isUnitWord(text)
