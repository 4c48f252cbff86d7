import { expect, test } from 'vitest'
import { GivenDistributions, isDistribution } from '../../../src/page/chance/given-distributions.js'
import { statedChains } from '../../../src/page/stated-chain.js'
import { nodeOf, readingOf, shown } from '../read-here.js'

function givenBy(text: string): GivenDistributions {
  const [reading, given] = [readingOf(text), new GivenDistributions()]
  for (const chain of statedChains(reading)) given.note(chain, reading)
  return given
}

test('what a page says of each variable is known from there on, until it says something else', () => {
  const text = 'Let $X \\sim B(4, p)$. Later $X, Y \\sim U(0, 1)$, and then $X \\sim Q(7)$.'
  const given = givenBy(text)
  const at = (name: string, words: string) => given.at(name, text.indexOf(words))?.family ?? null
  expect([at('X', 'Let'), at('X', 'Later'), at('X', 'and'), at('X', 'nothing')]).toEqual([
    null,
    'B',
    'U',
    null,
  ])
  expect(given.at('X', text.length)).toBeNull()
  expect(given.at('Y', text.length)?.parameters.map(shown)).toEqual(['number 0', 'number 1'])
  expect(given.isEmpty).toBe(false)
  expect(givenBy('Here $X = B(4, p)$ and $a + 1 \\sim b$.').isEmpty).toBe(true)
})

test('only the name of a family with parameters is a distribution', () => {
  expect(['\\mathrm{Bin}(3, p)', '\\mathcal{N}(0, 1)'].map(nodeOf).map(isDistribution)).toEqual([true, true])
  expect(['\\mathrm{Foo}(3, p)', 'x + 1', 'D'].map(nodeOf).map(isDistribution)).toEqual([false, false, false])
})
