import type { Token } from '../documents/document.js'
import type { Node } from '../latex/node.js'
import type { Link } from './candidate.js'
import { isOneOf } from './vocabulary.js'

/**
 * Whether a line may be meant in another arithmetic than the usual one: modulo a number, in another base, on the face
 * of a clock, in floating point. Wall-clock hours, floating-point operations and binary rewards are counted as usual.
 */
export function speaksOfOtherArithmetic(link: Link, token: Token, sentence: readonly Token[]): boolean {
  return (
    [token, ...sentence].some(isModular) ||
    sentence.some((word, i) => {
      if (isOneOf(word, ['binary'])) return [link.left, link.right].some(isBinary)
      if (isOneOf(word, ['clock'])) return !(i > 0 && isOneOf(sentence[i - 1]!, BEFORE_CLOCK))
      if (isOneOf(word, ['float*'])) return !sentence.slice(i + 1, i + 3).some(isOperation)
      return isOneOf(word, OTHERS)
    })
  )
}

const OTHERS = 'mod modulo modular octal hexadecimal'.split(' ').concat("o'clock")
const BEFORE_CLOCK = 'wall base core boost gpu cpu'.split(' ')
const isOperation = (word: Token): boolean => isOneOf(word, ['operation*', 'op', 'ops'])

const MODULAR = /\\[pb]?mod|\\mathbb\{?\s?[ZF]/
const isModular = ({ kind, text }: Token): boolean => kind === 'math' && MODULAR.test(text)

/** Written with no other digits than 0 and 1: `101 + 11`. */
const isBinary = (node: Node): boolean => {
  const literals = literalsOf(node)
  return literals.length > 0 && literals.every(text => /^[01]+$/.test(text))
}

const literalsOf = (node: Node): readonly string[] =>
  node.head === 'number' ? [node.text] : node.args.flatMap(literalsOf)
