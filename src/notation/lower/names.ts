import { Rational } from '../../math/number/rational.js'
import { exp, indexed, number, symbol, type Term } from '../../math/term/term.js'
import { canonical } from '../tree/canonical.js'
import { isName, VALUELESS } from '../tree/names.js'
import type { Head, Node } from '../tree/node.js'
import { memberIn, spelled } from '../tree/spelling.js'
import { basedNumeral } from './based-numeral.js'
import { type Rule, refuse, type Scope } from './rule.js'

const plain: Rule = (node, { bound, glossary }) => {
  const name = node.text
  const value = bound.get(name)
  if (value === 'member') refuse(node, `the index ${name} only as an index`, `${name} as a value`)
  if (value !== undefined) return number(value)
  if (name === 'e' && glossary.isEuler) return exp(number(1))
  if (VALUELESS.has(name)) refuse(node, 'a value', name)
  return symbol(name)
}

/** A symbol with an index, hat, prime or star: a member of a group, or a symbol whose name prints it. */
function decorated(node: Node, scope: Scope): Term {
  const numeral = basedNumeral(node)
  if (numeral !== null) return number(Rational.of(numeral))
  if (!isName(node)) refuse(node, 'a name under an index or accent', 'an expression')
  const name = canonical(node)
  if (isLabelled(name))
    refuse(node, 'a power or an index, written so that one can tell which', 'x^{(i)}', 'ambiguous')
  const member = memberIn(name)
  const bound = member && scope.bound.get(member.index)
  if (member && typeof bound === 'number') return symbol(`${member.group}_${bound}`)
  const { groups, indices } = scope.glossary
  if (member && (bound === 'member' || (groups.has(member.group) && indices.has(member.index)))) {
    return indexed(member.group, member.index)
  }
  guardIndices(name, scope)
  return symbol(spelled(name))
}

const isLabelled = (node: Node): boolean =>
  node.args.length > 0 && (node.text === '()' || isLabelled(node.args[0]!))

/** A running index may stand alone below a name, not inside `i + 1` or `ij`. */
function guardIndices(name: Node, { bound }: Scope): void {
  for (let layer = name; layer.args.length > 0; layer = layer.args[0]!) {
    const running = layer.args
      .slice(1)
      .flatMap(symbolsIn)
      .find(part => bound.has(part))
    if (running !== undefined) refuse(layer, 'one index', `an expression in ${running}`)
  }
}

function symbolsIn({ head, text, args }: Node): readonly string[] {
  if (head !== 'symbol') return args.flatMap(symbolsIn)
  return isSpelledOut(text) ? [text, ...text] : [text]
}

/** `_{ij}` that was read as one word. */
const isSpelledOut = (text: string): boolean => /^[a-z]{2}$/.test(text)

export const NAMES = {
  symbol: plain,
  sub: decorated,
  hat: decorated,
  star: decorated,
  prime: decorated,
  bar: decorated,
  tilde: decorated,
  dot: decorated,
} satisfies Partial<Record<Head, Rule>>
