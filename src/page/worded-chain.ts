import type { Word } from '../english/word.js'
import type { Expression, WordedOperation, WordedStatement } from '../english/worded/expression.js'
import { parseChains } from '../notation/latex/grammar/parser.js'
import { LatexError } from '../notation/latex/lexer/latex-error.js'
import { parsePlain } from '../notation/plain/parser.js'
import type { Chain, Head, Node } from '../notation/tree/node.js'
import { symbolsOf } from '../notation/tree/symbols-of.js'

/** A statement in words as the chain that the same in signs gives; throws LatexError where a figure cannot be read. */
export function chainOfWords({ left, right, sign, start, end }: WordedStatement, source: string): Chain {
  const value = nodeOf(right, source)
  return left
    ? { terms: [nodeOf(left, source), value], signs: [sign], opens: null, start, end }
    : { terms: [value], signs: [], opens: sign, start, end }
}

function nodeOf(expression: Expression, source: string): Node {
  if (expression.kind === 'operation') return operated(expression, source)
  if (expression.kind === 'constant')
    return placed(parsed(parsePlain(expression.digits), expression), expression)
  if (expression.kind === 'formula')
    return parsed(parseChains(...textOf(expression.word, source)), expression)
  const { start, end, words } = expression
  const [first] = words as [(typeof words)[number]]
  if (first.kind === 'math') return parsed(parseChains(...textOf(first, source)), expression)
  if (first.kind === 'code')
    return parsed(parsePlain(first.text, { offset: source.indexOf(first.text, start) }), expression)
  // A numeral in words is read by its digits, and stands where its words do; so is one whose unit stands behind another.
  const isInDigits = words.every(({ kind, written }) => kind !== 'number' || !/\p{L}/u.test(written ?? ''))
  const last = words.at(-1)!
  const isShared = (last.scaleEnd ?? last.end) > end
  const isSpelled = first.scale === '%' && !source.slice(start, end).includes('%')
  if (isInDigits && !isSpelled && !isShared)
    return parsed(parsePlain(source.slice(start, end), { offset: start }), expression)
  const unit = words.slice(1).map(word => source.slice(word.start, word.end))
  const scale = first.scale === undefined ? '' : first.scale === '%' ? '%' : ` ${first.scale}`
  return placed(parsed(parsePlain([first.text + scale, ...unit].join(' ')), expression), expression)
}

/** The text of a formula, and where it stands. */
const textOf = ({ text, start }: Word, source: string): [string, { offset: number }] => [
  text,
  { offset: Math.max(start, source.indexOf(text, start)) },
]

interface Place {
  readonly start: number
  readonly end: number
}

/** The one term that a figure is. */
function parsed(chains: readonly Chain[], { start }: Place): Node {
  const [chain, another] = chains
  const [from, to, more] = chain?.terms ?? []
  // Where a limit is taken: `x \to 0`.
  if (from && to && !more && !another && chain?.signs[0]?.operator === '→')
    return { head: 'relation', text: '→', args: [from, to], start: from.start, end: to.end }
  if (!chain || another || chain.terms.length !== 1 || chain.opens)
    throw new LatexError('expected one figure', start)
  return chain.terms[0]!
}

const placed = (node: Node, place: Place): Node => ({
  ...node,
  ...{ start: place.start, end: place.end },
  args: node.args.map(arg => placed(arg, place)),
})

function operated(expression: WordedOperation, source: string): Node {
  const args = expression.args.map(arg => nodeOf(arg, source))
  const { start, end } = expression
  const node = (head: Head, ...parts: readonly Node[]): Node => ({ head, text: '', args: parts, start, end })
  const count = (digits: string): Node => ({ head: 'number', text: digits, args: [], start, end })
  const [first, second] = args as [Node, Node]
  const combine: Readonly<Record<WordedOperation['operation'], () => Node>> = {
    add: () => node('add', ...args),
    multiply: () => node('mul', ...args),
    subtract: () => node('add', first, node('neg', second)),
    divide: () => node('div', first, second),
    distance: () => node('abs', node('add', first, node('neg', second))),
    average: () => node('div', node('add', ...args), count(`${args.length}`)),
    divisor: () => called('gcd', args, expression),
    multiple: () => called('lcm', args, expression),
    determinant: () => called('det', args, expression),
    trace: () => called('tr', args, expression),
    norm: () => called('norm', args, expression),
    modulus: () => node('abs', first),
    inverse: () => node('pow', first, node('neg', count('1'))),
    transpose: () => node('pow', first, { ...count(''), head: 'symbol', text: 'T' }),
    derivative: () => node('gradient', first, variableOf(first, expression)),
    limit: () => node('limit', ...args),
    integral: () => {
      const differential = node('differential', variableOf(first, expression))
      return node('integral', node('mul', first, differential), ...args.slice(1))
    },
    power: () => node('pow', first, second),
    root: () => node('sqrt', ...(second.text === '2' ? [first] : args)),
    increase: () => node('mul', first, node('add', count('1'), second)),
    decrease: () => node('mul', first, node('add', count('1'), node('neg', second))),
  }
  return combine[expression.operation]()
}

/** The one symbol of a formula. Throws LatexError where it has another number of them. */
function variableOf(formula: Node, { start, end }: Place): Node {
  const [text, another] = symbolsOf(formula)
  if (text === undefined || another !== undefined)
    throw new LatexError('expected a formula in one symbol', start)
  return { head: 'symbol', text, args: [], start, end }
}

function called(name: string, args: readonly Node[], { start, end }: Place): Node {
  return {
    head: 'call',
    text: name,
    args: [{ head: 'symbol', text: name, args: [], start, end }, ...args],
    start,
    end,
  }
}
