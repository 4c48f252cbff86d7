import { mixedAt, vulgarAt } from '../../documents/prose-arithmetic/mixed-number.js'
import type { Token } from '../tree/token.js'
import { dotsAt } from './dots.js'
import { functionAt } from './function-name.js'
import { command, mark, type Spelling, sign } from './functions.js'
import { LetterProducts } from './letter-product.js'
import { beginsFactor, beginsSymbol, endsInSymbol, readName } from './name.js'
import { beginsNumeral, isFactorialBehind, readNumeral } from './numeral.js'
import { operatorWordAt } from './operator-word.js'
import { PlainPowers } from './powers.js'
import { raisedAt } from './raised.js'
import { wholeShareAt } from './share.js'
import { BRACKETS, mayBeFactorial, mayBeRemainder, modulusAt, OPERATORS, signAt } from './signs.js'
import { mayBeOfName, starsAt } from './star.js'
import { amountBehind, CURRENCIES, type Letters, readUnit } from './unit.js'
import { wholeOperandAt } from './whole-operand.js'

/** Reads arithmetic in plain notation from the first character to the last. */
export class PlainLexer extends PlainPowers {
  private readonly products: LetterProducts
  /** Whether the product that goes on here has just been divided by one number. */
  private isDivided: boolean | undefined
  /** Whether a unit stood before the operator: then the divisor has one too, `100 GB / 25 GB/s`. */
  private isBehindUnit: boolean | undefined
  private hasSign = false
  private emphasis: string | undefined

  constructor(
    source: string,
    offset: number,
    private readonly letters: Letters,
    private readonly isCode: boolean,
  ) {
    super(source, offset)
    this.products = new LetterProducts(source, letters === 'symbols')
  }

  all(): Token[] {
    for (this.skipBlanks(); this.at < this.source.length; this.skipBlanks()) this.step()
    if (this.out.depth > 0) this.fail('a closing bracket')
    this.out.end(this.at)
    return this.out.tokens
  }

  private step(): void {
    const character = this.source[this.at]!
    if (beginsNumeral(this.source, this.at)) this.number(this.at)
    else if (CURRENCIES.includes(character) && !this.hasOperand) this.money(character)
    else if (character === this.out.closing && (character !== '|' || this.hasOperand)) this.close()
    else if (BRACKETS.has(character)) this.open(character)
    else if (character === '*') this.star()
    else if (character === '^') this.power(1)
    else if (this.isCode && this.asksForRemainder) this.operate('\\bmod', 1)
    else if (character === '√') this.root()
    else if (this.before !== 'unit' && raisedAt(this.source, this.at)) this.raised()
    else if (character === '_' || character === '\\') this.skipMarkup(character)
    else if (!this.relation() && !this.sign(character) && !this.suffix(character)) this.word()
  }

  /** A numeral; it begins at `start` where a currency stands before it. */
  private number(start: number): void {
    const vulgar = vulgarAt(this.source, this.at)
    const numeral = vulgar ? null : readNumeral(this.source, this.at)
    if (!(vulgar ?? numeral)) this.fail('a number, and not a name made of digits')
    if (this.hasOperand && this.before !== 'unit' && !isFactorialBehind(this.source, this.at))
      this.fail('an operator before a number')
    if (numeral?.hasCommas && this.out.isInList) this.fail('numbers without commas in a list', 'ambiguous')
    const mixed = vulgar ?? mixedAt(this.source, start, numeral!.end)
    if (mixed) this.out.mixed(numeral, mixed, start)
    else this.out.number(numeral!, start, numeral!.digits === '10' && this.isOwnPower(numeral!.end))
    this.at = mixed?.end ?? numeral!.end
    this.completed('number')
  }

  /** In `a / 2 * 10**3` a program multiplies what it has divided; `a / 2 * 10^3` may mean either. */
  private isOwnPower(end: number): boolean {
    const [, caret] = /^[ \t]*(?:(\^)|\*\*)/.exec(this.ahead(end)) ?? [null, null]
    if (caret === null || !this.isDivided || this.operator !== '*') return false
    if (caret !== undefined) this.fail('brackets around the divisor', 'ambiguous')
    return true
  }

