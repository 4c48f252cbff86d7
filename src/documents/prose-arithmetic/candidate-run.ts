import type { Lexeme } from './lexeme.js'
import { type Run, sidesOf } from './run.js'
import { RunFinder } from './run-finder.js'
import { isSymbolName } from './symbol-name.js'
import { isUnitLetter, measureAlike } from './unit-letters.js'
import { isUnitWord } from './unit-word.js'

/**
 * The longest stretches of a text that alternate between operands and operators and hold a relation, in three walks: in
 * the second, letters are taken for units where all sides then measure the same; in the third, for symbols.
 */
export function runsOf(lexemes: readonly Lexeme[]): Run[] {
  const usual = new RunFinder(lexemes, 'none').all()
  const isSingle = ({ kind, text }: Lexeme): boolean => kind === 'word' && isUnitLetter(text)
  const measured = lexemes.some(isSingle) ? measuredIn(lexemes) : []
  const others = usual.filter(run => !measured.some(other => meet(run, other)))
  const numeric = [...others, ...measured]
  if (!lexemes.some(isSymbolName)) return numeric.sort(inOrder)
  // What is whole with its symbols is cut off without them.
  const symbolic = new RunFinder(lexemes, 'symbols')
    .all()
    .filter(run => numeric.every(other => !meet(run, other) || isLonger(run, other)))
    .map(run => ({ ...run, hasSymbols: true as const, within: numeric.filter(other => meet(run, other)) }))
  const apart = numeric.filter(run => !symbolic.some(other => meet(run, other)))
  return [...apart, ...symbolic].sort(inOrder)
}

const inOrder = (one: Run, other: Run): number => one.from - other.from
const isLonger = (run: Run, { from, to }: Run): boolean =>
  run.from <= from && to <= run.to && run.to - run.from > to - from
const meet = (one: Run, other: Run): boolean => one.from < other.to && other.from < one.to

const measuredIn = (lexemes: readonly Lexeme[]): readonly Run[] =>
  new RunFinder(lexemes, 'units')
    .all()
    .filter(run => measureAlike(sidesOf(run, lexemes)) && lexemes.slice(run.from, run.to).some(hasLetter))
    .map(run => ({ ...run, hasUnitLetters: true as const }))

const hasLetter = ({ kind, text }: Lexeme): boolean =>
  kind === 'word' && isUnitLetter(text) && !isUnitWord(text)
