import { type FunctionDefinition, functionTable } from '../../math/functions/functions.js'
import { SYMBOLS } from './commands.js'

/** The name that a spelling in LaTeX has in the tree: `tanh` for `\tanh`, `sigma` for `\sigma`. */
const nameInTree = (spelling: string): string =>
  SYMBOLS.get(spelling) ?? (spelling.startsWith('\\') ? spelling.slice(1) : spelling)

const spelledIn = ({ spellings }: FunctionDefinition): readonly string[] => spellings.latex ?? []

const BY_NAME = functionTable(
  functions =>
    new Map(functions.flatMap(one => spelledIn(one).map(spelling => [nameInTree(spelling), one] as const))),
)

/** The function that a name is applied as in the tree; undefined for any other name. */
export const functionCalled = (name: string): FunctionDefinition | undefined => BY_NAME().get(name)

const LETTERS = functionTable(
  functions => new Set(functions.flatMap(spelledIn).flatMap(spelling => SYMBOLS.get(spelling) ?? [])),
)

/** The letters that are a function where they are applied, and may be a symbol of the page where they stand alone. */
export const functionLetters = (): ReadonlySet<string> => LETTERS()

/** Whether a name is a function wherever it stands, as sin is; σ may be a symbol of the page. */
export const isNamedFunction = (name: string): boolean =>
  functionCalled(name) !== undefined && !functionLetters().has(name)
