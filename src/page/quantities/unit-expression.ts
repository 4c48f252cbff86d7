import { matchAt } from '../../documents/model/match-at.js'
import { endsUnit } from '../../english/binding.js'
import { Rational } from '../../math/number/rational.js'
import type { Convention } from '../../math/units/convention.js'
import { joinUnits, ONE, powerOfUnit, type Unit } from '../../math/units/unit.js'
import { unitOfWord } from '../../math/units/unit-of-word.js'
import { withCarets } from '../../notation/plain/raised.js'
import { withJoinedScales } from './spaced-scales.js'

/** Text longer than this is a sentence. */
const MAX_LENGTH = 60
/** A word behind which no unit goes on: `months at full use`, `GB of memory`. */
const WORD = /(?<=^|\s)[a-z.]+(?=\s|$)/g
const TOKEN =
  /\s*(?:(\/|per(?=\s))|([·*⋅×]|-(?!\d))|\^?\{?([-−]?\d+(?:\/[1-9]\d*)?)\}?|([\p{L}µμΩ%$€£¥¢°][\p{L}\p{M}\d_'’]*))/uy

/**
 * The unit that a text says: `km/h`, `m s^{-2}`, `tokens / sec / chip`, `GPU-hours`, `B parameters`, `MB per module`;
 * one for no text at all. Null for what is no unit: a sentence, a condition, a label of several words.
 */
export function readUnit(text: string, convention: Convention): Unit | null {
  const plain = plainText(text)
  if (plain === '') return text.trim() === '' || /^\s*\(/.test(text) ? ONE : null
  if (plain.length > MAX_LENGTH) return null
  return new UnitReader(plain, convention).read()
}

/** Without LaTeX's marks, what stands in brackets behind a unit, and what goes on behind it. */
function plainText(text: string): string {
  const bare = withCarets(withJoinedScales(withoutBrackets(text)))
    .replaceAll(/\\(?:cdot|times)(?![A-Za-z])/g, '·')
    .replaceAll(/\\mu(?![A-Za-z])\s*/g, 'µ')
    .replaceAll(/\\Omega(?![A-Za-z])/g, 'Ω')
    .replaceAll(/\\(?:[,;:! ]|text|mathrm|rm|quad)|~/g, ' ')
    .replaceAll('\\', '')
    .replaceAll(PARTED_PREFIX, '$1')
    .replace(/[({[].*/s, match => (match.startsWith('{') ? match : ''))
  return bare
    .slice(0, [...bare.matchAll(WORD)].find(([word]) => endsUnit(word))?.index)
    .replace(/(?<![.,;:])[.,;:]+\s*$/, '')
    .trim()
}

/** `J/(kg K)` divides by each. */
const withoutBrackets = (text: string): string =>
  text.replaceAll(
    /\/\s*\(([^()]{1,40})\)/g,
    (_, inner: string) => `/${inner.trim().replaceAll(/[\s·*]/g, '/')}`,
  )

/** siunitx parts a prefix from its unit. */
const PARTED_PREFIX =
  /(?<!\p{L})(yotta|zetta|exa|peta|tera|giga|mega|kilo|hecto|deca|deci|centi|milli|micro|nano|pico|femto|atto)\s+(?=\p{L})/gu

/** How many words a unit has at most. */
const MAX_WORDS = 6

class UnitReader {
  private unit: Unit = ONE
  /** What has been read last, which an exponent may follow. */
  private last: { readonly unit: Unit; readonly how: 'times' | 'per' } | null = null
  /** Per applies to the one word behind it. */
  private how: 'times' | 'per' = 'times'
  private words = 0

  constructor(
    private readonly text: string,
    private readonly convention: Convention,
  ) {}

  read(): Unit | null {
    for (let at = 0; at < this.text.length; at = TOKEN.lastIndex) {
      const token = matchAt(TOKEN, this.text, at)
      if (!token || !this.take(token)) return null
      if (this.words > MAX_WORDS) return null
    }
    return this.finish()
  }

  private take([, per, , power, word]: RegExpExecArray): boolean {
    if (per !== undefined) {
      this.flush()
      this.how = 'per'
    } else if (power !== undefined) return this.raise(Rational.of(power.replace('−', '-')))
    else if (word !== undefined) this.word(word)
    return true
  }

  private word(word: string): void {
    this.flush()
    this.words++
    const unit = unitOfLetters(word, this.convention)
    const isSpelled = this.how === 'per' && word.length > 2
    this.last = { unit: isSpelled ? this.ofRate(unit) : unit, how: this.how }
    this.how = 'times'
  }

  /** `30/4 = 7.5 per thousand` divides by a thousand, or tells of how many there are 7.5. */
  private ofRate(unit: Unit): Unit {
    const isScale = !unit.isUnknown && unit.nouns.size === 0 && unit.dimension.size === 0
    if (!isScale) return unit
    if (this.convention.second.has('rate')) return ONE
    return { ...unit, ambiguities: new Set([...unit.ambiguities, 'rate']) }
  }

  private raise(exponent: Rational): boolean {
    if (!this.last) return false
    this.last = { ...this.last, unit: powerOfUnit(this.last.unit, exponent) }
    return true
  }

  private flush(): void {
    if (this.last) this.unit = joinUnits(this.unit, this.last.unit, this.last.how)
    this.last = null
  }

  private finish(): Unit | null {
    this.flush()
    return this.words === 0 ? null : this.unit
  }
}

/** `m2`, `cm3`: an exponent on the line. */
const METRES = /^([kdcmµμn]?m)([23])$/

/**
 * A word, or where nobody knows it, and it is too short for a noun, two known units side by side, one of them with a
 * capital: `eVm` is an electronvolt metre.
 */
function unitOfLetters(word: string, convention: Convention): Unit {
  const [, metre, exponent] = METRES.exec(word) ?? []
  if (metre) return powerOfUnit(unitOfWord(metre, convention), Rational.of(exponent!))
  const whole = unitOfWord(word, convention)
  if (!whole.isUnknown || whole.nouns.size === 0 || !/[A-Z]/.test(word)) return whole
  for (const cut of [2, 1]) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)].map(part => unitOfWord(part, convention))
    if (left!.dimension.size > 0 && right!.dimension.size > 0) return joinUnits(left!, right!, 'times')
  }
  return whole
}
