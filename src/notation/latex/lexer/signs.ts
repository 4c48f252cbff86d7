import { endAt, textAt } from '../../../documents/model/match-at.js'
import type { TokenKind, WordStyle } from '../../tree/token.js'
import { closingBrace } from './group.js'

/** Signs of several characters, as they are typed without TeX; behind a symbol `!` is a factorial. */
const TYPED = /\.\.\.|:=|[<>]=(?![=>])|(?<=\s)!=(?=\s)/y
const MEANINGS: Readonly<Record<string, readonly [TokenKind, string]>> = {
  '...': ['command', '\\dots'],
  ':=': ['mark', ':='],
  '<=': ['command', '\\le'],
  '>=': ['command', '\\ge'],
  '!=': ['command', '\\ne'],
}

/** What characters that are typed without TeX stand for. */
export interface Typed {
  readonly kind: TokenKind
  readonly text: string
  readonly length: number
  readonly style?: WordStyle
}

/** The sign of several characters at a place; null where there is none. */
export function typedSignAt(source: string, at: number): Typed | null {
  if (!'.:<>!'.includes(source.charAt(at))) return null
  const written = textAt(TYPED, source, at)
  const [kind, text] = MEANINGS[written] ?? []
  return kind && text ? { kind, text, length: written.length } : null
}

/** What opens and closes between bars and angles that stand in pairs. */
export const PAIRED_BARS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  '|': ['\\lvert', '\\rvert'],
  '\\|': ['\\lVert', '\\rVert'],
  '<': ['\\langle', '\\langle'],
  '>': ['\\rangle', '\\rangle'],
}

/** A sign with a remark above it, to where it is read; nothing is pushed where the sign itself follows. */
export interface Remarked {
  readonly end: number
  readonly sign: readonly [TokenKind, string] | null
}

const ARROWS: ReadonlySet<string> = new Set(['\\xrightarrow', '\\xlongrightarrow'])
const STACKED: ReadonlySet<string> = new Set(['\\stackrel', '\\overset'])
const BELOW = /\s*\[[^\]]{0,200}\](?=\s*\{)/y
const OPENING = /\s*\{/y
const EQUALS = /\s*\{\s*=\s*\}/y
const DEFINES = /def|triangle|Delta/

/**
 * What a command with a remark is: `\\stackrel{(2)}{=}` is `=`, `\\stackrel{def}{=}` is `:=`, `\\xrightarrow{d}` is an arrow. Null for
 * another command, and for `\\stackrel{?}{=}`, which asks.
 */
export function remarkedSignAt(command: string, source: string, at: number): Remarked | null {
  const isArrow = ARROWS.has(command)
  if (!isArrow && !STACKED.has(command)) return null
  const from = isArrow ? (endAt(BELOW, source, at) ?? at) : at
  const opening = endAt(OPENING, source, from)
  const end = opening === null ? null : closingBrace(source, opening)
  if (opening === null || end === null) return null
  const remark = source.slice(opening, end)
  if (isArrow) return { end: end + 1, sign: ['command', '\\to'] }
  if (/[?!]/.test(remark)) return null
  const behind = DEFINES.test(remark) ? endAt(EQUALS, source, end + 1) : null
  return behind === null ? { end: end + 1, sign: null } : { end: behind, sign: ['mark', ':='] }
}
