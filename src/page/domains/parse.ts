import type { NoteLine } from '../../documents/model/note.js'
import { Rational } from '../../math/number/rational.js'
import { parseChains } from '../../notation/latex/grammar/parser.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { lower } from '../../notation/lower/lower.js'
import { withConstants } from '../../notation/lower/pi.js'
import { buildGlossary } from '../../notation/tree/glossary.js'
import { boundedBy, type End, endOf, inOneMeasure } from './ends.js'
import { type DomainToken, type DomainTokenKind, domainTokens } from './lexer.js'
import {
  type Bounds,
  type DomainPiece,
  type Ends,
  EVERYTHING,
  piecesBeside,
  piecesWithin,
  valuePiece,
} from './piece.js'
import { DESCRIBED, FROM_ONE, NATURAL, setNamed, WHOLE } from './words.js'

/** What an author says of the values of some symbols: `r_w, r_l in R`. */
export interface StatedDomain {
  /** The symbols as written. */
  readonly names: readonly NoteLine[]
  readonly pieces: readonly DomainPiece[]
  /** How a set was read that has more than one meaning. */
  readonly reading: string | null
}

/**
 * Reads what a line `for:` says: `r_w, c in R`, `p in (0, 1)`, `0 < p <= 1`, `x != 0`, `n >= 1 integer`, `a, b positive`,
 * `r in {0, 1}`. Throws LatexError at the token that it cannot read: a domain that is only half understood is none.
 */
export function statedDomains(line: NoteLine): StatedDomain[] {
  const reader = new DomainReader(domainTokens(line))
  return reader.all()
}

type Said = Omit<StatedDomain, 'names'>

class DomainReader {
  private at = 0

  constructor(private readonly tokens: readonly DomainToken[]) {}

  all(): StatedDomain[] {
    const found = [this.statement()]
    while (this.peek().kind !== 'end') {
      if (!this.accept(',') && !this.accept(';') && !this.accept('and'))
        this.fail('a comma or the end of the line')
      if (this.peek().kind !== 'end') found.push(this.statement())
    }
    return found
  }

  private statement(): StatedDomain {
    const { kind } = this.peek()
    if (kind === 'number' || kind === 'pi' || kind === 'infinity') return this.between()
    const names = this.names()
    return { names, ...this.predicate() }
  }

  /** `0 < p < 1`, `1 <= n integer`. */
  private between(): StatedDomain {
    const start = this.peek()
    const low = this.end()
    const first = turned(this.bounded(this.expect('sign', 'a relation').text, low, start))
    const names = this.names()
    const next = this.peek()
    if (next.kind !== 'sign') return { names, ...this.whole(first, start) }
    const second = this.bounded(this.next().text, this.end(), next)
    if ((first.from === null) === (second.from === null)) this.fail('two relations that point one way', next)
    const [from, to] = first.from === null ? [second, first] : [first, second]
    return { names, ...this.whole(this.both(from, to, start), start) }
  }

  private names(): NoteLine[] {
    const names: NoteLine[] = []
    do {
      const { text, start } = this.expect('name', 'a symbol')
      names.push({ text, start })
    } while (this.accept(','))
    return names
  }

  private predicate(): Said {
    const first = this.peek()
    if (first.kind === 'word') return this.described()
    if (first.kind !== 'in' && first.kind !== 'sign') this.fail(PREDICATE)
    this.next()
    if (first.kind === 'in') return this.set()
    if (first.text === '!=') return { pieces: piecesBeside(this.number()), reading: null }
    return this.whole(this.bounded(first.text, this.end(), first), first)
  }

  private number(): Rational {
    const token = this.peek()
    const end = this.end()
    return end === null || end.inPi ? this.fail('a number', token) : end.value
  }

  /** A number or a multiple of π, or null for one of the infinities, which bound nothing. */
  private end(): End | null {
    const token = this.next()
    if (token.kind === 'infinity') return null
    return endWritten(token) ?? this.fail('a number', token)
  }

  private bounded(sign: string, end: End | null, at: DomainToken): Bounds {
    if (sign === '!=' || end === null) this.fail('a bound that is a number', at)
    return { ...EVERYTHING, ...boundedBy(end, sign.startsWith('>') ? 'from' : 'to', sign.endsWith('=')) }
  }

