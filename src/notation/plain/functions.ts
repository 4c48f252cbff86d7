import type { Spellings } from '../../math/functions/definition.js'
import { type FunctionDefinition, functionTable } from '../../math/functions/functions.js'
import { tokenize } from '../latex/lexer/lexer.js'
import { SYMBOLS } from '../tree/commands.js'
import type { TokenKind, WordStyle } from '../tree/token.js'

/** A token without its place. */
export interface Spelling {
  readonly kind: TokenKind
  readonly text: string
  readonly style?: WordStyle
}

/** What stands for a function and its opening bracket, and for the closing one. */
export interface FunctionForm {
  readonly opens: readonly Spelling[]
  readonly closes: readonly Spelling[]
  /** Whether it takes several values, which commas part. */
  readonly isList?: boolean
}

export const mark = (text: string): Spelling => ({ kind: 'mark', text })
export const command = (text: string): Spelling => ({ kind: 'command', text })
export const upright = (text: string): Spelling => ({ kind: 'words', text, style: 'upright' })
/** A sign of the grammar, which has a name or stands for itself. */
export const sign = (text: string): Spelling => (text.startsWith('\\') ? command(text) : mark(text))

/** A table of the functions that are written by a name and a bracket; a call of any other is a program. */
const FORMS = functionTable(
  functions =>
    new Map(
      functions.flatMap(definition =>
        (definition.spellings.plain ?? []).map(name => [name, formOf(name, definition)] as const),
      ),
    ),
)

/** How the function is read whose name, and an opening bracket, stand in a text; undefined for any other name. */
export const formOfFunction = (name: string): FunctionForm | undefined => FORMS().get(name)

/** How a function is read that only the page knows, `loss(u)`, or a moment, `E[X]`. */
export const formOfName = (name: string, bracket: string): FunctionForm => ({
  opens: [name === 'E' ? { kind: 'words', text: 'E', style: 'blackboard' } : upright(name), mark(bracket)],
  closes: [mark(bracket === '(' ? ')' : ']')],
  isList: true,
})

function formOf(name: string, { spellings, arity }: FunctionDefinition): FunctionForm {
  const form = spellings.plainForm ?? `${headOf(name, spellings)}(#)`
  const [opens, closes] = form.split('#').map(spellingsIn) as [Spelling[], Spelling[]]
  return { opens, closes, isList: arity !== 1 }
}

/** A command or a letter where LaTeX has one, else an upright word. */
function headOf(name: string, { latex = [] }: Spellings): string {
  if (latex.includes(`\\${name}`)) return `\\${name}`
  return SYMBOLS.has(name) ? name : `\\mathrm{${name}}`
}

/** The tokens of a text in LaTeX, without places. */
export const spellingsIn = (latex: string): Spelling[] =>
  tokenize(latex)
    .filter(({ kind }) => kind !== 'end')
    .map(({ kind, text, style }) => (style === undefined ? { kind, text } : { kind, text, style }))
