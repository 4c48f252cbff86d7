import type { Mixed } from '../../documents/prose-arithmetic/mixed-number.js'
import type { Share } from '../../documents/prose-arithmetic/share.js'
import type { Token } from '../tree/token.js'
import type { BareFunction } from './function-name.js'
import { command, type FunctionForm, mark, type Spelling } from './functions.js'
import type { Numeral } from './numeral.js'
import type { Raised } from './raised.js'
import type { Modulus } from './signs.js'

/** A bracket that is open. */
interface Frame extends Pick<FunctionForm, 'closes' | 'isList'> {
  /** The character that closes it. */
  readonly closing: string | null
  /** Braces without width that end with the operand: exponents and roots. */
  braces: number
  hasRoot: boolean
}

/** Writes tokens and closes, behind each operand, the braces that plain notation does not write. */
export class TokenWriter {
  readonly tokens: Token[] = []
  private readonly frames: Frame[] = [{ closes: [], closing: null, isList: false, braces: 0, hasRoot: false }]
  /** Where an operand has ended that an exponent may still follow. */
  private ended: number | null = null

  constructor(private readonly offset: number) {}

  get depth(): number {
    return this.frames.length - 1
  }

  get closing(): string | null {
    return this.frames.at(-1)!.closing
  }

  /** Whether commas may part values here. */
  get isInList(): boolean {
    return this.frames.at(-1)!.isList ?? false
  }

  put(spellings: readonly Spelling[], start: number, end: number): void {
    this.settle()
    this.push(spellings, start, end)
  }

  /** Says that an operand ends here. */
  complete(at: number): void {
    this.ended = at
  }

  /** Begins an exponent that is the whole of the operand that follows; doubled braces keep `x^(2)` from being a label. */
  raise(at: number, isBracketed: boolean): void {
    this.ended = null
    const braces = isBracketed ? 2 : 1
    this.push([mark('^'), ...Array.from({ length: braces }, () => mark('{'))], at, at)
    this.frames.at(-1)!.braces += braces
  }

  /** Begins an exponent in braces of its own. */
  raiseBraced(start: number, end: number): void {
    this.ended = null
    this.push([mark('^')], start, start + 1)
    this.open({ opens: [mark('{')], closes: [mark('}')] }, '}', end - 1, end)
  }

  /** Writes an exponent of raised digits whole, and gives its end. */
  raiseDigits({ isNegative, digits, end }: Raised, start: number): number {
    this.raiseBraced(start, start + 1)
    if (isNegative) this.put([mark('-')], start, start + 1)
    this.put([{ kind: 'number', text: digits }], start + (isNegative ? 1 : 0), end)
    this.complete(end)
    this.close(end, end)
    return end
  }

  /** Begins a root of the operand that follows. */
  root(spellings: readonly Spelling[], start: number, end: number): void {
    this.put(spellings, start, end)
    this.frames.at(-1)!.braces++
    this.frames.at(-1)!.hasRoot = true
  }

  /** A function of the operand that follows, with its exponent; gives where they end. */
  function({ opens, isRoot, power, length, isDividend }: BareFunction, start: number): number {
    const end = start + length
    if (isDividend) this.put([mark('{')], start, start)
    if (isRoot) this.root(opens, start, end)
    else this.put(opens, start, end)
    const to = power ? this.raiseDigits(power, end) : end
    if (isDividend) {
      this.ended = null
      this.frames.at(-1)!.braces++
    }
    return to
  }

  /** What the figure before it is divided by; gives its end. */
  share({ whole, start, end }: Share, from: number): number {
    this.put([mark('/')], from, start)
    this.put([{ kind: 'number', text: whole }], start, end)
    return end
  }

  /** `(mod 12)`; gives its end. */
  modulus({ digits, start, end }: Modulus, from: number): number {
    this.put([mark('('), command('\\bmod')], from, start)
    this.put([{ kind: 'number', text: digits }], start, start + digits.length)
    this.put([mark(')')], end - 1, end)
    return end
  }

  get hasRoot(): boolean {
    return this.frames.at(-1)!.hasRoot
  }

  open(form: FunctionForm, closing: string, start: number, end: number): void {
    const [head, bracket] = [form.opens.slice(0, -1), form.opens.slice(-1)]
    this.put(head, start, end - 1)
    this.put(bracket, head.length > 0 ? end - 1 : start, end)
    this.frames.push({ ...form, closing, braces: 0, hasRoot: false })
  }

  close(start: number, end: number): void {
    this.settle()
    this.push(this.frames.pop()!.closes, start, end)
    this.complete(end)
  }

  /** A number; `isApart` in braces of its own. */
  number({ digits: text, end }: Numeral, start: number, isApart: boolean): void {
    if (isApart) this.put([mark('{')], start, start)
    this.put([{ kind: 'number', text }], start, end)
    if (isApart) this.put([mark('}')], end, end)
  }

  /** A fraction, in braces of its own with the whole number before it, to which it is added. */
  mixed(whole: Numeral | null, { above, below, start: from, end }: Mixed, start: number): void {
    this.put([mark('{')], start, start)
    if (whole) {
      this.put([{ kind: 'number', text: whole.digits }], start, whole.end)
      this.put([mark('+')], from, from)
    }
    const [over, under] = [above, below].map(text => ({ kind: 'number', text }) as const)
    this.put([command('\\frac'), mark('{'), over!, mark('}'), mark('{'), under!, mark('}')], from, end)
    this.put([mark('}')], end, end)
  }

  /** A word whose letters are symbols each. */
  letters(text: string, start: number): void {
    for (const [i, letter] of [...text].entries())
      this.put([{ kind: 'letter', text: letter }], start + i, start + i + 1)
  }

  /** A unit; that of a divisor belongs to it alone. */
  unit(text: string, start: number, end: number, isOfDivisor: boolean): void {
    if (isOfDivisor) this.wrapLast()
    this.put([text === '°' ? command('\\degree') : { kind: 'words', text, style: 'text' }], start, end)
    if (isOfDivisor) this.put([mark('}')], end, end)
  }

  /** Opens a brace without width before the last token. */
  wrapLast(): void {
    const last = this.tokens.pop()!
    this.tokens.push({ ...mark('{'), start: last.start, end: last.start }, last)
  }

  end(at: number): void {
    this.put([{ kind: 'end', text: '' }], at, at)
  }

  private settle(): void {
    const frame = this.frames.at(-1)!
    if (this.ended === null) return
    for (; frame.braces > 0; frame.braces--) this.push([mark('}')], this.ended, this.ended)
    frame.hasRoot = false
    this.ended = null
  }

  private push(spellings: readonly Spelling[], start: number, end: number): void {
    for (const spelling of spellings)
      this.tokens.push({ ...spelling, start: this.offset + start, end: this.offset + end })
  }
}