  /** What two bounds leave: one from below, the other from above. */
  private both(above: Ends, below: Ends, at: DomainToken): Bounds {
    const [from, to] = inOneMeasure([above, below]) ?? this.fail('two ends of one measure', at)
    return { ...EVERYTHING, ...from!, to: to!.to, hasTo: to!.hasTo }
  }

  /** What lies within bounds, whole numbers alone where the next word says so. */
  private whole(bounds: Bounds, at: DomainToken): Said {
    const { text } = this.peek()
    const isWhole = WHOLE.has(text)
    if (isWhole || text === 'real') this.next()
    return this.within({ ...bounds, isWhole: isWhole || bounds.isWhole }, at)
  }

  private within(bounds: Bounds, at: DomainToken, reading: string | null = null): Said {
    const pieces = piecesWithin(bounds)
    if (pieces.length === 0) this.fail('a domain that holds a number', at)
    return { pieces, reading }
  }

  /** `positive`, `positive integer`, `nonzero`, `natural`. */
  private described(): Said {
    const token = this.next()
    const { text } = token
    if (text === 'nonzero') return { pieces: piecesBeside(Rational.ZERO), reading: null }
    if (text === 'natural') return this.within(NATURAL, token, FROM_ONE)
    const bounds = DESCRIBED[text]
    return bounds ? this.whole(bounds, token) : this.fail(PREDICATE, token)
  }

  private set(): Said {
    const token = this.peek()
    if (token.text === '{') return this.listed()
    if (token.text === '(' || token.text === '[') return this.interval()
    const set = setNamed(token.text)
    if (!set) this.fail('a set: R, N, Z, an interval or values in braces')
    this.next()
    return this.within(set.bounds, token, set.reading)
  }

  private interval(): Said {
    const opening = this.next()
    const from = this.endOf('-∞')
    if (!this.accept(',') && !this.accept(';')) this.fail('a comma')
    const to = this.endOf('∞')
    const closing = this.next()
    if (closing.text !== ')' && closing.text !== ']') this.fail(') or ]', closing)
    const above = from ? boundedBy(from, 'from', opening.text === '[') : EVERYTHING
    const below = to ? boundedBy(to, 'to', closing.text === ']') : EVERYTHING
    return this.whole(this.both(above, below, opening), opening)
  }

  /** An end of an interval; only the infinity of its own side may stand there. */
  private endOf(infinity: '∞' | '-∞'): End | null {
    const token = this.peek()
    const end = this.end()
    if (token.kind === 'infinity' && token.text !== infinity) this.fail(infinity, token)
    return end
  }

  private listed(): Said {
    this.next()
    const values: Rational[] = []
    do {
      if (values.length === MAX_LISTED) this.fail(`at most ${MAX_LISTED} numbers`)
      values.push(this.number())
    } while (this.accept(','))
    if (!this.accept('}')) this.fail('}')
    return { pieces: values.map(valuePiece), reading: null }
  }

  /** The last token ends the line; nothing is read behind it. */
  private peek(): DomainToken {
    return this.tokens[this.at]!
  }

  private next(): DomainToken {
    const token = this.peek()
    this.at++
    return token
  }

  private accept(text: string): boolean {
    if (this.peek().text !== text) return false
    this.next()
    return true
  }

  private expect(kind: DomainTokenKind, what: string): DomainToken {
    return this.peek().kind === kind ? this.next() : this.fail(what)
  }

  private fail(expected: string, token: DomainToken = this.peek()): never {
    throw new LatexError(`for: expected ${expected}, got ${token.text}`, token.start)
  }
}

/** A number or a multiple of π as it stands in a line; undefined for anything else. */
function endWritten({ kind, text }: DomainToken): End | undefined {
  if (kind === 'number') return /\/0+$/.test(text) ? undefined : { value: Rational.of(text), inPi: false }
  if (kind !== 'pi' && !/^(?:\\pi|π|pi)$/.test(text)) return undefined
  const [chain] = parseChains(text.replace(/(?<!\\)pi|π/, '\\pi').replace('*', '\\cdot '))
  return endOf(withConstants(lower(chain!.terms[0]!, NO_NAMES), NO_NAMES))
}

const NO_NAMES = buildGlossary([])

const MAX_LISTED = 8
const PREDICATE = 'in, a relation, or a word such as positive'

/** What `0 < x` says, where `x < 0` says this. */
const turned = ({ from, to, hasFrom, hasTo, ...measure }: Bounds): Bounds => ({
  ...measure,
  ...{ from: to, to: from, hasFrom: hasTo, hasTo: hasFrom },
})
