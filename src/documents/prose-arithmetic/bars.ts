import type { Lexeme } from './lexeme.js'

/** More lexemes than a difference in bars has. */
const MOST = 12
const INSIDE: ReadonlySet<Lexeme['kind']> = new Set(['number', 'operator', 'open', 'close', 'suffix', 'word'])
const BEFORE: ReadonlySet<Lexeme['kind'] | undefined> = new Set([
  ...(['relation', 'operator', 'open', 'word', 'stop', 'break', 'number'] as const),
  undefined,
])
const BEHIND: ReadonlySet<Lexeme['kind']> = new Set(['relation', 'operator', 'stop', 'close'])

const isBar = (lexeme: Lexeme | undefined): boolean => lexeme?.kind === 'break' && lexeme.text === '|'

/**
 * The lexemes with brackets for the bars of an absolute value, `|9.6 − 9.81|`. Both bars hug what they hold, which takes
 * something from something: elsewhere they are borders of cells, or stand before a condition.
 */
export function withBars(lexemes: readonly Lexeme[]): Lexeme[] {
  const found: Lexeme[] = []
  let closing: number | undefined
  for (const [at, lexeme] of lexemes.entries()) {
    const end = closing === undefined && isBar(lexeme) ? closingBar(lexemes, at) : undefined
    closing = end ?? closing
    const kind = end !== undefined ? 'open' : at === closing ? 'close' : lexeme.kind
    if (at === closing) closing = undefined
    found.push(kind === lexeme.kind ? lexeme : { ...lexeme, kind })
  }
  return found
}

/** Where the absolute value ends that a bar begins; undefined where it begins none. */
function closingBar(lexemes: readonly Lexeme[], open: number): number | undefined {
  const [before, bar, first] = [lexemes[open - 1], lexemes[open]!, lexemes[open + 1]]
  if (first?.start !== bar.end || isBar(before) || !BEFORE.has(before?.kind)) return undefined
  if (before?.end === bar.start && ['word', 'number'].includes(before.kind)) return undefined
  for (let at = open + 1; at < Math.min(open + MOST, lexemes.length); at++) {
    const lexeme = lexemes[at]!
    if (isBar(lexeme)) return closes(lexemes, open, at) ? at : undefined
    if (!INSIDE.has(lexeme.kind) || lexeme.opensLine) return undefined
  }
  return undefined
}

function closes(lexemes: readonly Lexeme[], open: number, close: number): boolean {
  const [last, bar, next] = [lexemes[close - 1]!, lexemes[close]!, lexemes[close + 1]]
  const isHugged = last.end === bar.start && (!next || BEHIND.has(next.kind))
  return isHugged && lexemes.slice(open + 1, close).some(({ text }) => /^[-−]$/.test(text))
}
