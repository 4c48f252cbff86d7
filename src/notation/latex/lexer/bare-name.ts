import { SYMBOLS } from '../../tree/commands.js'
import { functionCalled, isNamedFunction } from '../../tree/functions.js'
import type { Typed } from './signs.js'

const RUN = /[A-Za-z]{2,9}/y
/** What is no function of numbers, and has a command of its own. */
const COMMANDS: ReadonlySet<string> = new Set(['lim', 'det', 'inf', 'sup', 'dim', 'ker'])
/** What has none. */
const UPRIGHT: ReadonlySet<string> = new Set(['Var', 'Cov', 'Corr', 'tr', 'rank', 'argmax', 'argmin'])
/** Shorter names may be products of symbols: `ln` of a length and a number. */
const MIN_SURE = 3
const BRACKET = /^\s{0,9}(?:\\(?:left|[bB]igg?l?)\s{0,9})?(?:[([]|\\\{)/
const SCRIPT = /^\s?[_^]/
const OPERAND = /^\s{1,9}[A-Za-z\d]|^\s{0,9}\\([A-Za-z]{1,12})/
/** Commands that begin an operand, beside those of symbols. */
const BEGINS: ReadonlySet<string> = new Set(['frac', 'tfrac', 'dfrac', 'sqrt', 'mathbf', 'hat', 'bar', 'vec'])
/** As far ahead as is looked for what a name is applied to. */
const AHEAD = 24

/**
 * A function or an operator whose author left out the backslash, `sin(x)`, `log n`, `Var(X)`, `17 mod 5`; null for letters
 * that are symbols. It is one where it is all of a run of letters, and something that it is applied to stands behind it.
 */
export function bareNameAt(source: string, at: number): Typed | null {
  if (/[A-Za-z\\_^]/.test(source[at - 1] ?? '')) return null
  RUN.lastIndex = at
  const [name] = RUN.exec(source) ?? []
  if (name === undefined || /[A-Za-z]/.test(source[at + name.length] ?? '')) return null
  const ahead = source.slice(at + name.length, at + name.length + AHEAD)
  const { length } = name
  if (name === 'mod')
    return /^\s{0,9}[A-Za-z\d(\\]/.test(ahead) ? { kind: 'command', text: '\\bmod', length } : null
  if (!isApplied(name, ahead)) return null
  const isCommand =
    COMMANDS.has(name) || functionCalled(name)?.spellings.latex?.includes(`\\${name}`) === true
  if (isCommand && name !== 'sqrt') return { kind: 'command', text: `\\${name}`, length }
  return UPRIGHT.has(name) || isNamedFunction(name)
    ? { kind: 'words', text: name, length, style: 'upright' }
    : null
}

function isApplied(name: string, ahead: string): boolean {
  if (BRACKET.test(ahead) || SCRIPT.test(ahead)) return true
  const [found, command] = name.length < MIN_SURE ? [] : (OPERAND.exec(ahead) ?? [])
  return found !== undefined && (command === undefined || SYMBOLS.has(`\\${command}`) || BEGINS.has(command))
}
