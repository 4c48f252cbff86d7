import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  callsSolution,
  claimsAllSolutions,
  mayLeaveSolutionOut,
  namesSolutions,
  setsEquations,
} from '../../../src/english/solving/claims.js'
import { plainForms, wordsIn, wordsOf } from '../words-in.js'

const root = fc.constantFrom(...plainForms('root'))
const said = (ask: typeof callsSolution, text: string) => {
  const { token, words } = wordsIn(text, 'x = 3')
  return ask(token, words)
}

describe('a sentence about solutions', () => {
  test('claims all of them by "only" or the article and the plural, before the value or behind it', () => {
    fc.assert(
      fc.property(root, fc.constantFrom('', 'real '), (root, kind) => {
        expect(said(claimsAllSolutions, `The only ${kind}${root} is $x = 3$.`)).toBe(true)
        expect(said(claimsAllSolutions, `So $x = 3$ is the only ${kind}${root}.`)).toBe(true)
        expect(said(claimsAllSolutions, `So $x = 3$ is not the only ${kind}${root}.`)).toBe(false)
        expect(said(claimsAllSolutions, `So a ${kind}${root} is $x = 3$.`)).toBe(false)
        expect(said(claimsAllSolutions, `The only positive ${kind}${root} is $x = 3$.`)).toBe(false)
        expect(said(callsSolution, `So $x = 3$ is a ${kind}${root}.`)).toBe(true)
        expect(said(callsSolution, 'So $x = 3$ is a number.')).toBe(false)
      }),
    )
    expect(said(claimsAllSolutions, 'The solutions are $x = 3$ and $x = 4$.')).toBe(true)
  })

  test('may leave some out by a word of the sentences around it, and not by one far away', () => {
    for (const word of plainForms('leavesOutRoot', 'contrast')) {
      expect([word, said(mayLeaveSolutionOut, `It is ${word} here. So $x = 3$.`)]).toEqual([word, true])
      expect([word, said(mayLeaveSolutionOut, `So $x = 3$. It is ${word} here.`)]).toEqual([word, true])
    }
    const far = 'stones lie here '.repeat(60)
    expect(said(mayLeaveSolutionOut, `It is negative. ${far} So $x = 3$. ${far} It is negative.`)).toBe(false)
  })

  test('sets equations where it asks for the values of a symbol', () => {
    const sets = (text: string) => setsEquations(wordsIn(text, 'x = 3').words.section)
    for (const verb of ['Find', 'determine', 'list'])
      for (const what of ['all', 'every', 'the values of', 'the real numbers'])
        expect([verb, what, sets(`${verb} ${what} $x$ with $x = 3$.`)]).toEqual([verb, what, true])
    expect(sets('We find that for all $x$ it is so: $x = 3$.')).toBe(false)
    expect(sets('Solve it. The river is wide. Here $x = 3$.')).toBe(true)
    expect(sets('This is absurd. Here $x = 3$.')).toBe(true)
  })

  test('says no more than what is found where it has nothing but names and small words', () => {
    fc.assert(
      fc.property(root, fc.constantFrom('the', 'its', 'with', 'has'), (root, word) => {
        expect(namesSolutions(wordsOf(`${word} real ${root} are`))).toBe(true)
        expect(namesSolutions(wordsOf(`${word} ${root} of stones are`))).toBe(false)
        expect(namesSolutions(wordsOf(`no ${root} is`))).toBe(false)
        expect(namesSolutions(wordsOf(`${word} is`))).toBe(false)
      }),
    )
  })
})
