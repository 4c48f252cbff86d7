import type { Token } from '../../documents/model/document.js'
import { arithmeticsIn } from '../../english/arithmetic.js'
import { sentenceOf } from '../../english/sentence.js'
import { findUnit } from '../../math/units/unit-of-word.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node } from '../../notation/tree/node.js'
import type { Reading } from '../../page/reading.js'
import { defineDoubt } from './doubt.js'

/**
 * Why a line may be one of another arithmetic than that of the numbers: its sentence names one, or its signs are others.
 * Wall-clock hours, floating-point operations, binary rewards and weights in int8 are counted as usual.
 */
export function anotherArithmetic(
  { left, right }: Link,
  token: Token,
  sentence: readonly Token[],
  { source }: Reading,
): string | null {
  const sides = [left, right]
  if (sides.some(hasRemainder)) return null
  const named = arithmeticsIn(sentence, isDevice)
  const isNamed =
    named.has('other') ||
    (named.has('bits') && sides.some(side => areAll(BITS, side))) ||
    (named.has('integers') && sides.every(side => areAll(DIGITS, side)))
  if (isNamed || [token, ...sentence].some(isModular)) return 'its sentence speaks of another arithmetic'
  if (isExclusiveOr(left, right, source)) return 'its ^ may be an exclusive or'
  return null
}

/** A thing that is counted, such as a processor, has a clock. */
const isDevice = (word: string): boolean => findUnit(word)?.unit.noun != null

/** A line that takes remainders itself says which arithmetic it means. */
const hasRemainder = ({ head, text, args }: Node): boolean =>
  (head === 'call' && (text === 'mod' || text === 'residue')) || args.some(hasRemainder)

const isModular = ({ kind, text }: Token): boolean => kind === 'math' && MODULAR.test(text)
const MODULAR = /\\[pb]?mod|\\mathbb\{?\s?[ZF]/

const BITS = /^[01]+$/
const DIGITS = /^\d+$/

/** Whether a side has figures, all of them so written. */
function areAll(form: RegExp, side: Node): boolean {
  const literals = literalsOf(side)
  return literals.length > 0 && literals.every(text => form.test(text))
}

const literalsOf = (node: Node): readonly string[] =>
  node.head === 'number' ? [node.text] : node.args.flatMap(literalsOf)

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
