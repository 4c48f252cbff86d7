import { IN_BRACKETS, isCongruent, modulusLength } from './congruence.js'
import { multipliesBracket, multipliesFunction } from './functions/factor.js'
import { functionOfWord, isBareFunction } from './functions/function-word.js'
import type { Lexeme, LexemeKind } from './lexeme.js'
import { isMixedBehind } from './mixed-number.js'
import { isRemainder } from './remainder.js'
import type { Run } from './run.js'
import { shareBehind } from './share-behind.js'
import { beginsFactor, hangsBehind, isIndexed, isLetterProduct, isSymbolName } from './symbol-name.js'
import { type Letters, unitLength } from './units/unit-behind.js'
import { isUnitWord } from './units/unit-word.js'

/** `x` before a figure. */
const TIMES = /^[xX](?:\d+)?$/
const FACTORS: ReadonlySet<LexemeKind | undefined> = new Set(['number', 'open', 'currency'])
const GOES_ON: ReadonlySet<LexemeKind | undefined> = new Set(['operator', 'relation'])
const GOES_ON_BEHIND_PI: ReadonlySet<LexemeKind | undefined> = new Set([...GOES_ON, 'close', 'suffix'])
const APPLIED: ReadonlySet<LexemeKind | undefined> = new Set(['word', 'close', 'suffix', 'number', 'other'])
const RAISED = /^⁻?[⁰¹²³⁴-⁹]+$/
const PRIME = /^['’′″‴]+$/
const PREFIXES = new Set('+-−√')

/** Finds the runs of lexemes from left to right; `keepsSides` says whether a side without a relation is found too. */
export class RunFinder {
  private readonly found: Run[] = []
  private at = 0
  private from: number | undefined
  private signs: number[] = []
  private open: number[] = []
  private expectsOperand = true
  /** Whether the side that is being read holds an operator. */
  private hasOperator = false
  /** Whether the operand read last is a figure with its unit; a unit may follow any other. */
  private hasUnit!: boolean

  constructor(
    private readonly lexemes: readonly Lexeme[],
    private readonly letters: Letters,
    private readonly keepsSides = false,
  ) {}

  all(): Run[] {
    while (this.at < this.lexemes.length) {
      const taken = this.expectsOperand ? this.operand() : this.behind()
      if (taken > 0) this.at += taken
      else if (this.from !== undefined) this.finish()
      else this.at++
    }
    this.finish()
    return this.found
  }

  private look(ahead = 0): Lexeme | undefined {
    return this.lexemes[this.at + ahead]
  }

  private isGlued(ahead = 0): boolean {
    return this.look(ahead)?.start === this.look(ahead - 1)?.end
  }

  private begin(): void {
    this.from ??= this.at
  }

  /** How many lexemes are taken where an operand must stand. */
  private operand(): number {
    const lexeme = this.look()!
    const isFunction = this.look(1)?.kind === 'open' && functionOfWord(lexeme.text) !== undefined
    const isRaised = this.look(1)?.text === '^' || (this.isGlued(1) && RAISED.test(this.look(1)!.text))
    const isE = lexeme.text === 'e' && isRaised
    // `log 2 MB` is no logarithm of memory.
    const isArgument = isBareFunction(this.lexemes, this.at - 1)
    if (lexeme.kind === 'number' || isE || lexeme.text === 'π') return this.operandEnds(1, isArgument)
    if (this.isSymbol() || this.isApplication()) return this.operandEnds(1, true)
    if (lexeme.kind === 'leftOut') return this.leftOut()
    if (lexeme.kind === 'currency' && this.look(1)?.kind === 'number') return this.operandEnds(2)
    if (lexeme.kind === 'open' || isFunction) {
      if (!isFunction && this.isApplied()) return 0
      this.begin()
      this.open.push(this.at + (isFunction ? 1 : 0))
      return isFunction ? 2 : 1
    }
    if (isBareFunction(this.lexemes, this.at) || (lexeme.kind === 'prefix' && this.letters === 'symbols')) {
      this.begin()
      return 1
    }
    const isPrefix = PREFIXES.has(lexeme.text) && this.isGlued(1)
    if (!isPrefix || this.look(1)!.kind === 'operator') return 0
    this.begin()
    return 1
  }

  /** `2 h 30 min`, on one line: a line that ends in a unit is whole. "After 10 years 1,000 × 1.05" begins anew. */
  private isSecondPart(): boolean {
    const { kind, text } = this.look(1) ?? {}
    const beginsAnew = kind === 'operator' || (kind === 'word' && TIMES.test(text!))
    return this.hasUnit && !beginsAnew && !this.look()!.opensLine && !this.isBehindSymbol()
  }

  /** `4! 4! 2!` */
  private isNextFactorial(): boolean {
    return this.look(-1)!.text === '!' && this.look(1)?.text === '!'
  }

  /** A letter apart behind a figure is its unit: `2 h`. */
  private isBehindSymbol(): boolean {
    return this.isSymbol(-1) && (this.look(-2)?.kind !== 'number' || this.isGlued(-1))
  }

  private isSymbol(ahead = 0): boolean {
    const { lexemes, at } = this
    const isName = isSymbolName(this.look(ahead)!) || isLetterProduct(lexemes, at + ahead)
    return this.letters === 'symbols' && isName
  }

  private isApplication(): boolean {
    return this.letters === 'symbols' && this.look()!.kind === 'application'
  }

  /** `T(24000) = 0.2 * 14000`, `f'(2) = 12`, `(f + g)(2) = 7`: what something is applied to is no side. */
  private isApplied(): boolean {
    let ahead = 0
    while (this.isGlued(ahead) && PRIME.test(this.look(ahead - 1)!.text)) ahead--
    return this.isGlued(ahead) && APPLIED.has(this.look(ahead - 1)!.kind)
  }

  /** `1 + 2 + ... + 9`, `1 + 1/2 + … = 2`: dots that a sum or a product has before and behind them. */
  private leftOut(): number {
    const goesOn = GOES_ON.has(this.look(1)?.kind)
    return this.hasOperator && goesOn && this.look(-1)!.kind === 'operator' ? this.operandEnds(1, true) : 0
  }

  private operandEnds(length: number, hasUnit = false): number {
    this.begin()
    this.expectsOperand = false
    this.hasUnit = hasUnit
    return length
  }

  /** `≡ 5 mod 12`; in brackets a modulus makes a congruence of `=` too. */
  private isCongruence(modulus: number): boolean {
    const isOfSign = (at: number): boolean => modulus === IN_BRACKETS || isCongruent(this.lexemes[at]!)
    return this.open.length === 0 && this.signs.some(isOfSign)
  }

  /** How many are taken behind an operand. */
  private behind(): number {
    const { kind, text } = this.look()!
    const modulus = modulusLength(this.lexemes, this.at)
    // Every sign of a long chain is looked at here, and only where a modulus stands.
    if (modulus > 0 && this.isCongruence(modulus)) return this.operandEnds(modulus, true)
    if (kind === 'relation') return this.relation()
    if (kind === 'operator') return this.operator(text)
    // `9 m²` is in square metres, and `9²` a power.
    if (kind === 'suffix' || kind === 'dots') return this.isGlued() ? this.operandEnds(1, this.hasUnit) : 0
    // `15.80 €`, `2.50 $/h`, and no amount of its own: `3 $4`.
    if (kind === 'currency' && this.look(1)?.kind !== 'number')
      return this.operandEnds(this.isRate() ? 3 : 1, true)
    if (kind === 'close' && this.open.length > 0) {
      this.open.pop()
      return this.operandEnds(1)
    }
    // `n(n + 1)` is a product, and `f(x)` a call: their reader tells them apart.
    const isRaisedName = RAISED.test(this.look(-1)!.text) && this.isSymbol(-2)
    const isFactor = this.isGlued()
      ? !this.hasUnit || this.isSymbol(-1) || isRaisedName
      : this.isSymbol(-1) && (isIndexed(this.look(-1)!) || multipliesBracket(this.lexemes, this.at))
    // `½[x + 1]` multiplies, and `x[i]` is a member.
    const isBracket = text === '(' || (text === '[' && this.letters === 'symbols' && !this.isSymbol(-1))
    if (isBracket && isFactor) {
      this.open.push(this.at)
      this.expectsOperand = true
      return 1
    }
    if (kind === 'number' && !this.hasUnit && isMixedBehind(this.lexemes, this.at)) return this.operandEnds(3)
    if (kind === 'number' && (this.isSecondPart() || this.isNextFactorial())) return this.operandEnds(1)
    if (text === ',' && this.isArgument()) return this.awaitsOperand(1)
    // `2 sin x cos x`: what a function gives multiplies what stands before it in its line.
    if (this.isApplication() && !this.look()!.opensLine) {
      this.hasOperator = true
      return this.operandEnds(1, true)
    }
    return kind === 'word' ? this.word(text) : 0
  }

  private isArgument(): boolean {
    const before = this.lexemes[(this.open.at(-1) ?? 0) - 1]
    const isCall = this.letters === 'symbols' && before !== undefined && isSymbolName(before)
    return isCall || functionOfWord(before?.text ?? '')?.arity === 'several'
  }

  private awaitsOperand(length: number): number {
    this.expectsOperand = true
    return length
  }

  /** A minus sign between blanks or between two figures; one that hugs only what follows may list it. */
  private operator(text: string): number {
    // `5√2`, and no root of its own: `5 √2`; nobody lists π.
    if (text === '√' && !this.isGlued() && this.look(-1)!.text !== 'π') return 0
    if (/[-−]/.test(text) && this.isGlued() !== this.isGlued(1)) return 0
    this.hasOperator = true
    return this.awaitsOperand(1)
  }

  /** A relation in brackets begins anew behind the bracket. */
  private relation(): number {
    if (this.open.length > 0) {
      this.from = this.open.at(-1)! + 1
      this.open = []
      this.signs = []
    }
    this.signs.push(this.at)
    this.hasOperator = false
    return this.awaitsOperand(1)
  }

  private word(text: string): number {
    const isCalled = this.look(2)?.kind === 'open' && functionOfWord(this.look(1)!.text) !== undefined
    const goesOn = GOES_ON_BEHIND_PI.has(this.look(1)?.kind) || TIMES.test(this.look(1)?.text ?? '')
    if (text === 'π' && (this.isGlued() || goesOn || isCalled || this.isSymbol(1))) return this.operandEnds(1)
    if (text === 'of' && this.isShare()) return this.awaitsOperand(1)
    const isFactor = FACTORS.has(this.look(1)?.kind) || this.look(1)?.text === 'π'
    // The x of `-2x(y - w)` is a symbol.
    const isTight =
      this.letters === 'symbols' && this.isGlued() && this.look(1)?.text === '(' && this.isGlued(1)
    if (TIMES.test(text) && text.length === 1 && isFactor && !isTight) {
      this.hasOperator = true
      return this.awaitsOperand(1)
    }
    // `2x`, `(x + 1)y`, `(1/2) x`, `p_i p_j`: a symbol hangs on what it multiplies.
    if (this.isSymbol() && (this.isGlued() || hangsBehind(this.lexemes, this.at))) {
      this.hasOperator = true
      return this.operandEnds(1, true)
    }
    if (this.letters === 'symbols' && beginsFactor(this.lexemes, this.at)) {
      this.hasOperator = true
      return this.operandEnds(1, true)
    }
    const isCoefficient = multipliesFunction(this.lexemes, this.at, this.letters)
    if (this.hasUnit && !isCoefficient) return 0
    if (this.isGlued() && TIMES.test(text)) return this.operandEnds(1)
    const [from, sign] = [this.from!, this.signs.at(-1)]
    const share = shareBehind(this.lexemes, this.at, { from, sign })
    if (share > 0) return this.operandEnds(share, true)
    const isOperator = sign === undefined && isRemainder(this.lexemes, this.at, from)
    if (isOperator || isCoefficient) {
      this.hasOperator = true
      return this.awaitsOperand(isOperator ? 1 : 0) || this.operand()
    }
    const { lexemes, at, letters, hasOperator } = this
    const begins = sign === undefined ? null : sign + 1
    return this.operandEnds(unitLength(lexemes, at, { letters, hasOperator, begins }), true)
  }

  private isRate(): boolean {
    return this.look(1)?.text === '/' && this.isGlued(1) && isUnitWord(this.look(2)?.text ?? '')
  }

  /** `1% of 10,000 = 100`: behind a percentage, "of" multiplies. */
  private isShare(): boolean {
    if (!this.look(-1)!.text.endsWith('%') || !FACTORS.has(this.look(1)?.kind)) return false
    this.hasOperator = true
    return true
  }

  /** Ends the run; one that breaks off in an operand keeps what stands before its last sign. */
  private finish(): void {
    const { signs, at } = this
    const from = this.from!
    const isWhole = !this.expectsOperand && this.open.length === 0
    if (isWhole || this.isFollowedByDash()) this.keep({ from, to: isWhole ? at : at - 1, signs })
    else if (signs.length > 0) this.keep({ from, to: signs.at(-1)!, signs: signs.slice(0, -1) })
    this.from = undefined
    this.signs = []
    this.open = []
    this.expectsOperand = true
    this.hasOperator = false
  }

  private keep(run: Run): void {
    if (run.signs.length > 0 || this.keepsSides) this.found.push(run)
  }

  /** `= 7 - which is`: a hyphen between blanks may be a dash before words. */
  private isFollowedByDash(): boolean {
    const [dash, next] = [this.look(-1), this.look()]
    const isHyphen = dash?.text === '-' && !this.isGlued()
    return isHyphen && this.open.length === 0 && next?.kind === 'word' && next.text.length > 2
  }
}
