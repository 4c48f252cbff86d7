import { isName } from '../../tree/names.js'
import type { Node, Sign } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import { readApplication } from './application.js'
import { betweenLimits, evaluated, isEvaluating, isScriptedBar } from './brackets.js'
import { connected } from './connectives.js'
import type { Cursor } from './cursor.js'
import { inDegrees } from './degrees.js'
import { opensModulus } from './modulus.js'
import type { Grammar, GrammarOptions, Parselet, Parselets } from './parselet.js'
import { productFrom } from './products.js'
import { postfix, readScripts, withScripts } from './scripts.js'

const PREFERENCES = ['\\succ', '\\prec']

/**
 * The levels of mathematics, loosest first: list, relation, bar (`y \mid x`), sum, product, factor. A Pratt parser
 * whose operators are few enough to be spelled out; what begins an operand comes from tables.
 */
export class PrattGrammar implements Grammar {
  /** A bracket read to see whether it holds arguments; if not, it is the next factor. */
  private pending: Node | null = null
  readonly openEnded = new WeakSet<Node>()
  /** Remainders without brackets, so that a sum with others could be of what is divided. */
  private readonly remainders = new WeakSet<Node>()
  readonly signs = new WeakMap<Node, Sign>()

  constructor(
    readonly cursor: Cursor,
    private readonly parselets: Parselets,
    readonly options: GrammarOptions,
  ) {}

  get hasPending(): boolean {
    return this.pending !== null
  }

  list(): Node[] {
    const items = [this.relation()]
    while (this.skipSeparators()) items.push(this.relation())
    return items
  }

  private skipSeparators(): boolean {
    let found = false
    while ([',', ';', '\\quad', '\\qquad'].some(text => this.cursor.accept(text))) found = true
    return found
  }

  /** a = b inside brackets or braces; without its left side in an index such as `_{<t}`. */
  relation(): Node {
    const { cursor } = this
    const start = cursor.here()
    let sign = cursor.takeSign()
    let left = sign ? cursor.nothing(start) : this.bar()
    for (sign ??= cursor.takeSign(); sign; sign = cursor.takeSign()) {
      left = cursor.node('relation', [left, this.bar()], start, sign.operator)
      this.signs.set(left, sign)
    }
    return left
  }

  bar(): Node {
    const start = this.cursor.here()
    let left = this.connected()
    for (;;) {
      const preference = this.takePreference()
      const head = preference === null ? this.takeBar() : 'given'
      if (!head) return left
      left = this.cursor.node(head, [left, this.connected()], start, preference ?? '')
    }
  }

  connected(): Node {
    return connected(this)
  }

  /** P(i \succ j): what the probability is of. */
  private takePreference(): string | null {
    const { cursor } = this
    const isInside = cursor.enclosure === 'bracket' || cursor.enclosure === 'index'
    const isNext = isInside && PREFERENCES.some(text => cursor.is(text))
    return isNext ? cursor.next().text.slice(1) : null
  }

  /** A bar that could begin an operand has begun one, so that one which is left over here stands between two. */
  private takeBar(): 'given' | 'divergence' | null {
    const { cursor } = this
    if (cursor.accept('\\mid')) return 'given'
    if (cursor.accept('\\|')) return 'divergence'
    if (!cursor.accept('|')) return null
    return cursor.accept('|') ? 'divergence' : 'given'
  }

  sum(): Node {
    const { cursor } = this
    cursor.skipBreaks()
    const lone = this.loneSign()
    if (lone) return lone
    const start = cursor.here()
    const terms: Node[] = []
    for (;;) {
      const sign = terms.length > 0 && this.isSide() ? null : this.takeTermSign()
      if (!sign && terms.length > 0) break
      terms.push(this.signedTerm(sign))
      if (isEvaluating(cursor)) terms.splice(0, terms.length, ...evaluated(this, terms))
    }
    if (terms.length === 1) return this.fromOneSide(terms[0]!)
    if (terms.some(part => this.remainders.has(part.head === 'neg' ? part.args[0]! : part)))
      cursor.fail('brackets around a remainder in a sum', 'ambiguous')
    return cursor.node('add', terms, start)
  }

  /** A sign that names the outcome of a test: `P(+)`, `P(D \mid -)`. */
  private loneSign(): Node | null {
    const { cursor } = this
    const isSign = ['+', '-'].some(sign => cursor.is(sign))
    if (!isSign || ![')', ',', '\\mid'].some(text => cursor.is(text, 1))) return null
    const { text, start, end } = cursor.next()
    return { head: 'symbol', text, args: [], start, end }
  }

  /** The sign at the end of an index, `x \to 0+`, says from which side. */
  private isSide(): boolean {
    const { cursor } = this
    return cursor.enclosure === 'index' && (cursor.is('+') || cursor.is('-')) && cursor.is('}', 1)
  }

  private fromOneSide(place: Node): Node {
    if (!this.isSide()) return place
    const { text, start, end } = this.cursor.next()
    return this.cursor.node('sub', [place, { head: 'symbol', text, args: [], start, end }], place.start, '()')
  }

  remainder(node: Node): Node {
    this.remainders.add(node)
    return node
  }

