import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { tokenizePlain } from '../../../src/notation/plain/tokenize.js'
import type { Token } from '../../../src/notation/tree/token.js'

/** A token with its kind and style, so far as its text leaves them open: `"GB"` is a text, `‹lr›` an upright word. */
function textOf({ kind, text, style }: Token): string {
  if (kind === 'words')
    return style === 'text' ? `"${text}"` : style === 'upright' ? `‹${text}›` : `?${style}`
  if (kind === 'end') return `end${text}`
  const isUsual = {
    number: /^[\d.]/,
    letter: /^[A-Za-z]$/,
    command: /^\\|^[^\p{ASCII}]$/u,
    mark: /^\p{P}|^\p{S}|^:=$/u,
  }
  const pattern = Object.entries(isUsual).find(([name]) => name === kind)?.[1]
  return pattern?.test(text) === true && (kind === 'command' || !text.startsWith('\\'))
    ? text
    : `${kind}:${text}`
}

/** The tokens of a source on one line. */
export const spelled = (source: string): string => tokenizePlain(source, 0).map(textOf).join(' ')

/** The tokens of a source on one line, each with its place. */
export const placed = (source: string, offset = 0): string =>
  tokenizePlain(source, offset)
    .map(token => `${textOf(token)}@${token.start}-${token.end}`)
    .join(' ')

/** The error that a source is refused with before it is parsed. */
export function refusalOf(source: string, offset = 0): LatexError {
  try {
    tokenizePlain(source, offset)
  } catch (error) {
    if (error instanceof LatexError) return error
    throw error
  }
  throw new Error(`expected a refusal of ${source.slice(0, 40)}, got tokens`)
}