  /** `$10M`, `$2/h`: the sign goes behind the number and its scale. */
  private money(sign: string): void {
    const start = this.at++
    this.skipBlanks()
    if (!beginsNumeral(this.source, this.at)) this.fail('an amount behind a currency')
    this.number(start)
    const { end, text } = amountBehind(this.source, this.at, sign)
    this.out.put([{ kind: 'words', text, style: 'text' }], this.at, end)
    this.at = end
    this.completed('unit')
  }

  private open(character: string): void {
    const modulus = this.hasOperand && this.out.depth === 0 ? modulusAt(this.source, this.at) : null
    const isCall = character === '(' && this.letters === 'symbols' && this.before === 'name'
    const mayHang = isCall && this.hangs()
    if (!modulus && (this.before === 'name' || this.before === 'unit') && !mayHang)
      this.fail('a function that has a value')
    const [closing, opens, closes] = BRACKETS.get(character)!
    if (!modulus) this.openFor({ opens: [sign(opens)], closes: [sign(closes)], isList: mayHang }, closing, 1)
    else {
      this.at = this.out.modulus(modulus, this.at)
      this.completed('unit')
    }
  }

  /** `n(n + 1)`, `p_i (1 - p_i)`. */
  private hangs(): boolean {
    const { source, at } = this
    const isApart = source[at - 1] === ' '
    return endsInSymbol(source, isApart ? at - 1 : at)
  }

  private star(): void {
    const { text, role } = starsAt(this.source, this.at, this.hasOperand, this.emphasis)
    if (role === 'power') this.power(2)
    else if (role === 'times' && this.letters === 'symbols' && mayBeOfName(this.source, this.at))
      this.fail('blanks around a star that multiplies', 'ambiguous')
    else if (role === 'times') this.operate('*', 1)
    else {
      if (role === null || this.before === 'power') this.fail('an operand')
      this.emphasis = role === 'opens' ? text : undefined
      this.at += text.length
    }
  }