  private takeTermSign(): Token | null {
    const isSign = ['+', '-', '\\pm', '\\mp'].some(text => this.cursor.is(text))
    return isSign ? this.cursor.next() : null
  }

  private signedTerm(sign: Token | null): Node {
    const term = this.product()
    if (!sign || sign.text === '+') return term
    if (this.remainders.has(term)) this.cursor.fail('brackets around what is divided', 'ambiguous')
    if (sign.text === '-') return this.cursor.node('neg', [term], sign.start)
    return this.cursor.node('pm', [term], sign.start, sign.text === '\\mp' ? 'mp' : '')
  }

  product(): Node {
    const { cursor } = this
    cursor.skipBreaks()
    const start = cursor.here()
    return this.productFrom([this.signedFactor()], start)
  }

  productFrom(factors: readonly Node[], start: number): Node {
    return productFrom(this, factors, start)
  }

  signedFactor(): Node {
    const { cursor } = this
    cursor.skipBreaks()
    const { start } = cursor.peek()
    if (cursor.accept('-')) return cursor.descend(() => cursor.node('neg', [this.signedFactor()], start))
    if (cursor.accept('+')) return cursor.descend(() => this.signedFactor())
    return this.factor()
  }

  factor(): Node {
    const { cursor } = this
    return cursor.descend(() => {
      const start = this.pending?.start ?? cursor.here()
      let factor = this.scripted(start)
      while (!this.pending && (cursor.is('!') || cursor.is('\\%'))) factor = postfix(cursor, factor, start)
      return this.pending ? factor : inDegrees(this, factor, start)
    })
  }

  private scripted(start: number): Node {
    const { cursor } = this
    if (this.pending) {
      const bracket = this.pending
      this.pending = null
      return withScripts(cursor, bracket, start, readScripts(this, bracket))
    }
    const token = cursor.peek()
    const atom = this.atom()
    const scripts = readScripts(this, atom)
    const [below, above] = ['index', 'power'].map(kind => scripts.find(one => one.kind === kind)?.node)
    const between = token.text === '[' && below && above && betweenLimits(cursor, atom, below, above)
    if (between) return between
    const isPower = (kind: string) => kind === 'power'
    const base = withScripts(
      cursor,
      atom,
      start,
      scripts.filter(({ kind }) => !isPower(kind)),
    )
    const powers = scripts.filter(({ kind }) => isPower(kind))
    if (token.kind === 'mark' || !isName(base)) return withScripts(cursor, base, start, powers)
    const { call, bracket } = readApplication(this, base, token, powers[0]?.node ?? null)
    this.pending = bracket
    // f(x)^2 is the square of the value; one that has a power already has no second.
    const outside = call && powers.length === 0 ? readScripts(this, call) : powers
    return withScripts(cursor, call ?? base, start, outside)
  }

  atom(): Node {
    const token = this.cursor.peek()
    const parselet =
      this.parselets.byKind.get(token.kind) ??
      this.parselets.byText.get(token.text) ??
      this.placeholder(token)
    if (!parselet) this.cursor.fail('an operand')
    return parselet(this, this.cursor.next())
  }

  private placeholder({ text }: Token): Parselet | undefined {
    const isAlone = [')', ']', ',', ';', '\\mid', '|', '\\|'].some(follower => this.cursor.is(follower, 1))
    return isAlone ? this.parselets.placeholders.get(text) : undefined
  }

  begins(): boolean {
    const { kind, text } = this.cursor.peek()
    if (this.pending) return true
    if (opensModulus(this.cursor) || isScriptedBar(this.cursor)) return false
    // Words behind the value of a case are its condition.
    if (kind === 'words' && this.cursor.enclosure === 'case') return false
    if (this.parselets.byKind.has(kind)) return true
    if (!this.parselets.byText.has(text)) return false
    const { enclosure } = this.cursor
    if (text === '|') return !['bars', 'bracket', 'index', 'double bars'].includes(enclosure)
    return text !== '\\|' || !['double bars', 'bracket', 'index'].includes(enclosure)
  }

  beginsSigned(): boolean {
    this.cursor.joinLine()
    return this.begins() || this.cursor.is('-') || this.cursor.is('+')
  }

  argument(enclosure: 'braces' | 'index' = 'braces'): Node {
    const { cursor } = this
    return cursor.within(enclosure, () =>
      cursor.descend(() => {
        if (cursor.peek().kind === 'number') return this.digit()
        return cursor.is('{') ? this.group(cursor.next()) : this.atom()
      }),
    )
  }

  private digit(): Node {
    const { text, start } = this.cursor.takeDigit()
    return this.cursor.node('number', [], start, text)
  }

  group({ start, end }: Token): Node {
    const items = this.list()
    const inner = items.length === 1 ? items[0]! : this.cursor.node('sequence', items, end)
    const head = this.infix()
    const lower = head && this.relation()
    this.cursor.expect('}')
    return head && lower ? this.cursor.node(head, [inner, lower], start) : inner
  }

  /** `{n \choose k}` and `{a \over b}` take all of their group. */
  private infix(): 'binomial' | 'div' | null {
    if (this.cursor.accept('\\choose')) return 'binomial'
    return this.cursor.accept('\\over') ? 'div' : null
  }
}
