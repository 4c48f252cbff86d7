import type { Token } from '../../documents/model/document.js'
import { requires } from '../../english/restriction.js'
import { sentencesOf } from '../../english/sentence.js'
import { stanceOf } from '../../english/stance.js'
import {
  distributionsIn,
  type FamilyInWords,
  type ParameterInWords,
  type SaidDistribution,
} from '../../english/worded/distribution.js'
import { isName, rootName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import type { Reading } from '../reading.js'

/** What a page says of how a random variable is distributed: `X \sim \mathrm{Bin}(10, 0.3)`. */
export interface GivenDistribution {
  readonly family: string
  readonly parameters: readonly Node[]
  readonly reading: Reading
  readonly token: Token
  readonly start: number
  readonly end: number
}

/** A distribution with the name of its variable. */
export interface NamedDistribution {
  readonly name: string
  readonly given: GivenDistribution
}

/** The distributions that words give variables: "let $Y$ be Poisson with mean 4". */
export const saidDistributions = (reading: Reading): readonly NamedDistribution[] =>
  sentencesOf(reading.section.tokens).flatMap(sentence =>
    distributionsIn(sentence).flatMap(said => {
      // "If X were", "given $Y = 2$": of one case.
      const { before } = said
      const isOfCase = before.some(word => word.kind === 'math') || requires(before)
      return isOfCase ? [] : (namedDistribution(said, reading) ?? [])
    }),
  )

function namedDistribution(said: SaidDistribution<Token>, reading: Reading): NamedDistribution | null {
  const { variable: token, family } = said
  const name = variableName(token, reading)
  const parameters = name === null ? null : nodesOf(said, reading)
  const { kind } = stanceOf(token, reading)
  if (name === null || !parameters || (kind !== 'asserted' && kind !== 'supposed')) return null
  const { start, end } = token
  return { name, given: { family, parameters, reading, token, start, end } }
}

/** `X`, typeset or as a capital of its own in prose. */
function variableName(token: Token, { chains, source }: Reading): string | null {
  const written = source.slice(token.start, token.end)
  if (token.kind === 'word' && /\S/.test(source.charAt(token.start - 1))) return null
  if (token.kind === 'word') return /^[A-Z]$/.test(written) ? written : null
  const [chain, another] = chains.get(token) ?? []
  const [node] = chain && !another && chain.signs.length === 0 ? chain.terms : []
  return node && isName(node) ? spelledName(node) : null
}

/** Which parameter a letter is: `n = 10`, `\lambda = 3`. */
const LETTERS: ReadonlyMap<string, ParameterInWords> = new Map([
  ['n', 'trials'],
  ['p', 'chance'],
  ['mu', 'mean'],
  ['sigma', 'deviation'],
  ['lambda', 'rate'],
])

type Values = ReadonlyMap<ParameterInWords, Node>

/** The parameters of a family as its formula has them, from those that words name. */
const FORMS: Readonly<Record<FamilyInWords, (values: Values) => readonly (Node | undefined)[]>> = {
  Binomial: values => [values.get('trials'), values.get('chance')],
  Bernoulli: values => [values.get('chance')],
  Poisson: values => [values.get('mean') ?? values.get('rate')],
  Normal: values => [
    values.get('mean'),
    squared(values.get('deviation')) ?? asSquare(values.get('variance')),
  ],
  Uniform: () => [undefined],
  Exponential: values => [values.get('rate') ?? inverted(values.get('mean'))],
}
/** How many values without a name a family takes, in the order of its formula. */
const UNNAMED: Readonly<Partial<Record<FamilyInWords, number>>> = {
  Binomial: 2,
  Bernoulli: 1,
  Poisson: 1,
  Uniform: 2,
}

function nodesOf({ family, parameters }: SaidDistribution<Token>, reading: Reading): readonly Node[] | null {
  const values = new Map<ParameterInWords, Node>()
  const unnamed: Node[] = []
  for (const { name, value } of parameters) {
    const read = valuesAt(value, reading)
    if (read.length === 0) return null
    const [own, another] = read
    const known = name ?? (own!.letter === null ? undefined : LETTERS.get(own!.letter))
    if (known && !another && !values.has(known)) values.set(known, own!.node)
    else if (own!.letter === null && name === null) unnamed.push(...read.map(({ node }) => node))
    else return null
  }
  const nodes = unnamed.length > 0 && values.size === 0 ? unnamed : FORMS[family](values)
  const isFit = unnamed.length === 0 || (values.size === 0 && unnamed.length === UNNAMED[family])
  return isFit && nodes.every(node => node !== undefined) ? (nodes as readonly Node[]) : null
}

/** What a token has for values: `4`, `n = 10`, `(2, 8)`. */
function valuesAt(
  token: Token,
  { chains, source }: Reading,
): readonly { letter: string | null; node: Node }[] {
  const { start, end, text } = token
  if (token.kind === 'number' && !isWhole(token, source)) return []
  if (token.kind === 'number') return [{ letter: null, node: { head: 'number', text, args: [], start, end } }]
  const [chain, another] = chains.get(token) ?? []
  if (!chain || another || chain.signs.some(({ operator }) => operator !== '=')) return []
  const [first, value] = [chain.terms[0]!, chain.terms.at(-1)!]
  if (chain.terms.length > 1) return isName(first) ? [{ letter: rootName(first), node: value }] : []
  const parts = PAIRS.has(first.head) ? first.args : [first]
  return parts.map(node => ({ letter: null, node }))
}

/** `4²`, `2π`, `√2` and `4–6` are more than their figure. */
const isWhole = ({ start, end }: Token, source: string): boolean =>
  /^[\s([]?$/.test(source.slice(start - 1, start)) &&
  /^(?:[\s,;:)\]]|\.(?!\d)|$)/.test(source.slice(end, end + 2))

const PAIRS: ReadonlySet<Node['head']> = new Set(['sequence'])

const nodeOf = (head: Node['head'], args: readonly Node[]): Node => ({ ...args[0]!, head, text: '', args })
const literal = (text: string, { start, end }: Node): Node => ({ head: 'number', text, args: [], start, end })
const squared = (node: Node | undefined): Node | undefined =>
  node && nodeOf('pow', [node, literal('2', node)])
/** A variance is the square of its root, which says that it is none of a deviation. */
const asSquare = (node: Node | undefined): Node | undefined => squared(node && nodeOf('sqrt', [node]))
const inverted = (node: Node | undefined): Node | undefined =>
  node && nodeOf('div', [literal('1', node), node])
