import { isName, PLUS_MINUS, rootName } from '../../tree/names.js'
import type { Node } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import type { Cursor } from './cursor.js'
import type { Grammar } from './parselet.js'

/** What stands below or above a symbol: an index, an index in parentheses above (x^{(i)}), a prime, a star, a power. */
export interface Script {
  readonly kind: 'index' | 'label' | 'prime' | 'star' | 'power'
  readonly node: Node
  readonly end: number
}

/** From the inside out, whatever the order in the source: π^*_ref is (π_ref)^*. */
const ORDER: readonly Script['kind'][] = ['index', 'label', 'prime', 'star', 'power']

/** Reads the scripts that follow a base. Throws LatexError for two of a kind, as TeX does. */
export function readScripts(grammar: Grammar, base: Node): Script[] {
  const { cursor } = grammar
  const scripts: Script[] = []
  const add = (script: Omit<Script, 'end'>) => scripts.push({ ...script, end: cursor.before() })
  const above = (kind: Script['kind']) => kind !== 'index' && kind !== 'prime'
  for (;;) {
    const place = cursor.here()
    if (cursor.accept("'")) add({ kind: 'prime', node: cursor.nothing(place) })
    else if (cursor.is('_')) {
      if (scripts.some(({ kind }) => kind === 'index')) cursor.fail('one index', 'syntax', 'a second')
      cursor.next()
      add({ kind: 'index', node: readIndex(grammar) })
    } else if (cursor.is('^')) {
      if (scripts.some(({ kind }) => above(kind))) cursor.fail('one superscript', 'syntax', 'a second')
      cursor.next()
      add(readSuperscript(grammar, base))
    } else return scripts
  }
}

/** The node with its scripts; each script reaches to its own end, or to that of one inside it. */
export function withScripts(cursor: Cursor, base: Node, start: number, scripts: readonly Script[]): Node {
  let [node, end] = [base, base.end]
  for (const kind of ORDER) {
    for (const script of scripts.filter(one => one.kind === kind)) {
      end = Math.max(end, script.end)
      node = decorated(cursor, node, script, start, end)
    }
  }
  return node
}

function decorated(cursor: Cursor, node: Node, script: Script, start: number, end: number): Node {
  switch (script.kind) {
    case 'index':
      return cursor.node('sub', [node, script.node], start, '', end)
    case 'label':
      return cursor.node('sub', [node, script.node], start, '()', end)
    case 'power':
      return cursor.node('pow', [node, script.node], start, '', end)
    default:
      return cursor.node(script.kind, [node], start, '', end)
  }
}

const WRITTEN: Readonly<Record<string, string>> = { '\\star': '*', '\\pm': PLUS_MINUS }

function readIndex(grammar: Grammar): Node {
  const { cursor } = grammar
  const mark = takeAlone(cursor, ['*', '\\star', '+', '-', '\\pm'])
  if (!mark) return grammar.argument('index')
  const isEvery = grammar.options.holes && mark.text === '*'
  const text = WRITTEN[mark.text] ?? mark.text
  return {
    head: isEvery ? 'any' : 'symbol',
    text: isEvery ? '' : text,
    args: [],
    start: mark.start,
    end: mark.end,
  }
}

function readSuperscript(grammar: Grammar, base: Node): Omit<Script, 'end'> {
  const { cursor } = grammar
  const mark = takeAlone(cursor, ['*', '\\star', '\\prime'])
  if (mark) return { kind: mark.text === '\\prime' ? 'prime' : 'star', node: cursor.nothing(mark.start) }
  const opening = cursor.is('{') && cursor.is('(', 1) ? cursor.peek(1) : null
  const node = cursor.is('-') ? negativeDigit(grammar) : (signAlone(cursor) ?? grammar.argument())
  const isSign = node.head === 'symbol' && (node.text === '+' || node.text === '-')
  const mayBeLabelled = isName(base) && rootName(base) !== 'e'
  const isLabelled = isSign || (opening !== null && mayBeLabelled && isLabel(node, opening))
  return { kind: isLabelled ? 'label' : 'power', node }
}

/** `x^-1`, which TeX prints as people mean it while the exponent has one digit; `x^-` is a label. */
function negativeDigit(grammar: Grammar): Node {
  const { cursor } = grammar
  const { start, end } = cursor.expect('-')
  const following = cursor.peek()
  if (following.kind !== 'number') return { head: 'symbol', text: '-', args: [], start, end }
  if (following.text.length > 1) cursor.fail('braces around an exponent of several digits', 'ambiguous')
  return cursor.node('neg', [grammar.argument()], start)
}

function signAlone(cursor: Cursor): Node | null {
  const sign = takeAlone(cursor, ['+', '-'])
  return sign && { head: 'symbol', text: sign.text, args: [], start: sign.start, end: sign.end }
}

/** Takes one of these marks where it is all that stands in a script, in braces or not. */
function takeAlone(cursor: Cursor, marks: readonly string[]): Token | null {
  const isBraced = cursor.is('{') && cursor.is('}', 2)
  const at = isBraced ? 1 : 0
  if (!marks.some(mark => cursor.is(mark, at))) return null
  if (!isBraced) return cursor.next()
  cursor.next()
  const mark = cursor.next()
  cursor.next()
  return mark
}

/** (i), (t+1): a bracket that is all of a superscript and holds what an index holds numbers the symbol below it. */
function isLabel(exponent: Node, opening: Token): boolean {
  return (exponent.args[0]?.start ?? opening.end) > opening.start && isIndexLike(exponent)
}

function isIndexLike(node: Node): boolean {
  if (node.head === 'number') return !node.text.includes('.')
  if (node.head === 'add')
    return node.args.every(part => isIndexLike(part.head === 'neg' ? part.args[0]! : part))
  return isName(node)
}

/** What stands behind an operand: n!, the double factorial n!! and so on, or the sign of a percentage. */
export function postfix(cursor: Cursor, operand: Node, start: number): Node {
  if (cursor.next().text !== '!') return cursor.node('percent', [operand], start)
  let marks = '!'
  while (cursor.is('!')) marks += cursor.next().text
  return cursor.node('factorial', [operand], start, marks.length > 1 ? marks : '')
}
