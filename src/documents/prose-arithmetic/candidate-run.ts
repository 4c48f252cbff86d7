import { firstBehind } from '../model/range.js'
import type { Lexeme } from './lexeme.js'
import { type Run, sidesOf } from './run.js'
import { RunFinder } from './run-finder.js'
import { isSymbolName } from './symbol-name.js'
import { isUnitLetter, measureAlike } from './units/unit-letters.js'
import { isUnitWord } from './units/unit-word.js'

/**
 * The longest stretches of a text that alternate between operands and operators and hold a relation, in three walks: in
 * the second, letters are taken for units where all sides then measure the same; in the third, for symbols.
 */
export function runsOf(lexemes: readonly Lexeme[]): Run[] {
  const usual = new RunFinder(lexemes, 'none').all()
  const isSingle = ({ kind, text }: Lexeme): boolean => kind === 'word' && isUnitLetter(text)
  const measured = lexemes.some(isSingle) ? measuredIn(lexemes) : []
  const others = usual.filter(run => meeting(run, measured).length === 0)
  const numeric = [...others.map(run => withSymbols(run, lexemes)), ...measured].sort(inOrder)
  if (!lexemes.some(lexeme => lexeme.kind === 'application' || isSymbolName(lexeme))) return numeric
  // What is whole with its symbols is cut off without them.
  const symbolic = new RunFinder(lexemes, 'symbols')
    .all()
    .map(run => ({ ...run, letters: 'symbols' as const, within: meeting(run, numeric) }))
    .filter(run => run.within.every(other => isLonger(run, other)))
  const apart = numeric.filter(run => meeting(run, symbolic).length === 0)
  return [...apart, ...symbolic].sort(inOrder)
}

/** The letters of `5m + 3 = 2m + 12` are no metres: a bare figure is added to theirs. Nor is `15 = 3x` so many times as much. */
function withSymbols(run: Run, lexemes: readonly Lexeme[]): Run {
  const sides = sidesOf(run, lexemes)
  const isOfX = sides.length === 2 && sides.some(isMultipleOfX) && sides.some(isBareFigure)
  return isOfX || sides.some(addsBareFigure) ? { ...run, letters: 'symbols' } : run
}

const isBareFigure = (part: readonly Lexeme[]): boolean => {
  const [figure, more] = part.filter(({ kind, text }) => kind === 'number' || kind === 'word' || text === '√')
  return !more && figure !== undefined && /^[\d.]+$/.test(figure.text)
}

const isMultipleOfX = (side: readonly Lexeme[]): boolean => {
  const [figure, x, more] = side.filter(({ text }) => !/^[-+−]$/.test(text))
  return !more && figure?.kind === 'number' && x?.text === 'x'
}

function addsBareFigure(side: readonly Lexeme[]): boolean {
  const parts: Lexeme[][] = [[]]
  for (const lexeme of side)
    if (/^[-+−]$/.test(lexeme.text)) parts.push([])
    else parts.at(-1)!.push(lexeme)
  const isLetter = ({ kind, text }: Lexeme, i: number, part: readonly Lexeme[]): boolean =>
    kind === 'word' && /^\p{L}$/u.test(text) && part[i - 1]?.end === part[i]!.start
  return parts.some(part => part.some(isLetter)) && parts.some(isBareFigure)
}

const inOrder = (one: Run, other: Run): number => one.from - other.from
const isLonger = (run: Run, { from, to }: Run): boolean =>
  run.from <= from && to <= run.to && run.to - run.from > to - from

/** The runs of an ordered list, of which no two meet, that a run meets: a page has thousands. */
function meeting({ from, to }: Run, ordered: readonly Run[]): Run[] {
  const first = firstBehind(ordered, other => other.to > from)
  let last = first
  while (last < ordered.length && ordered[last]!.from < to) last++
  return ordered.slice(first, last)
}

const measuredIn = (lexemes: readonly Lexeme[]): readonly Run[] =>
  new RunFinder(lexemes, 'units')
    .all()
    .filter(run => measureAlike(sidesOf(run, lexemes)) && lexemes.slice(run.from, run.to).some(hasLetter))
    .map(run => ({ ...run, letters: 'units' as const }))

const hasLetter = ({ kind, text }: Lexeme): boolean =>
  kind === 'word' && isUnitLetter(text) && !isUnitWord(text)
