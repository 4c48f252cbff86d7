import type { Token } from '../model/document.js'
import { endAt } from '../model/match-at.js'
import type { Range } from '../model/range.js'

/** Signs between two sets or statements, before one, and the relations between two sides. */
const JOINS = /[ \t]*(?:[∩∪∖△∆∧∨⊕↔]|\\(?=[ \t])|→(?=[ \t]*[¬(a-z]))[ \t]*/y
const INNER_JOINS = /[ \t]*[⇒⇔→≡][ \t]*/y
const RELATIONS = /[ \t]*(?:[=≡⊆⊂⊇⊃⇔]|<=>)[ \t]*/y
const NEGATIONS = /(?:¬[ \t]*)+/y
/** One letter, with a prime or the sign of a complement, or a list in braces. */
const ATOM =
  /(?:\p{Lu}|[a-z])(?!(?!ᶜ)\p{L}|[\d_(]|\.[\p{L}\d])(?:['′ᶜ](?!\p{L}))?|[∅⊤⊥]|\{[^{}\n|:]{0,300}\}/uy
const OPENS = /\([ \t]*/y
const CLOSES = /[ \t]*\)/y
/** What no arithmetic has. */
const SIGN = /[∩∪∖△∆∧∨¬]|\\[ \t]|=[ \t]*\{/
/** A formula of more parts is data. */
const MAX_PARTS = 60

/** What a formula may go on from, so that it is a part of something else. */
const GOES_ON = /[\p{L}\d_\\$^{]$|[-+*/^\\×·=<>∩∪∖△∆∧∨⇒→⇔≡¬⊕↔↑↓|][ \t]*$/u

/** What goes on behind a formula, so that it is a part of something else. */
const CONTINUES = /^(?:[\p{L}\d]|[ \t]*[-+*/^×·(=<>∩∪∖△∆∧∨⇒→⇔≡])/u

/** Where a formula ends, and whether it joins or negates something or lists a set. */
interface Read {
  readonly end: number
  readonly isTelling: boolean
}

/**
 * The statement about sets or about statements that begins at an offset of a line, `A ∖ B = {1, 3}`, `¬(p ∧ q) ≡ ¬p ∨ ¬q`:
 * where it ends; null where none does.
 */
export function logicAt(source: string, start: number): number | null {
  const first = sideAt(source, start, false)
  if (!first) return null
  let { end, isTelling } = first
  let relations = 0
  for (; relations < MAX_PARTS; relations++) {
    const sign = endAt(RELATIONS, source, end)
    const side = sign === null ? null : sideAt(source, sign, false)
    if (!side) break
    end = side.end
    isTelling ||= side.isTelling
  }
  return relations > 0 && isTelling && !CONTINUES.test(source.slice(end, end + 4)) ? end : null
}

/** Operands with signs between them; inside brackets an arrow is one too. */
function sideAt(source: string, start: number, isInside: boolean, parts = 0): Read | null {
  let read = operandAt(source, start, parts)
  for (let count = parts; read && count < MAX_PARTS; count++) {
    const sign = endAt(JOINS, source, read.end) ?? (isInside ? endAt(INNER_JOINS, source, read.end) : null)
    const next = sign === null ? null : operandAt(source, sign, count + 1)
    if (!next) return read
    read = { end: next.end, isTelling: true }
  }
  return read
}

function operandAt(source: string, start: number, parts: number): Read | null {
  const negated = endAt(NEGATIONS, source, start)
  const at = negated ?? start
  const opened = endAt(OPENS, source, at)
  if (opened !== null) {
    const inner = parts < MAX_PARTS ? sideAt(source, opened, true, parts + 1) : null
    const end = inner && endAt(CLOSES, source, inner.end)
    return inner && end !== null ? { end, isTelling: inner.isTelling || negated !== null } : null
  }
  const end = endAt(ATOM, source, at)
  return end === null ? null : { end, isTelling: negated !== null || source[at] === '{' }
}

/** So far back a sign may stand that a formula goes on from. */
const REACH = 4
/** The sign of a list item is none. */
const ITEM = /(?:^|\n)[ \t>]*[-*+][ \t]+$/

function before(at: number, source: string): string {
  const line = source.slice(Math.max(0, at - 4 * REACH), at)
  return ITEM.test(line) ? '' : line.slice(-REACH)
}

/** Whether code states something about sets or about statements, and nothing else. */
export const statesLogic = (code: string): boolean => logicAt(code, 0) === code.length

/** The stretches of prose that state something about sets or about statements, in order. */
export function logicIn(tokens: readonly Token[], source: string): Range[] {
  const found: Range[] = []
  for (const { start, end } of proseOf(tokens, source)) {
    if (!SIGN.test(source.slice(start, end))) continue
    for (let at = start; at < end; at++) {
      const isBetween = !GOES_ON.test(before(at, source))
      const close = isBetween ? logicAt(source, at) : null
      if (close === null || close > end) continue
      found.push({ start: at, end: close })
      at = close
    }
  }
  return found
}

/** The stretches between the formulas and the code of a section. */
function proseOf(tokens: readonly Token[], source: string): Range[] {
  const found: Range[] = []
  let from: number | null = null
  for (const { kind, start } of tokens) {
    const isProse = kind !== 'math' && kind !== 'code'
    if (isProse) from ??= start
    else if (from !== null) {
      found.push({ start: from, end: start })
      from = null
    }
  }
  // Brackets behind the last word are no tokens.
  const last = tokens.at(-1)
  if (from !== null && last) found.push({ start: from, end: lineEnd(last.end, source) })
  return found
}

function lineEnd(at: number, source: string): number {
  const end = source.indexOf('\n', at)
  return end < 0 ? source.length : end
}
