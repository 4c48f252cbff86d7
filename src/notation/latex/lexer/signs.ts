import { textAt } from '../../../documents/model/match-at.js'
import type { TokenKind, WordStyle } from '../../tree/token.js'

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
