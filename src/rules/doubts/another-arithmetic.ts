import type { Token } from '../../documents/model/document.js'
import { type Addition, type Arithmetic, arithmeticsIn, isOfAlgebra } from '../../english/arithmetic.js'
import { cyclesIn } from '../../english/arithmetics/cycle.js'
import { sentenceOf, textOf } from '../../english/sentence.js'
import { type Ring, ringIn } from '../../notation/latex/residue-ring.js'
import { basedNumeral } from '../../notation/lower/based-numeral.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node } from '../../notation/tree/node.js'
import type { Reading } from '../../page/reading.js'
import { addsBy } from './arithmetics/additions.js'
import { isGlued, isRightWithBrackets } from './arithmetics/bracketings.js'
import {
  DOUBLE,
  FORMATS,
  isOfFloats,
  isOfRegister,
  isOfRing,
  isOfWholeQuotients,
} from './arithmetics/machine.js'
import { defineDoubt } from './doubt.js'
import { fits, isCongruent } from './fits-arithmetic.js'
import { isDevice, namedAbove, setUpAt } from './standing-arithmetic.js'

/**
 * Why a line may be one of another arithmetic than that of the numbers: its sentence names one, or its signs are others,
 * or the page has set one up in which the line is right. Wall-clock hours, floating-point operations, binary rewards and
 * weights in int8 are counted as usual.
 */
export function anotherArithmetic(
  link: Link,
  token: Token,
  sentence: readonly Token[],
  reading: Reading,
): string | null {
  const { left, right } = link
  if ([left, right].some(hasRemainder)) return null
  const named = new Set([...arithmeticsIn(sentence, isDevice), ...namedAbove(token, reading)])
  const isInBase = [left, right].some(hasBase) || LITERAL.test(reading.source.slice(left.start, right.end))
  const isNamed = [...named].some(
    arithmetic => !(isInBase && arithmetic === 'other') && isRightIn(arithmetic, link, sentence, reading),
  )
  const width = isInBase ? widthOf(link, reading.source) : null
  if (width !== null && isCongruent(link, width, reading.glossary))
    return 'a register of so many digits may overflow'
  if (isNamed || [token, ...sentence].some(other => isRightInRingOf(other, link, reading)))
    return 'its sentence speaks of another arithmetic'
  if (beginsAgain(link, sentence, reading.glossary)) return 'what it counts begins again'
  if (isOfRing(link, sizesNear(token, reading)))
    return 'its sentence names a size at which it may begin again'
  if (isOfRegister(link)) return 'a register of so many bits may wrap round'
  if (isOfFloats(link, DOUBLE)) return 'it is right in double precision'
  const standing = isInBase ? null : setUpAt(token, reading)
  if (standing && fits(standing, link, reading.glossary)) return 'its section is in another arithmetic'
  if (standsForClasses(link) && isAlgebraic(reading)) return 'its section is about rings or groups'
  if (isExclusiveOr(left, right, reading.source)) return 'its ^ may be an exclusive or'
  return null
}

const NUMBER = /(?<![\w.,])\d{1,9}(?![\w.,]*\d)/g

/** The whole numbers in the sentence of a formula and in the one before it, outside the formula. */
function sizesNear(token: Token, { section, source }: Reading): readonly bigint[] {
  const near = section.tokens.filter(
    ({ sentence }) => token.sentence - sentence >= 0 && token.sentence - sentence <= 1,
  )
  const { start } = near[0]!
  const text = `${source.slice(start, token.start)} ${source.slice(token.end, near.at(-1)!.end)}`
  return (text.match(NUMBER) ?? []).map(BigInt)
}

const algebraic = new WeakMap<Reading, boolean>()

function isAlgebraic(reading: Reading): boolean {
  const known = algebraic.get(reading) ?? isOfAlgebra(reading.section.tokens)
  algebraic.set(reading, known)
  return known
}

/** Whole numbers and their quotients alone on both sides: `1 = -1`, `0/2 = 12/2`; nobody computes that on such a page. */
const standsForClasses = (link: Link): boolean =>
  [link.left, link.right].every(isPlainNumber) && !countsOrders(link)

/** `120/10 = 12`: the order of a group over that of a subgroup is a number, and no class. */
function countsOrders({ left, right }: Link): boolean {
  const [whole, part, order] = [...(left.head === 'div' ? left.args : []), right]
  if (![whole, part, order].every(node => node?.head === 'number')) return false
  return Number(order!.text) > 1 && Number(part!.text) > 1 && Number(whole!.text) % Number(part!.text) === 0
}
const isPlainNumber = ({ head, text, args }: Node): boolean =>
  (head === 'number' && /^\d+$/.test(text)) ||
  ((head === 'neg' || head === 'div' || head === 'sqrt') && args.every(isPlainNumber))

/** A line that takes remainders itself says which arithmetic it means. */
const hasRemainder = ({ head, text, args }: Node): boolean =>
  (head === 'call' && (text === 'mod' || text === 'residue')) || args.some(hasRemainder)

/** `1011_2 = 11` and `0x1F = 31` say in which base each numeral is. */
const hasBase = (node: Node): boolean => basedNumeral(node) !== null || node.args.some(hasBase)
const LITERAL = /(?<![\w.])0[xXbBoO][\da-fA-F]/

