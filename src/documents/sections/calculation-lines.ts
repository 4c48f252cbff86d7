import type { Block, Piece } from '../model/block.js'
import type { Grid } from '../model/document.js'
import { type Draft, draft } from '../model/mutable-token.js'
import { PLAIN } from '../model/notation.js'
import { calculates, isCommand } from '../prose-arithmetic/code-arithmetic.js'
import { statesLogic } from '../prose-arithmetic/logic-run.js'
import { unwrittenStop } from '../words/sentence.js'
import { beginsWithSign, endsOpen, labelLength, withLayoutBreaks } from '../words/set-lines.js'
import { readInline } from '../words/tokens.js'
import { statesIdentity } from './identity-line.js'

/** A line of a block, without what arranges it. */
export type Line = Pick<Piece, 'text' | 'start'>

/** What a fence is said to hold where it holds no program. */
const PLAIN_LANGUAGES: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'math'])

/** Code with formulas between dollars, `$9 + 9 = 14$`, shows how they are written; `$40 + $20 = $60` counts money. */
const CLOSES_FORMULA = /\S\$(?!\d)/

/** Set off behind a line of calculation: `2 * 4 = 8     # bytes`. */
const REMARK = /(?<!\s)\s{2,}#\s[\s\S]*/

/** A rule of dashes above a total. */
const RULE = /^[-=_─━\s]+$/

/**
 * The lines of a block in no language, where one of them works something out, or states an identity or a law of sets or of logic, and none is of a program; none where it is one,
 * or where some lines were taken out of a file and others put in.
 */
export function calculationsIn(block: Block, text: string): readonly Line[] {
  if (block.kind !== 'program') return []
  const { language, start, end } = block
  if (language !== null && !PLAIN_LANGUAGES.has(language)) return []
  const lines = [...text.slice(start, end).matchAll(/^[ \t>]*(\S.*)$/gm)].map(
    ({ 0: line, 1: behind, index }) => ({
      text: behind!.replace(REMARK, '').trimEnd(),
      start: start + index + line.length - behind!.length,
    }),
  )
  const isText = lines.every(
    line =>
      isRule(line) || statesLogic(line.text) || !(isCommand(line.text) || CLOSES_FORMULA.test(line.text)),
  )
  const isChange = ['+', '-'].every(sign => lines.some(line => line.text.startsWith(sign)))
  const states = (text: string): boolean => calculates(text) || statesLogic(text) || statesIdentity(text)
  return isText && !isChange && joined(lines).some(states) ? lines : []
}

/** The texts of lines, each with those below it that begin with a sign. */
function joined(lines: readonly Line[]): readonly string[] {
  const texts: string[] = []
  for (const { text } of lines)
    if (texts.length > 0 && beginsWithSign(text)) texts.push(`${texts.pop()} ${text}`)
    else texts.push(text)
  return texts
}

/** A line that ends in a sign, and one that begins with one, go on with each other; so do those that set names. */
const SETS_NAME = /^[A-Za-z_]\w*\s*=/

/** The words of lines, which a rule ends as the end of the block does; a label is set off as by a colon. */
export const tokensOf = (lines: readonly Line[]): readonly Draft[] =>
  lines.flatMap((line, i) => {
    if (isRule(line)) return []
    const next = lines[i + 1]
    const goesOn = next && (endsOpen(line.text) || beginsWithSign(next.text) || SETS_NAME.test(next.text))
    const isOpen = goesOn && !isRule(next)
    return isOpen ? wordsOf(line) : [...wordsOf(line), unwrittenStop(endOf(line))]
  })

function wordsOf({ text, start }: Line): readonly Draft[] {
  const tokens = withLayoutBreaks(readInline(text, start, PLAIN), text, start)
  return labelLength(text) > 0 ? [draft('break', ',', start, start), ...tokens] : tokens
}

/** A figure at the end of a line, and what stands before its first digit where no sign of equality does. */
const FIGURED = /^(?<head>[^=\d]*)(?<digits>\d\S*(?: [^\s=]+)?)$/u
/** What parts a name from its figure, and the sign of that. */
const BEFORE_DIGITS = /(?<![ \t:])[ \t:]*(?<sign>[-−+$€£]?[ \t]?\.?)$/u

/** The name before the figure that a line ends with, and the figure; null where it ends otherwise. */
function figuredIn(text: string): { readonly name: string; readonly value: string } | null {
  const { head, digits } = FIGURED.exec(text)?.groups ?? {}
  if (head === undefined || digits === undefined) return null
  const parted = BEFORE_DIGITS.exec(head)!
  return { name: head.slice(0, parted.index), value: parted.groups!.sign + digits }
}

/** The names and results of lines that are one below the other, as a table without heads; null where there are too few. */
export function ledgerOf(lines: readonly Line[]): Grid | null {
  const rows = lines.flatMap(line => {
    const cells = isRule(line) ? null : cellsOf(line)
    return cells ? [cells] : []
  })
  const [first] = rows
  const head = first && { start: first[0]!.start, end: first[0]!.start }
  return head && rows.length >= MIN_ROWS ? [[head, head], ...rows] : null
}

/** Fewer lines are no ledger. */
const MIN_ROWS = 3

function cellsOf(line: Line): Grid[number] | null {
  const { text, start } = line
  const sign = text.lastIndexOf('=')
  const figured = sign < 0 ? figuredIn(text) : null
  if (sign < 0 && figured === null) return null
  const label = figured ? figured.name.length : labelLength(text)
  const from = figured ? text.length - figured.value.length : sign + 1
  return [
    { start, end: start + label },
    { start: start + from, end: endOf(line) },
  ]
}

const isRule = ({ text }: Line): boolean => RULE.test(text)
const endOf = ({ text, start }: Line): number => start + text.length
