import { divisorCount, divisorSum, primeCount, totient } from '../../math/number/divisors.js'
import {
  catalan,
  derangements,
  fibonacci,
  harmonic,
  lucas,
  type Sequence,
  triangular,
} from '../../math/number/sequences.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number } from '../../math/term/term.js'
import type { LetterFunction } from '../../notation/tree/glossary.js'
import { defineField } from '../field.js'

/** A sequence or a function of whole numbers, its letters, and the words without which a letter is another one. */
interface Lettered {
  readonly letters: readonly string[]
  readonly words: RegExp
  readonly sequence: Sequence
  readonly isIndexed: boolean
}

const indexed = (letter: string, words: RegExp, sequence: Sequence): Lettered => ({
  letters: [letter],
  words,
  sequence,
  isIndexed: true,
})
const applied = (letters: readonly string[], words: RegExp, sequence: Sequence): Lettered => ({
  letters,
  words,
  sequence,
  isIndexed: false,
})

const LETTERED: readonly Lettered[] = [
  indexed('F', /\bfibonacci\b/i, fibonacci),
  indexed('L', /\blucas numbers?\b/i, lucas),
  indexed('H', /\bharmonic (?:numbers?|sums?|series)\b/i, harmonic),
  indexed('C', /\bcatalan\b/i, catalan),
  indexed('D', /\bderangements?\b/i, derangements),
  indexed('T', /\btriangular numbers?\b/i, triangular),
  applied(
    ['phi'],
    /\btotients?\b|\beuler['’]s (?:phi|theorem|function|\$\\(?:var)?phi|φ)|\brelatively prime\b|\bcoprime\b|\\(?:var)?phi\s?\([a-z]\)\s?\}?\s?\\equiv/i,
    totient,
  ),
  applied(['d', 'tau'], /\bnumber of (?:positive )?divisors\b/i, divisorCount),
  // Of a page that speaks of proper divisors nobody knows whether the number itself is added.
  applied(
    ['sigma'],
    /^(?![\s\S]*\b(?:proper|aliquot)\b)[\s\S]*\bsum of (?:all |the |its |their )?(?:positive )?divisors\b(?! (?:other|except|less|smaller|excluding|below))/i,
    divisorSum,
  ),
  applied(['pi'], /\bprime[- ]counting\b|\bnumber of primes\b/i, primeCount),
]

const functionOf = ({ sequence, isIndexed }: Lettered): LetterFunction => ({
  isIndexed,
  of: argument => {
    const exact = exactValue(argument)
    const member = exact && sequence(exact)
    return member ? number(member) : null
  },
  first: isIndexed ? ['0', '1', '2'] : [],
})

/** Whole numbers: their divisors, and sequences of them. */
export const numberTheory = defineField({
  id: 'number-theory',
  summary: 'Whole numbers: their divisors, and sequences of them that have names.',
  told: source => {
    const spoken = LETTERED.filter(({ words }) => words.test(source))
    return {
      letters: new Map(spoken.flatMap(one => one.letters.map(letter => [letter, functionOf(one)] as const))),
    }
  },
})
