import { textAt } from '../../documents/model/match-at.js'
import { findUnit } from '../../math/units/unit-of-word.js'
import { SYMBOLS } from '../tree/commands.js'
import type { Name } from './name.js'
import type { Unit } from './unit.js'

const ALONE = /(?<![\p{L}_])[A-Za-z](?![\p{L}\d_(])/gu
const GIVES = /^\s*(?:=|≈|:=)/
/** `e^{ix}`, `e^(−rt)`: nobody writes a word there. */
const IN_EXPONENT = /(?<![\p{L}\d])e\^[({][-−]?\d{0,3}$/u
const WORD = /[A-Za-z]{2,4}(?![\p{L}\d_({])/uy

/** Words whose letters are symbols of the same formula: the `ab` of `a² + 2ab + b²` is a product, and no name or unit. */
export class LetterProducts {
  private letters: ReadonlySet<string> | undefined

  /**
   * Where letters are symbols, every word of so few letters is a product, as the `ax` of `f(x) = ax² + b`: whoever found
   * the formula in prose has checked that.
   */
  constructor(
    private readonly source: string,
    private readonly isOfSymbols: boolean,
  ) {}

  /** The product of letters at a place; null where there is none. */
  at(place: number): Unit | null {
    const text = textAt(WORD, this.source, place)
    if (text === '' || SYMBOLS.has(`\\${text}`)) return null
    const end = place + text.length
    if (IN_EXPONENT.test(this.source.slice(Math.max(0, place - 8), place)))
      return { text, end, isSymbols: true }
    if (findUnit(text)) return null
    this.letters ??= new Set([...this.source.matchAll(ALONE)].map(([letter]) => letter))
    const isProduct = this.isOfSymbols || [...text].every(letter => this.letters!.has(letter))
    return isProduct ? { text, end, isSymbols: true } : null
  }

  private isFirst(place: number): boolean {
    return this.source.slice(0, place).trim() === ''
  }

  /** The same as a name in so many parts. */
  nameAt(place: number): Name | null {
    const product = this.at(place)
    // `ab = a + 2b` gives a name its value.
    if (!product || (this.isFirst(place) && GIVES.test(this.source.slice(product.end)))) return null
    const parts = [...product.text].map((text, i) => ({
      spellings: [{ kind: 'letter', text } as const],
      start: place + i,
      end: place + i + 1,
    }))
    return { parts, end: product.end }
  }
}
