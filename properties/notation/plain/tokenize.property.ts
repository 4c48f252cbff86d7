import { expect, test } from 'vitest'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { MAX_CHARACTERS } from '../../../src/notation/latex/lexer/lexer.js'
import { tokenizePlain } from '../../../src/notation/plain/tokenize.js'
import { refusalOf } from './spelled.js'

test('a source has as many characters at most as one in LaTeX', () => {
  const blanks = ' '.repeat(MAX_CHARACTERS)
  const end = 7 + MAX_CHARACTERS
  expect(tokenizePlain(blanks, 7)).toEqual([{ kind: 'end', text: '', start: end, end }])
  const message = `tokenizePlain: expected at most ${MAX_CHARACTERS} characters, got ${MAX_CHARACTERS + 1}`
  const { offset, reason, ...refusal } = refusalOf(`${blanks} `, 7)
  expect(refusal).toBeInstanceOf(Object)
  expect([offset, reason, refusalOf(`${blanks} `).message]).toEqual([7, 'too-large', message])
  expect(refusalOf(`${blanks} `)).toBeInstanceOf(LatexError)
})
