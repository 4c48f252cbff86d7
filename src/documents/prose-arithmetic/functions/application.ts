import { isFunctionWord } from '../../../english/grammar.js'
import type { Lexeme } from '../lexeme.js'
import { isSymbolName } from '../symbol-name.js'
import { isUnitWord } from '../units/unit-word.js'
import { closingOf } from './bracket.js'
import { onLine, takesBareArgument } from './function-word.js'

/** `sin`, `sin²`, and with its argument behind the exponent `sin²x`. */
const WRITTEN = /^([a-z]{2,6}[₀-₉]{0,3})(?:(⁻?[⁰¹²³⁴-⁹]{1,3})([A-Za-zα-ω]?))?$/u

/**
 * The lexemes with each function and the symbols that it takes without a bracket as one: `sin x`, `cos 2θ`, `sin²x`,
 * `tan^2 x`, `ln n`. An exponent before a bracket is of the name: `sin²(x)`, `sin^2(x)`.
 */
export function withApplications(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const found: Lexeme[] = []
  for (let at = 0; at < lexemes.length; ) {
    const application = applicationAt(lexemes, at)
    found.push(application?.lexeme ?? lexemes[at]!)
    at += application?.length ?? 1
  }
  return found
}

function applicationAt(lexemes: readonly Lexeme[], at: number) {
  const first = lexemes[at]!
  const [, name, raised, symbol] = (first.kind === 'word' && WRITTEN.exec(first.text)) || []
  if (name === undefined || !takesBareArgument(onLine(name)) || isTimes(lexemes, at)) return null
  if (symbol) return { lexeme: { ...first, kind: 'application' } as const, length: 1 }
  const power = raised ? 0 : powerLength(lexemes, at + 1)
  const argument = argumentLength(lexemes, at + 1 + power)
  const isCalled = power > 0 && lexemes[at + 1 + power]?.text === '('
  if (argument === 0 && !isCalled) return null
  const length = 1 + power + argument
  const whole = lexemes.slice(at, at + length)
  const [kind, between] = argument > 0 ? (['application', ' '] as const) : (['word', ''] as const)
  const text = whole.map(lexeme => lexeme.text).join(between)
  return { lexeme: { ...first, kind, text, end: whole.at(-1)!.end }, length }
}

/** `5 sec x 3`: so many seconds, three times. */
const isTimes = (lexemes: readonly Lexeme[], at: number): boolean =>
  isUnitWord(lexemes[at]!.text) &&
  lexemes[at - 1]?.kind === 'number' &&
  lexemes[at + 1]?.text === 'x' &&
  lexemes[at + 2]?.kind === 'number'

/** `^2` behind a name. */
function powerLength(lexemes: readonly Lexeme[], at: number): number {
  const [name, caret, figure] = lexemes.slice(at - 1, at + 2)
  const isTight = caret?.start === name!.end && figure?.start === caret?.end
  return caret?.text === '^' && isTight && /^\d{1,2}$/.test(figure?.text ?? '') ? 2 : 0
}

/** A symbol, or a figure with one glued to it. The a of "we tan a hide" is an article. */
function argumentLength(lexemes: readonly Lexeme[], at: number): number {
  const [first, second] = lexemes.slice(at, at + 2)
  if (!first || first.opensLine) return 0
  if (isSymbolName(first)) return isArticle(first, second) ? 0 : calledLength(lexemes, at)
  // Behind a figure the letter may be read as "times".
  if (first.kind === 'number' && /^\d+x$/.test(first.text)) return 1
  const isMultiple =
    first.kind === 'number' && second?.start === first.end && isSymbolName(second) && /^\d+$/.test(first.text)
  return isMultiple ? 2 : 0
}

/** `σ(z)` with its bracket, or `z`. */
function calledLength(lexemes: readonly Lexeme[], at: number): number {
  const [name, open] = lexemes.slice(at, at + 2)
  const isCall = open?.text === '(' && open.start === name!.end
  return isCall ? (closingOf(lexemes, at + 1) ?? at) - at + 1 : 1
}

const isArticle = ({ text }: Lexeme, next: Lexeme | undefined): boolean =>
  isFunctionWord(text.toLowerCase()) && next?.kind === 'word' && !takesBareArgument(next.text)
