import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAllSaid } from '../../../../src/english/worded/tied/all-said.js'
import { isOddsAt, isOfKind } from '../../../../src/english/worded/tied/kind.js'
import { tiesTogether } from '../../../../src/english/worded/tied/ties.js'
import { wordsOf } from '../../words-in.js'

const KINDS = {
  nats: { unit: 'natUnit' },
  perplexity: { name: 'perplexityNamed' },
  uniform: { led: 'uniformly', behind: 'outcome' },
  odds: { name: 'oddsNamed', isOdds: true },
  lead: { name: 'ratingLead', unit: 'ratingPoint' },
} as const

/** Phrases around the figure 7, and what it is of. */
const PHRASES: readonly (readonly [text: string, kind: keyof typeof KINDS | null])[] = [
  ['7 nats', 'nats'],
  ['a loss of 7 nats per token', 'nats'],
  ['a loss of 7 nats per byte', null],
  ['a perplexity of about 7', 'perplexity'],
  ['its perplexity is 7', 'perplexity'],
  ['a validation perplexity of 7', 'perplexity'],
  ['a word perplexity of 7', null],
  ['a perplexity of 7 bits', null],
  ['the perplexity falls to 7', null],
  ['a uniform choice among 7 tokens', 'uniform'],
  ['uniform over 7 equally likely sides', 'uniform'],
  ['a choice among 7 tokens', null],
  ['a uniform choice of 7 million', null],
  ['odds of 7 to 1', 'odds'],
  ['a lead of 7 points', 'lead'],
  ['a lead of 7', null],
  ['7', null],
]

test('a figure is of the kind that the words around it say, and of no other', () =>
  fc.assert(
    fc.property(fc.constantFrom(...PHRASES), ([text, kind]) => {
      const words = wordsOf(text)
      const at = words.findIndex(word => word.text === '7')
      const kinds = Object.entries(KINDS).flatMap(([name, one]) => (isOfKind(words, at, one) ? [name] : []))
      expect(kinds).toEqual(kind === null ? [] : [kind])
      expect(isOddsAt(words, at)).toBe(text.includes('to 1'))
    }),
  ))

const TIES: readonly (readonly [text: string, isTied: boolean])[] = [
  ['3 means 9', true],
  ['3 corresponds to a value of about 9', true],
  ['3 and so has 9', true],
  ['3, which gives 9', true],
  ['3 to 1 means 9', true],
  ['3 and 9', false],
  ['3 is better than 9', false],
  ['3 is not 9', false],
  ['3 has one and the other has 9', false],
  ['3: it is 9', false],
  ['3 is $y$ or 9', false],
  ['3 is to be seen, as was said some time before by many people, near 9', false],
]

test('two figures are tied where words between them say so, and nothing else', () => {
  for (const [text, isTied] of TIES) {
    const words = wordsOf(text)
    const [first, second] = ['3', '9'].map(digits => words.findIndex(word => word.text === digits))
    expect([text, tiesTogether(words, first!, second!)]).toEqual([text, isTied])
  }
})

/** Sentences with the figures 3 and 9, and whether nothing is said of them but what ties them. */
const SAID: readonly (readonly [text: string, isAll: boolean])[] = [
  ['a loss of 3 nats per token means a perplexity of 9', true],
  ['Clearly, a loss of 3 nats means a perplexity of about 9', true],
  ['By trial and error we have a loss of 3 nats, which is a perplexity of 9', true],
  ['it has been found again that a loss of 3 nats means a perplexity of 9', true],
  ['a gap of 3 means odds of 9 to 1', true],
  ['over 3 outcomes a uniform choice has 9 bits', true],
  ['a uniform choice among 3 tokens has 9 bits, in the words of a child', true],
  ['by trial and error a loss of 3 nats means a perplexity of 9', false],
  ['a loss of 3 nats means a perplexity of 9 more', false],
  ['a loss that is less by 3 nats means a perplexity of 9', false],
  ['each loss of 3 nats means a perplexity of 9', false],
  ['a loss of 3 nats does not mean a perplexity of 9', false],
  ['a uniform choice among 3 tokens has an entropy of over 9 bits', false],
  ['a nearly uniform choice among 3 tokens has 9 bits', false],
  ['a uniform choice among 3 tokens has 9 bits without the last', false],
  ['a loss of 3 nats means a perplexity of 9 on $x$', false],
]

test('words beside two figures that say something of their own are seen', () =>
  fc.assert(
    fc.property(fc.constantFrom(...SAID), ([text, isAll]) => {
      const words = wordsOf(text)
      const [first, second] = ['3', '9'].map(digits => words.findIndex(word => word.text === digits))
      expect([text, isAllSaid(words, first!, second!)]).toEqual([text, isAll])
    }),
  ))
