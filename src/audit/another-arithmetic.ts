import type { Token } from '../documents/document.js'
import type { Node } from '../latex/node.js'
import type { Link } from './candidate.js'
import { wordsOf } from './phrase.js'
import type { Reading } from './reading.js'
import { isOneOf } from './vocabulary.js'

/** Why a line may be one of another arithmetic than that of the numbers: its sentence names one, or its signs are others. */
export function anotherArithmetic(
  { left, right }: Link,
  token: Token,
  sentence: readonly Token[],
  { source }: Reading,
): string | null {
  const isNamed = sentence.some(other => isOneOf(other, OTHER_ARITHMETIC))
  if (isNamed || NAMED.test(wordsOf(sentence)) || [token, ...sentence].some(isModular))
    return 'its sentence speaks of another arithmetic'
  if (isExclusiveOr(left, right, source)) return 'its ^ may be an exclusive or'
  return null
}

const OTHER_ARITHMETIC: readonly string[] =
  "mod modulo modular binary octal hexadecimal hex clock o'clock float* uint* int8 int16 int32 int64 overflow* underflow* wraparound saturat* xor bitwise boolean tropical semiring galois ternary".split(
    ' ',
  )
/** "In base 8", "8-bit arithmetic", "characteristic 3", "GF(2)". */
const NAMED =
  /\b(?:in|to) base[- ]\w+|\b\d+ ?-? ?bit (?:arithmetic|integers?|(?:un)?signed|counters?|registers?|addition)|\bcharacteristic (?:\d|§|two|three|p\b)|\bgf \(|\bwraps? around|\binteger division/

const isModular = ({ kind, text }: Token): boolean => kind === 'math' && MODULAR.test(text)
const MODULAR = /\\[pb]?mod|\\mathbb\{?\s?[ZF]/

/** `5 ^ 3 = 6`, as programs write it: true of the bits, and false of the power. */
function isExclusiveOr(left: Node, right: Node, source: string): boolean {
  const [base, exponent] = left.head === 'pow' ? left.args : []
  const digits = [base, exponent, right].map(part => (part?.head === 'number' ? part.text : ''))
  if (!digits.every(text => /^\d{1,9}$/.test(text))) return false
  const isCaret = /^\s*\^\s*$/.test(source.slice(base!.end, exponent!.start))
  const [first, second, result] = digits.map(Number)
  return isCaret && (first! ^ second!) === result
}
