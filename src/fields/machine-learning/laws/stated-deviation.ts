import type { Section, Token } from '../../../documents/model/document.js'
import { isWordOf, says } from '../../../english/matching.js'
import { sentenceOf } from '../../../english/sentence.js'
import { canonical } from '../../../notation/tree/canonical.js'
import type { Node } from '../../../notation/tree/node.js'
import type { LawPage } from '../../../rules/laws/law-page.js'
import { DEVIATIONS, type Deviation } from './group-advantage-terms.js'

const SPREAD: readonly string[] = 'deviation std stdev variance'.split(' ')
const DIVIDING: readonly string[] = [...SPREAD, ...'dividing divide divided denominator ddof'.split(' ')]
/** How far behind "sample" or "population" its deviation stands: "the sample standard deviation". */
const MAX_DISTANCE = 2

/**
 * Which deviation a page means at a token: what the sentence says, else what the section says, in words or by a formula
 * with 1/G or 1/(G - 1). Null where it says nothing, or both.
 */
export function deviationSaid(token: Token, size: string, page: LawPage): Deviation | null {
  const sentence = sentenceOf(token, page.reading)
  const here = new Set(
    sentence.flatMap((other, at) => (other === token ? [] : deviationAt(sentence, at, size, page))),
  )
  if (here.size > 0) return here.size === 1 ? [...here][0]! : null
  const said = saidIn(page, size)
  const elsewhere = DEVIATIONS.filter(deviation => said.get(deviation)!.some(other => other !== token))
  return elsewhere.length === 1 ? elsewhere[0]! : null
}

type Said = ReadonlyMap<Deviation, readonly Token[]>

const known = new WeakMap<Section, Map<string, Said>>()

/** The places of a section that say each deviation, found once. */
function saidIn(page: LawPage, size: string): Said {
  const { section } = page.reading
  const bySize = known.get(section) ?? new Map<string, Said>()
  known.set(section, bySize)
  const found = bySize.get(size)
  if (found) return found
  const said = new Map(DEVIATIONS.map((deviation): [Deviation, Token[]] => [deviation, []]))
  for (const [at, token] of section.tokens.entries())
    for (const deviation of deviationAt(section.tokens, at, size, page)) said.get(deviation)!.push(token)
  bySize.set(size, said)
  return said
}

function deviationAt(tokens: readonly Token[], at: number, size: string, page: LawPage): Deviation[] {
  const token = tokens[at]!
  if (token.kind === 'word') return byWords(tokens, at)
  const chains = page.reading.chains.get(token) ?? []
  const terms = chains.flatMap(chain => chain.terms.map(term => canonical(term)))
  const isAlone = chains.length === 1 && terms.length <= 2
  const isNamed = isAlone && says(sentenceOf(token, page.reading), DIVIDING)
  return terms.flatMap(term => [...meanSquareIn(term, size), ...(isNamed ? divisorOf(term, size) : [])])
}

function byWords(tokens: readonly Token[], at: number): Deviation[] {
  const { text, sentence } = tokens[at]!
  const behind = tokens.slice(at, at + 2 + MAX_DISTANCE).filter(other => other.sentence === sentence)
  if (isWordOf(text, ['bessel'])) return ['sample']
  if (!behind.some(other => isWordOf(other.text, SPREAD))) return []
  if (isWordOf(text, ['population', 'biased'])) return ['population']
  return isWordOf(text, ['sample', 'unbiased']) ? ['sample'] : []
}

/** `1/G`, and `G - 1` or `1/(G - 1)`, standing alone beside a word for a deviation. */
function divisorOf(node: Node, size: string): Deviation[] {
  const isInverse = node.head === 'pow' && node.args[1]!.text === '-1'
  const base = isInverse ? node.args[0]! : node
  if (isOneLess(base, size)) return ['sample']
  return isInverse && isSize(base, size) ? ['population'] : []
}

/** (1/G) Σ (…)², (1/(G - 1)) Σ (…)² anywhere in a formula. */
function meanSquareIn(node: Node, size: string): Deviation[] {
  const isMean =
    node.head === 'mul' &&
    node.args.some(
      ({ head, args }) => head === 'sum' && args[0]!.head === 'pow' && args[0]!.args[1]!.text === '2',
    )
  const here = isMean ? node.args.flatMap(part => (part.head === 'pow' ? divisorOf(part, size) : [])) : []
  return [...here, ...node.args.flatMap(part => meanSquareIn(part, size))]
}

const isSize = ({ head, text }: Node, size: string): boolean => head === 'symbol' && text === size

const isOneLess = ({ head, args }: Node, size: string): boolean =>
  head === 'add' && args.length === 2 && isSize(args[0]!, size) && args[1]!.text === '-1'
