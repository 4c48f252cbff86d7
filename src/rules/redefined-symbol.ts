import { type Position, positionAt } from '../documents/model/position.js'
import { firstBehind } from '../documents/model/range.js'
import { beginsCase, soughtIn } from '../english/discourse-cue.js'
import { sentenceBefore, sentenceBehind } from '../english/sentence.js'
import { undecided } from '../math/judges/judgement.js'
import { exactValue } from '../math/term/evaluate.js'
import { nameOf } from '../page/exercises.js'
import type { Definition } from '../page/symbols/definition.js'
import type { SymbolTable } from '../page/symbols/symbol-table.js'
import { mayConvert, measuresOf } from './doubts/unit-conversion.js'
import type { Judged } from './judged.js'
import { untaken } from './overlap.js'
import { defineRule } from './rule.js'

/** Letters that run through values, or stand for what is sought. */
const RUNNING: ReadonlySet<string> = new Set('ijlmtxyz')
const LIST_ITEM = /^[ \t]*(?:[-*+]\s|\d{1,3}[.)]\s|\\item\b)/
const HEADING = /^#{1,6}\s|\\(?:sub)*section\b/gm

/** Symbols that one part of an exercise gives two different numbers without a word of a new case. */
function redefinitions(values: SymbolTable): Judged[] {
  const layouts = new Map<string, Layout>()
  const layoutOf = ({ reading: { source } }: Definition): Layout => {
    const layout = layouts.get(source) ?? { position: positionAt(source), headings: headingsOf(source) }
    layouts.set(source, layout)
    return layout
  }
  return values.premises().flatMap(given =>
    given.slice(1).flatMap((second, i) => {
      const first = given[i]!
      return isSurprising(first, second, layoutOf) ? [findingOf(first, second, layoutOf(second))] : []
    }),
  )
}

/** What is looked for once in a source, however many of its symbols are defined again. */
interface Layout {
  readonly position: (offset: number) => Position
  readonly headings: readonly { readonly start: number }[]
}

const headingsOf = (source: string) => [...source.matchAll(HEADING)].map(({ index }) => ({ start: index }))

function isSurprising(first: Definition, second: Definition, layoutOf: (of: Definition) => Layout): boolean {
  const { key, token, reading, statement } = second
  if (RUNNING.has(key) || first.reading !== reading || first.token.sentence === token.sentence) return false
  if (statement.signs[0]!.operator !== '=' || isSameNumber(first, second)) return false
  const sentence = [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)]
  const { position, headings } = layoutOf(second)
  const lineStart = token.start - position(token.start).column + 1
  const isList = LIST_ITEM.test(reading.source.slice(lineStart, token.start))
  if (isList || beginsCase(sentence) || soughtIn(sentence) !== null) return false
  const next = headings[firstBehind(headings, ({ start }) => start >= first.end)]
  return !next || next.start >= second.start
}

/** The same number, one as the rounding of the other, or one in another unit. */
function isSameNumber(first: Definition, second: Definition): boolean {
  const [a, b] = [first, second].map(({ term }) => exactValue(term)!)
  const [one, other] = [first, second].map(({ printed }) => printed!.number.unit.times(printed!.factor))
  const coarser = one!.gt(other!) ? one! : other!
  const measures = [first, second].flatMap(({ statement, reading }) => [...measuresOf(statement, reading)])
  return a!.minus(b!).abs().times(2).lte(coarser) || mayConvert(a!, b!, new Set(measures))
}

function findingOf(first: Definition, second: Definition, { position }: Layout): Judged {
  const { source, section } = second.reading
  const said = (meaning: Definition): string =>
    `\`${source.slice(meaning.start, meaning.end)}\` in line ${position(meaning.start).line}`
  const explanation = `${said(first)}, but ${said(second)}, without a word of another case`
  return {
    rule: 'definition',
    exercise: nameOf(section),
    from: second.start,
    to: second.end,
    start: second.start,
    end: second.end,
    judgement: undecided('redefined', explanation),
    through: [first.start],
  }
}

export const redefinedSymbol = defineRule({
  id: 'definition',
  summary: 'A symbol has one value in an exercise, unless the page speaks of another case.',
  why: 'A symbol that silently changes its value makes every later line ambiguous.',
  source: null,
  // It is never called wrong: the page may mean another case.
  examples: {
    right: [
      { given: 'Let $N = 5$.', states: 'now $N = 7$ instead' },
      { given: 'Let $N = 5$.', states: '$N = 7$' },
    ],
    wrong: [],
  },
  // What the text before the first exercise gives twice is told there, and not once more by each exercise.
  stage: 'line',
  check: page => {
    const names = new Set(page.lines.map(({ section }) => nameOf(section)))
    return untaken(
      redefinitions(page.symbols).filter(({ exercise }) => names.has(exercise)),
      page,
    )
  },
})
