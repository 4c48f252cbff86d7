import { isName } from '../../tree/names.js'
import type { Chain, Node, Sign } from '../../tree/node.js'
import { withArrowsInside } from './arrows.js'
import { impliedIn } from './implications.js'
import { isCongruence, readModulus, withModulus } from './modulus.js'
import type { Grammar } from './parselet.js'

const SEPARATORS = [',', ';', '.', '\\quad', '\\qquad', '\\\\', '&', '\\therefore', '\\because']

/** A statement and whether a comma alone stood before it. */
interface Read {
  readonly chain: Chain
  readonly follows: string
}

/** Reads statement after statement. */
export class Statements {
  constructor(private readonly grammar: Grammar) {}

  all(): Chain[] {
    const { cursor } = this.grammar
    const read: Read[] = []
    for (let follows = this.skipSeparators(); cursor.peek().kind !== 'end'; follows = this.skipSeparators()) {
      if (read.length > 0 && follows === '' && !cursor.isImplied())
        cursor.fail('an operator or the end of the statement')
      const last = read.at(-1)
      if (last && cursor.isImplied())
        read[read.length - 1] = { ...last, chain: { ...last.chain, implies: true } }
      const chains = impliedIn(withArrowsInside(this.chain(), ['→']))
        .map(chain => withArrowsInside(withArrowsInside(chain, ['→', '⇒']), ['⇔']))
        .flatMap(chain => this.systemIn(chain))
      read.push(...chains.map(chain => ({ chain, follows })))
    }
    return this.gathered(read)
  }

  /** Passes separators and returns them, so that a list can be told from statements. */
  private skipSeparators(): string {
    const { cursor } = this.grammar
    let passed = ''
    for (;;) {
      const separator = this.isColon() ? ':' : SEPARATORS.find(text => cursor.is(text))
      if (separator === undefined) return passed
      this.guardDecimal(separator)
      cursor.next()
      passed += separator
    }
  }

  /** `g = 64: \quad 4 + 1 = 5`: with room behind it a colon sets off a case, and is no ratio. */
  private isColon(): boolean {
    const { cursor } = this.grammar
    return cursor.is(':') && ['\\quad', '\\qquad'].some(text => cursor.is(text, 1))
  }

  /** `0,05` is a decimal of another country and `26. 86` a slip: neither is two statements. */
  private guardDecimal(separator: string): void {
    const { cursor } = this.grammar
    const [before, after] = [cursor.previous(), cursor.peek(1)]
    if (before?.kind !== 'number' || after.kind !== 'number') return
    const { start, end } = cursor.peek()
    const isTight = before.end === start && end === after.start
    if (separator === '.' || (separator === ',' && isTight)) {
      cursor.fail('a decimal point, or groups of three digits between commas', 'ambiguous')
    }
  }

  private chain(): Chain {
    const { cursor } = this.grammar
    const start = cursor.here()
    const opens = cursor.takeSign()
    const terms: Node[] = [this.side(opens ? [opens] : [])]
    const signs: Sign[] = []
    for (let sign = cursor.takeSign(); sign; sign = cursor.takeSign()) {
      signs.push(sign)
      terms.push(this.side(opens ? [opens, ...signs] : signs))
    }
    const links = { ...this.spliced(terms, signs), opens }
    const modulus = readModulus(this.grammar, opens ? [opens, ...signs] : signs)
    return { ...withModulus(links, modulus), start, end: cursor.before() }
  }

  /** What stands behind some signs; a modulus behind a congruence is no part of it. */
  private side(signs: readonly Sign[]): Node {
    const read = () => this.grammar.bar()
    return isCongruence(signs) ? this.grammar.cursor.within('congruence', read) : read()
  }

  /** Cases that nothing is set equal to are a system, `\\begin{cases} x + y = 3 \\\\ x - y = 1 \\end{cases}`: each row states its own. */
  private systemIn(chain: Chain): readonly Chain[] {
    const [term, another] = chain.terms
    if (term?.head !== 'cases' || another || chain.opens) return [chain]
    const rows = term.args.flatMap(row => this.rowOfSystem(row, chain))
    return rows.length === 0 ? [chain] : rows
  }

  /** A row with its relations; none where it has none. */
  private rowOfSystem({ args: [first, ...parts], start, end }: Node, chain: Chain): readonly Chain[] {
    const links = parts.flatMap(part => this.linksOf(part).slice(1))
    if (!first || links.length === 0) return []
    const terms = [first, ...links.map(({ term }) => term)]
    return [{ ...chain, terms, signs: links.map(({ sign }) => sign!), start, end }]
  }

  /** A relation in a box or in braces is part of the chain: `a = \boxed{b \approx c}`. */
  private spliced(terms: readonly Node[], signs: readonly Sign[]): Pick<Chain, 'terms' | 'signs'> {
    const links = terms.flatMap((term, i) => {
      const inner = this.linksOf(term)
      const sign = signs[i - 1]
      return sign ? [{ ...inner[0]!, sign }, ...inner.slice(1)] : inner
    })
    return {
      terms: links.map(({ term }) => term),
      signs: links.flatMap(({ sign }) => (sign ? [sign] : [])),
    }
  }

  private linksOf(term: Node): { readonly term: Node; readonly sign: Sign | null }[] {
    const links: { term: Node; sign: Sign | null }[] = []
    let rest = term
    for (let sign = this.grammar.signs.get(rest); sign; sign = this.grammar.signs.get(rest)) {
      links.unshift({ term: rest.args[1]!, sign })
      rest = rest.args[0]!
    }
    return [{ term: rest, sign: null }, ...links]
  }

  /** W_Q, W_K \in S: names before a membership are its left side together. */
  private gathered(read: readonly Read[]): Chain[] {
    const chains: Chain[] = []
    let names = 0
    for (const { chain, follows } of read) {
      if (follows !== ',') names = 0
      const isMembership = chain.signs[0]?.operator === '∈' && chain.opens === null
      chains.push(isMembership && names > 0 ? this.together(chains.splice(-names), chain) : chain)
      const isAlone = chain.signs.length === 0 && chain.opens === null && isName(chain.terms[0]!)
      names = isAlone ? names + 1 : 0
    }
    return chains
  }

  private together(names: readonly Chain[], membership: Chain): Chain {
    const [first, ...rest] = membership.terms
    const args = [...names.flatMap(({ terms }) => terms), first!]
    const start = names[0]!.start
    const list: Node = { head: 'sequence', text: '', args, start, end: first!.end }
    return { ...membership, terms: [list, ...rest], start }
  }
}
