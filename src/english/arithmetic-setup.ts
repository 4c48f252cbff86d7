import { textOf } from './sentence.js'
import type { Word } from './word.js'

/** An arithmetic that a sentence sets up for the lines behind it; a modulus is null where it is no figure. */
export type Setup =
  | { readonly kind: 'modulus'; readonly modulus: bigint | null }
  | { readonly kind: 'base'; readonly base: number }
  | { readonly kind: 'bits' | 'nim' | 'whole' | 'any' | 'usual' }

/** What a formula of a sentence says of the arithmetic: the ring that it names, or the figure that it is. */
export type FormulaSense = (formula: Word) => Setup | null

const BASES: Readonly<Record<string, number>> = {
  binary: 2,
  ternary: 3,
  octal: 8,
  decimal: 10,
  hexadecimal: 16,
  hex: 16,
}
const CALCULATION =
  '(?:arithmetic|addition|subtraction|multiplication|division|sums?|products?|calculations?|computations?)'
/** A phrase that sets an arithmetic up, from its first word on. */
const PHRASES: readonly (readonly [pattern: RegExp, setup: (match: RegExpExecArray) => Setup])[] = [
  [/^(?:in|to|into) base (\d{1,2})(?!\S)/, ([, base]) => inBase(Number(base))],
  [
    new RegExp(
      `^(?:in )?(octal|hexadecimal|hex|ternary) (?:notation|numbers|numerals|digits|${CALCULATION})(?!\\S)`,
    ),
    named,
  ],
  [new RegExp(`^binary (?:notation|numbers|numerals|${CALCULATION})(?!\\S)`), () => inBase(2)],
  [/^in (binary|ternary|octal|decimal|hexadecimal|hex)(?= (?:[,.:]|we|one|this|the|§|\d)|$)/, named],
  // Decimal digits are carried too, but there a line that is right in base 2 alone is not written.
  [/^carry (?:the )?(?:1|one)(?!\S)/, () => inBase(2)],
  [/^(?:bits?|(?:half|full) adder|carry (?:out|in|bit))(?!\S)/, () => inBase(2)],
  [/^(?:mod|modulo) (\d{1,9})(?!\S)/, ([, modulus]) => remainders(modulus!)],
  [/^characteristic (?:of )?(\d{1,9})(?!\S)/, ([, modulus]) => remainders(modulus!)],
  [/^gf \( (\d{1,9})/, ([, order]) => remainders(order!)],
  [
    /^(?:field|ring) (?:with|of|having) (?:only |exactly |just )?(\d{1,4}) elements(?!\S| of)/,
    ([, order]) => ofOrder(order!),
  ],
  [/^(\d{1,4}) element (?:field|ring)(?!\S)/, ([, order]) => ofOrder(order!)],
  [/^(?:logic|logical|or|and|xor|nor|nand) gates?(?!\S)/, () => ({ kind: 'bits' })],
  [/^truth tables?(?!\S)/, () => ({ kind: 'bits' })],
  [/^nimbers?(?!\S)/, () => ({ kind: 'nim' })],
  [new RegExp(`^boolean (?:algebra|ring|logic|semiring|${CALCULATION})(?!\\S)`), () => ({ kind: 'bits' })],
  [new RegExp(`^nim (?:values?|numbers?|${CALCULATION})(?!\\S)`), () => ({ kind: 'nim' })],
  [
    new RegExp(`^(?:tropical|(?:max|min) plus) (?:semirings?|algebra|${CALCULATION})(?!\\S)`),
    () => ({ kind: 'any' }),
  ],
  [
    new RegExp(`^(?:ordinary|usual|real|rational) (?:numbers|${CALCULATION})(?!\\S)`),
    () => ({ kind: 'usual' }),
  ],
  [
    /^(?:in|over|of) (?:the )?(?:reals|rationals|integers)(?= (?:[,.:]|we|one|this|§)|$)/,
    () => ({ kind: 'usual' }),
  ],
]

function inBase(base: number): Setup {
  return base === 10 ? { kind: 'usual' } : { kind: 'base', base }
}
/** The elements of a field of four are no remainders, nor those of any whose order is a power of a prime. */
function ofOrder(figure: string): Setup {
  const order = Number(figure)
  let prime = 2
  while (prime < order && order % prime !== 0) prime++
  let power = prime
  while (power < order) power *= prime
  return power === order && power > prime ? { kind: 'whole' } : remainders(figure)
}
function named([, word]: RegExpExecArray): Setup {
  return inBase(BASES[word!]!)
}
function remainders(figure: string): Setup {
  return { kind: 'modulus', modulus: BigInt(figure) > 1n ? BigInt(figure) : null }
}

/** What only a heading sets up: a sentence may speak of it in passing. */
const TITLES: readonly (readonly [pattern: RegExp, setup: Setup])[] = [
  [titleOf(`(?:modular|clock) (?:operations?|${CALCULATION})`), { kind: 'modulus', modulus: null }],
  [titleOf(`(?:saturating|bitwise|xor) (?:operations?|${CALCULATION})|finite fields?`), { kind: 'whole' }],
  [/^xor$/, { kind: 'whole' }],
]

function titleOf(phrase: string): RegExp {
  return new RegExp(`(?<!\\S)(?:${phrase})(?!\\S)`)
}

/** The arithmetic that a heading sets up. */
export function setUpByHeading(heading: readonly Word[]): Setup | null {
  const text = textOf(heading.filter(({ kind }) => kind !== 'stop'))
  return TITLES.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** Words that a phrase takes at most. */
const MAX_WORDS = 6
/** "Here + means OR", "let ⋅ stand for AND": a sign that is given a meaning of its own. */
const SIGN_MEANS =
  /(?:^|[\s($`])(?:[-+*·×⋅∧∨⊕^|&]|\\(?:cdot|times|oplus|otimes|ast|wedge|vee|lor|land))[$`]? (?:means|denotes|stands? for|is (?:the )?(?:logical|bitwise|boolean|exclusive|or|and|xor)\b)/i

/** The arithmetic that a sentence sets up, the last where it names several; null where it sets up none. */
export function setUpIn(sentence: readonly Word[], source: string, senseOf: FormulaSense): Setup | null {
  const written = source.slice(sentence[0]?.start ?? 0, sentence.at(-1)?.end ?? 0)
  const found = sentence.map((_, at) => setUpAt(sentence, at, senseOf)).findLast(setup => setup !== null)
  return found ?? (SIGN_MEANS.test(written) ? { kind: 'any' } : null)
}

function setUpAt(sentence: readonly Word[], at: number, senseOf: FormulaSense): Setup | null {
  const [before, word] = [sentence[at - 1], sentence[at]!]
  if (word.kind === 'math') return ofFormula(word, sentence.slice(Math.max(0, at - 1), at), senseOf)
  // "17 mod 5" takes a remainder once.
  if (!['word', 'number'].includes(word.kind) || (before?.kind === 'number' && word.text.startsWith('mod')))
    return null
  const text = textOf(sentence.slice(at, at + MAX_WORDS)).trimEnd()
  for (const [pattern, setup] of PHRASES) {
    const match = pattern.exec(text)
    if (match) return setup(match)
  }
  return null
}

/** "Modulo $7$", "in base $b$", "over $\mathbb{R}$", or a ring wherever it is named. */
function ofFormula(formula: Word, [before]: readonly Word[], senseOf: FormulaSense): Setup | null {
  const sense = senseOf(formula)
  if (sense?.kind === 'usual') return before && /^(?:in|over|of)$/.test(before.text) ? sense : null
  if (sense) return sense
  if (!before || !/^(?:modulo|mod|characteristic)$/.test(before.text)) return null
  return /^\d{1,9}$/.test(formula.text.trim())
    ? remainders(formula.text.trim())
    : { kind: 'modulus', modulus: null }
}
