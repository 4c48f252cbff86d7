import { isHedge, joinsValues, sentenceIn } from '../../english/binding.js'
import type { Range } from '../model/range.js'

/** A piece of what stands between the delimiters of a formula: mathematics, or words of the sentence around it. */
export interface FormulaPart extends Range {
  readonly kind: 'math' | 'words'
  readonly text: string
}

const TEXT_COMMAND = /\\(?:text(?:rm|normal|it|sf)?|[mh]box)\s*\{/g
/** What opens or closes something; a bracket behind `\left` is counted by itself. */
const BRACKETS = /\\(?:begin|end)\s{0,9}\{[^}]{0,40}\}|\\[{}]|\\\\|[()[\]{}]/g
const ENVIRONMENT = /^\s*\\begin\{((?:equation|displaymath|math|dmath)\*?)\}([\s\S]*)\\end\{\1\}\s*$/
/** Signs that want something on both sides, by which a text beside one is a name: `= \text{time at rest}`. */
const OPERATOR = String.raw`(?:[=<>+*/^_:&]|\\(?:leq?|geq?|ll|gg|neq?|approx|equiv|sim|simeq|cong|propto|in|notin|to|mapsto|rightarrow|leftarrow|longrightarrow|Rightarrow|times|cdot|div|pm|mp|mid|cup|cap|subset|subseteq|otimes|oplus|circ)(?![A-Za-z]))`
const SPACE = String.raw`(?:\s|\\[,;:! ]|~|\\q?quad(?![A-Za-z]))*`
const BEGINS_IN_SPACE = new RegExp(`^${SPACE}`)
const BEHIND_OPERATOR = new RegExp(`$(?<=(?:${OPERATOR}|-)${SPACE})`)
const BEFORE_OPERATOR = new RegExp(`^${SPACE}${OPERATOR}`)
const RELATION = /[=<>≤≥≈]|\\(?:leq?|geq?|ll|gg|neq?|approx|equiv|sim|propto|in)(?![A-Za-z])/
const BEHIND_SEPARATOR = new RegExp(`$(?<=(?:^|[,;.]|\\\\\\\\|\\\\q?quad)${SPACE})`)
/** As much beside a text as is searched for a sign. */
const MAX_BESIDE = 200
/** No text inside a formula is longer. */
const MAX_TEXT_LENGTH = 2000
/** Something that a formula is made of, and no space in it. */
const SUBSTANCE = /\d|(?<![A-Za-z\\])[A-Za-z]|\\(?!q?quad(?![A-Za-z]))[A-Za-z]/

/**
 * A formula cut at the words inside it that go on with its sentence: `2 + 2 = 4 \text{ and } 3 + 3 = 6` states as much as
 * two formulas with a word between them. Words in brackets, scripts and the rows of an environment stay where they are.
 */
export function partsOfFormula(text: string): readonly FormulaPart[] {
  const whole: FormulaPart = { kind: 'math', text, start: 0, end: text.length }
  if (!text.includes('\\text') && !text.includes('box')) return [whole]
  const inner = ENVIRONMENT.exec(text)?.[2]
  const offset = inner === undefined ? 0 : text.lastIndexOf('\\end{') - inner.length
  const parts = cut(inner ?? text, offset)
  return parts.some(({ kind }) => kind === 'words') ? parts : [whole]
}

function cut(text: string, offset: number): readonly FormulaPart[] {
  const parts: FormulaPart[] = []
  const put = (kind: FormulaPart['kind'], piece: string, start: number, end: number) => {
    if (kind === 'words' || SUBSTANCE.test(piece))
      parts.push({ kind, text: piece, start: offset + start, end: offset + end })
  }
  let from = 0
  for (const { at, start, end } of textsOutside(text)) {
    const joins = joinsAt(text, at, start, end)
    if (joins === null || at < from || isBareValue(text.slice(from, at))) continue
    // A unit before the words stays with its figure.
    if (joins === 0) put('math', text.slice(from, at), from, at)
    else put('math', `${text.slice(from, start + joins)}}`, from, start + joins)
    put('words', text.slice(start + joins, end), start + joins, end)
    from = end + 1 + BEGINS_IN_SPACE.exec(text.slice(end + 1, end + 1 + MAX_BESIDE))![0].length
  }
  const rest = text.slice(from)
  put(SUBSTANCE.test(rest) || parts.length === 0 ? 'math' : 'words', rest, from, text.length)
  return parts
}

/** Whether a value alone stands before a text, which the text joins to what follows: `2 \\text{ hours and } 30`. */
function isBareValue(piece: string): boolean {
  const last = piece
    .split(/[,;]|\\\\|\\q?quad(?![A-Za-z])/)
    .filter(part => SUBSTANCE.test(part))
    .at(-1)
  return last !== undefined && !RELATION.test(last)
}

/**
 * Where in a text its sentence goes on. Null where a sign beside it takes it for a name, or where it is a unit of one word
 * at the end: `5 \text{ in}`.
 */
function joinsAt(text: string, at: number, start: number, end: number): number | null {
  const said = text.slice(start, end)
  const joins = sentenceIn(said)
  if (joins === null) return null
  const before = text.slice(Math.max(0, at - MAX_BESIDE), at)
  const behind = text.slice(end + 1, end + 1 + MAX_BESIDE)
  if (BEHIND_OPERATOR.test(before) || BEFORE_OPERATOR.test(behind)) return null
  if (joinsValues(said) && !RELATION.test(behind.split(/\\(?:text|mbox|hbox)/)[0]!)) return null
  // `\text{softmax with temperature}(x)` is a function.
  if (behind.startsWith('(') && !/\s$/.test(said)) return null
  if (!SUBSTANCE.test(behind) && !/[A-Za-z]\W+\S/.test(said.trim()) && !isHedge(said)) return null
  return BEHIND_SEPARATOR.test(before) ? 0 : joins
}

/** The texts that stand outside all brackets, by where their command begins and what it holds. */
function* textsOutside(text: string): Generator<{ at: number; start: number; end: number }> {
  const depths = depthsOf(text)
  for (const { 0: command, index: at } of text.matchAll(TEXT_COMMAND)) {
    const start = at + command.length
    const end = closing(text, start)
    if (end !== null && depths(at) === 0) yield { at, start, end }
  }
}

/** How many brackets are open at a place; asked from left to right. */
function depthsOf(text: string): (at: number) => number {
  const brackets = text.matchAll(BRACKETS)
  let next = brackets.next()
  let depth = 0
  return at => {
    for (; !next.done && next.value.index < at; next = brackets.next()) depth += change(next.value[0])
    return depth
  }
}

function change(bracket: string): number {
  if (bracket === '\\\\') return 0
  const opens = bracket.startsWith('\\begin') || /^\\?[([{]$/.test(bracket)
  return opens ? 1 : -1
}

/** The brace that closes the one before this place; null where none does soon. */
function closing(text: string, from: number): number | null {
  let depth = 1
  for (let at = from; at < Math.min(text.length, from + MAX_TEXT_LENGTH); at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return null
}
