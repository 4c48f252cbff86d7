import { hasItsMarker } from '../markdown/list-marker.js'
import type { Section, Token } from '../model/document.js'
import type { Range } from '../model/range.js'
import { nearSigns } from '../words/near-sign.js'
import { withBars } from './bars.js'
import { runsOf } from './candidate-run.js'
import { withChoices } from './choice.js'
import { statesArithmetic } from './code-arithmetic.js'
import { withApplications } from './functions/application.js'
import { withCalculus } from './functions/calculus.js'
import { withCalls } from './functions/call.js'
import { callsFunction } from './functions/code-call.js'
import { withDerivatives } from './functions/derivative.js'
import { lexemesOf } from './lexeme.js'
import { logicIn, statesLogic } from './logic-run.js'
import { withNamedPi } from './named-pi.js'
import { mayBePart } from './part-of-larger.js'
import { blankRemarks, withoutRemarks } from './remark.js'
import type { Run } from './run.js'
import { standsAlone } from './standalone-run.js'

/**
 * The section in which every stretch of prose, table cell and inline code that states arithmetic in plain notation is
 * one token of mathematics; the section itself where there is none. Takes time in proportion to the section.
 */
export function withArithmetic(section: Section, source: string): Section {
  const ranges = stretchesIn(section.tokens, source)
  const tokens: Token[] = []
  let isChanged = false
  let placed: Range | undefined
  let next = 0
  for (const token of section.tokens) {
    while (next < ranges.length && ranges[next]!.end <= token.start) next++
    const range = ranges[next]
    // The stop of a formula that ends where the range begins holds nothing of it.
    if (range && range.start < token.end) {
      if (range !== placed) tokens.push(formulaOf(token, range, source))
      placed = range
      isChanged = true
      // The dots of a figure may end the sentence too.
      if (token.kind === 'stop') tokens.push({ ...token, start: Math.min(range.end, token.end) })
    } else if (token.kind === 'code' && callsFunction(token.text)) {
      tokens.push({ ...token, kind: 'math', notation: 'plain', isCode: true, letters: 'symbols' })
      isChanged = true
    } else if (token.kind === 'code' && (statesArithmetic(token.text) || statesLogic(token.text))) {
      tokens.push({ ...token, kind: 'math', notation: 'plain', isCode: true })
      isChanged = true
    } else tokens.push(token)
  }
  return isChanged ? { ...section, tokens } : section
}

export interface Stretch extends Range, Pick<Token, 'letters' | 'mayBePart'> {}

/** The stretches of prose that state something in signs, in order; a list of members is no arithmetic. */
function stretchesIn(tokens: readonly Token[], source: string): readonly Stretch[] {
  const arithmetic = arithmeticIn(tokens, source)
  const logic = logicIn(tokens, source)
  if (logic.length === 0) return arithmetic
  const isApart = (one: Range): boolean =>
    logic.every(({ start, end }) => one.end <= start || end <= one.start)
  return [...arithmetic.filter(isApart), ...logic].sort((a, b) => a.start - b.start)
}

/** The stretches of prose that state arithmetic, in order. */
function arithmeticIn(tokens: readonly Token[], source: string): Stretch[] {
  const read = lexemesOf(tokens, source, nearSigns(tokens, source))
  const derived = withDerivatives(withCalculus(read, source), source)
  const said = withoutRemarks(derived, source)
  const applied = withCalls(withApplications(withBars(said)), source)
  const lexemes = withChoices(withNamedPi(applied), source)
  const stretchOf = (run: Run, i: number, all: readonly Run[]): Stretch[] => {
    const isWhole = standsAlone(run, lexemes, all[i - 1])
    if (!isWhole && !mayBePart(run, lexemes)) return (run.within ?? []).flatMap(stretchOf)
    const { from, to, letters } = run
    const place = withMarker({ start: lexemes[from]!.start, end: lexemes[to - 1]!.end }, source)
    return [{ ...place, ...(letters && { letters }), ...(!isWhole && { mayBePart: true }) }]
  }
  return runsOf(lexemes).flatMap(stretchOf)
}

/** `26. 86 - 23.13` on a line of its own: the marker of no list belongs to the figure behind it. */
function withMarker({ start, end }: Range, source: string): Range {
  return { start: hasItsMarker(source, start) ?? start, end }
}

/** Quote marks at the beginning of a line are no signs, and neither are the marks around code. */
const MARKS = /\n[ \t]*(?:>[ \t]?)+|`/g

/** The token of arithmetic in prose, in the sentence and clause of another. */
export function formulaOf(first: Token, { start, end, letters, mayBePart }: Stretch, source: string): Token {
  const written = source.slice(start, end).replaceAll(MARKS, marks => marks.replaceAll(/[^\n]/g, ' '))
  const text = blankRemarks(written)
  const { sentence, clause, aside, headers } = first
  const token: Token = {
    kind: 'math',
    text,
    start,
    end,
    sentence,
    clause,
    aside,
    inner: { start, end },
    notation: 'plain',
    ...(letters && { letters }),
    ...(mayBePart && { mayBePart }),
  }
  return headers ? { ...token, headers } : token
}