  /** A backslash keeps the sign behind it from being markup; an underscore at the edge of an operand is markup. */
  private skipMarkup(character: string): void {
    const next = this.source.charAt(this.at + 1)
    const isEdge = !this.hasOperand || this.emphasis === '_' || !/[\p{L}\d]/u.test(next)
    if (character === '\\' ? !/[!-/:-@[-`{-~]/.test(next) : !isEdge || this.before === 'power')
      this.fail('arithmetic')
    if (character === '_') this.emphasis = this.hasOperand ? undefined : '_'
    this.at++
  }

  private relation(): boolean {
    const found = signAt(this.source, this.at)
    if (!found) return false
    if (found.spelling === '' || this.out.depth > 0) this.fail('a relation between two sides')
    if (mayBeFactorial(this.source, this.at))
      this.fail('a blank behind a factorial, or before ≠', 'ambiguous')
    this.out.put([sign(found.spelling)], this.at, found.end)
    this.at = found.end
    this.hasSign = true
    this.waits()
    return true
  }

  private sign(character: string): boolean {
    const operator = OPERATORS.get(character)
    if (operator === undefined) return false
    if ('+-/'.includes(character) && this.source[this.at + 1] === character) this.fail('one operator')
    this.operate(operator, 1)
    return true
  }

  private operate(operator: string, length: number): void {
    const isPrefix = !this.hasOperand
    if (isPrefix && !['+', '-', '\\pm'].includes(operator)) this.fail('an operand')
    if (!isPrefix) this.isDivided = this.operator === '/' && this.before === 'number'
    if (!isPrefix) this.isBehindUnit = this.before === 'unit'
    this.out.put([sign(operator)], this.at, this.at + length)
    this.at += length
    this.waits(isPrefix ? this.operator : operator)
  }

  /** What stands behind an operand or ends a statement: `13%`, `5!`, a comma, the full stop. */
  private suffix(character: string): boolean {
    if (this.dots()) return true
    if (!'%!,;.'.includes(character)) return false
    if (!this.hasOperand) this.fail('an operand')
    if (mayBeRemainder(this.source, this.at)) this.fail('a percentage, not a remainder', 'ambiguous')
    if (character === '.' && this.ahead(this.at + 1).trim() !== '') this.fail('a decimal point', 'ambiguous')
    if (',;'.includes(character) && this.out.depth > 0 && !this.out.isInList) this.fail('a closing bracket')
    this.out.put([character === '%' ? command('\\%') : mark(character)], this.at, this.at + 1)
    this.at++
    if ('%!'.includes(character)) this.completed('number')
    else this.waits()
    return true
  }

  /** `0.666...`: the digits go on. `1 + 2 + ... + 9`: an operand that nobody wrote. */
  private dots(): boolean {
    const isLeftOut = this.operator !== undefined && this.before === 'start'
    const length = isLeftOut || this.before === 'number' ? dotsAt(this.source, this.at, isLeftOut) : 0
    if (length === 0) return false
    this.out.put([command('\\dots')], this.at, this.at + length)
    this.at += length
    this.completed(isLeftOut ? 'name' : 'number')
    return true
  }

  private word(): void {
    const { source, at, before, hasOperand } = this
    const isSymbol = this.letters === 'symbols'
    const place = { isFirstSide: !this.hasSign, hasOperand, isBehindNumber: before === 'number', isSymbol }
    const operator = operatorWordAt(source, at, place)
    if (operator) this.operate(operator.spelling, operator.length)
    else if (!this.share() && !this.call()) {
      const isFactor = isSymbol && before === 'name' && beginsSymbol(this.ahead())
      if (before === 'name' && !isFactor) this.fail('an operator before a name')
      const isName = isFactor || beginsFactor(this.ahead(), isSymbol)
      if (hasOperand && !isName) this.unit()
      else this.name()
    }
  }

  /** `ln(2)`, or `ln 2`, where the function is of the operand that follows; `sin² x`, `x sin x` among symbols. */
  private call(): boolean {
    const found = functionAt(this.source, this.at, this.letters === 'symbols')
    if (!found) return false
    const isBehindName = this.before === 'name' && this.letters !== 'symbols'
    // `sin 45° cos 30°` multiplies.
    const isBehindUnit = this.before === 'unit' && !/°\s?$/.test(this.source.slice(this.at - 2, this.at))
    if (isBehindUnit || isBehindName) this.fail('an operator before a function')
    if ('form' in found) this.openFor(found.form, found.closing, found.length + 1)
    else this.at = this.out.function(found, this.at)
    this.waits()
    return true
  }

  /** `1 in 20` is a division. */
  private share(): boolean {
    const share = this.before === 'number' ? wholeShareAt(this.source, this.at) : null
    if (!share) return false
    this.at = this.out.share(share, this.at)
    this.completed('number')
    return true
  }

  private unit(): void {
    const unit = this.products.at(this.at) ?? readUnit(this.source, this.at, this.letters)
    if (!unit || this.before === 'unit') this.fail('an operator')
    const { end, text, isSymbols } = unit
    const isOfDivisor = this.isBehindUnit === true && this.operator === '/' && this.before === 'number'
    if (isSymbols) this.out.letters(text, this.at)
    else this.out.unit(text, this.at, end, isOfDivisor)
    this.at = end
    if (/[_.[({'"`]\w/.test(this.source.slice(end, end + 2))) this.fail('a unit')
    this.completed(isSymbols ? 'name' : 'unit')
  }

  private name(): void {
    const { source, at } = this
    const name = wholeOperandAt(source, at, spelled) ?? this.products.nameAt(at) ?? readName(source, at)
    if (!name) this.fail('arithmetic')
    for (const { spellings, start, end } of name.parts) this.out.put(spellings, start, end)
    this.at = name.end
    if (name.isPrefix) this.waits(this.operator)
    else this.completed(name.isWhole ? 'bracket' : 'name')
  }
}

/** A part of an operand that words join, such as an integral: letters in it are symbols. */
const spelled = (source: string): readonly Spelling[] =>
  INFINITE.test(source)
    ? [...(/^[-−]/.test(source) ? [mark('-')] : []), command('\\infty')]
    : new PlainLexer(source, 0, 'symbols', false).all().filter(({ kind }) => kind !== 'end')

const INFINITE = /^[-−]?(?:inf(?:inity)?|∞)$/i
