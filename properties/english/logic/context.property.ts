import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { calledAlways, introducesNames, logicContextOf } from '../../../src/english/logic/context.js'
import { readSection } from '../../../src/page/reading.js'

function wordsOf(text: string) {
  const document = readDocument(text, 'a.md')
  return readSection(document.sections[0]!, document.source)
}
const contextOf = (text: string) => logicContextOf(wordsOf(text).section.tokens)

describe('a page', () => {
  test.each([
    ['A truth table has rows.', { isLogic: true, isOtherLogic: false, hasComplements: false }],
    ['Propositions in intuitionistic logic.', { isLogic: true, isOtherLogic: true, hasComplements: false }],
    ['The complement of an event.', { isLogic: false, isOtherLogic: false, hasComplements: true }],
    ['The complement of its closure.', { isLogic: false, isOtherLogic: false, hasComplements: false }],
    ['Two apples.', { isLogic: false, isOtherLogic: false, hasComplements: false }],
  ])('%s', (text, context) => expect(contextOf(text)).toEqual(context))

  test('brings names in by words of its own', () => {
    const says = (text: string) => introducesNames(wordsOf(text).section.tokens)
    expect(['Let this be.', 'For all of them.', 'This is.'].map(says)).toEqual([true, true, false])
  })
})

test.each([
  ['is a tautology.', { value: true, isDenied: false }],
  ['is always a tautology.', { value: true, isDenied: false }],
  ['is not a tautology.', { value: true, isDenied: true }],
  ['is a contradiction', { value: false, isDenied: false }],
  ['is a theorem.', null],
  ['gives a tautology.', null],
])('a formula that %s', (behind, called) => {
  const reading = wordsOf(`Here $p$ ${behind}`)
  const token = reading.section.tokens.find(({ kind }) => kind === 'math')!
  expect(calledAlways(token, reading)).toEqual(called)
})
