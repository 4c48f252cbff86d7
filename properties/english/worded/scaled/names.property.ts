import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calledBefore, calledBehind, lengthOfName } from '../../../../src/english/worded/scaled/names.js'
import { wordsIn, wordsOf } from '../../words-in.js'

const noun = fc.constantFrom('energy', 'standard error', 'cost', 'braking distance')
const symbolIn = (text: string) => {
  const words = wordsIn(text, 'x').words.section.tokens
  return { words, at: words.findIndex(({ kind }) => kind === 'math') }
}

/** Ways to say what a formula gives. */
const LEADS: readonly ((name: string) => string)[] = [
  name => `The ${name} is $x$.`,
  name => `Here the ${name} $x$ counts.`,
  name => `The ${name} grows as $x$.`,
  name => `The ${name} is proportional to $x$.`,
  name => `The ${name} of the mean is $x$.`,
]
/** Ways to say what a symbol stands for. */
const SAYS: readonly ((name: string) => string)[] = [
  name => `Here $x$ is the ${name}.`,
  name => `We draw $x$ ${name}.`,
  name => `Here $x$ is the number of ${name}.`,
  name => `Here $x$ is the ${name} of the whole.`,
]

test('what words call a formula or a symbol is found again, with an article or without', () =>
  fc.assert(
    fc.property(noun, fc.constantFrom(...LEADS), fc.constantFrom(...SAYS), (name, lead, say) => {
      const [before, behind] = [symbolIn(lead(name)), symbolIn(say(name))]
      for (const names of [calledBefore(before.words, before.at), calledBehind(behind.words, behind.at)])
        expect(lengthOfName(wordsOf(`${name} doubles`), 0, names)).toBe(name.split(' ').length)
    }),
  ))

test.each(['We use $x$.', 'The error of which is not $x$.', 'Doubling $x$ helps.', 'So $x$.'])(
  '%s calls it nothing that is said again',
  text => {
    const { words, at } = symbolIn(text)
    const names = calledBefore(words, at)
    for (const other of ['doubling', 'so', 'not', 'we'])
      expect(lengthOfName(wordsOf(`${other} it`), 0, names)).toBe(0)
  },
)
