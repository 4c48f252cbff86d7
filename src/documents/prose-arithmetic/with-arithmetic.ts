import { hasItsMarker } from '../markdown/list-marker.js'
import type { Section, Token } from '../model/document.js'
import type { Range } from '../model/range.js'
import { withBars } from './bars.js'
import { runsOf } from './candidate-run.js'
import { statesArithmetic } from './code-arithmetic.js'
import { lexemesOf } from './lexeme.js'
import { withNamedPi } from './named-pi.js'
import type { Run } from './run.js'
import { standsAlone } from './standalone-run.js'

/**
 * The section in which every stretch of prose, table cell and inline code that states arithmetic in plain notation is
 * one token of mathematics; the section itself where there is none. Takes time in proportion to the section.
 */
export function withArithmetic(section: Section, source: string): Section {
  const ranges = arithmeticIn(section.tokens, source)
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
    } else if (token.kind === 'code' && statesArithmetic(token.text)) {
      tokens.push({ ...token, kind: 'math', notation: 'plain', isCode: true })
      isChanged = true
    } else tokens.push(token)
  }
  return isChanged ? { ...section, tokens } : section
}

export interface Stretch extends Range {
  readonly letters?: Token['letters']
}

/** The stretches of prose that state arithmetic, in order. */
function arithmeticIn(tokens: readonly Token[], source: string): Stretch[] {
  const lexemes = withNamedPi(withBars(lexemesOf(tokens, source)))
  const isWhole = (run: Run, i: number, all: readonly Run[]): boolean => standsAlone(run, lexemes, all[i - 1])
  return runsOf(lexemes)
    .flatMap((run, i, all) => (isWhole(run, i, all) ? [run] : (run.within ?? []).filter(isWhole)))
    .map(({ from, to, letters }) => ({
      ...withMarker({ start: lexemes[from]!.start, end: lexemes[to - 1]!.end }, source),
      ...(letters && { letters }),
    }))
}

/** `26. 86 - 23.13` on a line of its own: the marker of no list belongs to the figure behind it. */
function withMarker({ start, end }: Range, source: string): Range {
  return { start: hasItsMarker(source, start) ?? start, end }
}

/** Quote marks at the beginning of a line are no signs. */
const QUOTE_MARKS = /\n[ \t]*(?:>[ \t]?)+/g

/** The token of arithmetic in prose, in the sentence and clause of another. */
export function formulaOf(first: Token, { start, end, letters }: Stretch, source: string): Token {
  const text = source.slice(start, end).replaceAll(QUOTE_MARKS, marks => `\n${' '.repeat(marks.length - 1)}`)
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
  }
  return headers ? { ...token, headers } : token
}