/** Two to the bits that the longest numeral with a base of a power of two has: `0xFF + 1 = 0x00`. */
function widthOf({ left, right }: Link, source: string): bigint | null {
  const written = source.slice(left.start, right.end)
  const bits = [...written.matchAll(/0([xXbBoO])([\da-fA-F]{1,64})|(?<![01])([01]{2,})_\{?2(?!\d)/g)].map(
    ([, kind = 'b', digits = '', binary = '']) =>
      (digits + binary.slice(-64)).length * ({ x: 4, o: 3 }[kind.toLowerCase()] ?? 1),
  )
  return bits.length > 0 ? 1n << BigInt(Math.max(...bits)) : null
}

/** Every entry of a matrix asks it of the whole formula. */
const rings = new WeakMap<Token, Ring>()

/** Whether a formula names remainders of which a line is right; of a modulus that is no figure nothing more is known. */
function isRightInRingOf(token: Token, link: Link, { glossary }: Reading): boolean {
  if (token.kind !== 'math') return false
  const ring = rings.get(token) ?? ringIn(token.text) ?? 'usual'
  rings.set(token, ring)
  if (ring === 'usual') return /\\[pb]?mod/.test(token.text)
  return ring.modulus === null || isCongruent(link, ring.modulus, glossary)
}

/** Whether a line that is wrong of the numbers is right in an arithmetic that its sentence names. */
function isRightIn(
  arithmetic: Arithmetic,
  link: Link,
  sentence: readonly Token[],
  { source, glossary }: Reading,
): boolean {
  switch (arithmetic) {
    case 'other':
      return true
    case 'bits':
      return fits({ kind: 'bits' }, link, glossary)
    case 'integers':
      return fits({ kind: 'whole' }, link, glossary)
    case 'registers':
      return overflows(link, sentence, glossary)
    case 'floats':
      return absorbs(link) || FORMATS.some(bits => isOfFloats(link, bits))
    case 'texts':
      return isGlued(link)
    case 'order':
      return isRightWithBrackets(link, source)
    default:
      return addsBy(arithmetic satisfies Addition, link)
  }
}

/** "Three months after November: $11 + 3 = 2$." */
function beginsAgain(link: Link, sentence: readonly Token[], glossary: Glossary): boolean {
  const { right } = link
  if (!/^\d{1,3}$/.test(right.text) || !fits({ kind: 'whole' }, link, glossary)) return false
  return cyclesIn(sentence).some(
    length => Number(right.text) <= length && isCongruent(link, BigInt(length), glossary),
  )
}

/** Integers of so many bits lose what is a multiple of two to that power, and the rest of a division; or stop at an end. */
function overflows(link: Link, sentence: readonly Token[], glossary: Glossary): boolean {
  if (!fits({ kind: 'whole' }, link, glossary)) return false
  const widths = [...textOf(sentence).matchAll(WIDTH)]
    .map(([, bits]) => Number(bits))
    .filter(bits => bits > 1 && bits <= MAX_BITS)
  return (
    isOfWholeQuotients(link) ||
    isEnd(link.right) ||
    [8, ...widths].some(bits => isCongruent(link, 1n << BigInt(bits), glossary))
  )
}

/** No register is wider. */
const MAX_BITS = 1024
const WIDTH = /(?<![\w.])(\d{1,4}) bits?(?!\w)/g

/** `127`, `-128`, `65535`: the greatest or the least integer of some bits. */
function isEnd({ head, text, args: [part] }: Node): boolean {
  if (head === 'neg') return part?.head === 'number' && isPowerOfTwo(BigInt(part.text))
  return head === 'number' && isPowerOfTwo(BigInt(text) + 1n)
}

/** `2048 + 1 = 2048`: a small number is lost beside a large one. */
const absorbs = ({ left, right }: Link): boolean =>
  left.head === 'add' && right.head === 'number' && left.args.some(part => part.text === right.text)

const isPowerOfTwo = (value: bigint): boolean => value >= 128n && (value & (value - 1n)) === 0n

/** `5 ^ 3 = 6`, as programs write it: true of the bits, and false of the power. */
function isExclusiveOr(left: Node, right: Node, source: string): boolean {
  const [base, exponent] = left.args
  const parts = [base, exponent, right]
  if (!parts.every(part => part?.head === 'number' && /^\d{1,9}$/.test(part.text))) return false
  const isCaret = /^\s*\^\s*$/.test(source.slice(base!.end, exponent!.start))
  const [first, second, result] = parts.map(part => Number(part!.text))
  return isCaret && (first! ^ second!) === result
}

export const ofAnotherArithmetic = defineDoubt({
  id: 'another-arithmetic',
  summary:
    'The sentence speaks of another arithmetic than that of the numbers: modulo, bits, saturation, a base.',
  examples: ['On a clock $9 + 5 = 2$.'],
  applies: ({ at: { token, reading, link } }) =>
    link
      ? anotherArithmetic(
          link,
          token,
          sentenceOf(token, reading).filter(other => other !== token),
          reading,
        )
      : null,
})
