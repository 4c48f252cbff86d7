import { describe, expect, test } from 'vitest'
import { LatexError } from '../../../../src/notation/latex/lexer/latex-error.js'
import { tokenize } from '../../../../src/notation/latex/lexer/lexer.js'

function refusal(source: string, offset = 0): LatexError {
  try {
    tokenize(source, { offset })
  } catch (error) {
    if (error instanceof LatexError) return error
    throw error
  }
  throw new Error(`expected a refusal of ${source.slice(0, 40)}, got tokens`)
}

describe('what is no token is refused where it begins:', () => {
  test.each([
    ['a\\', 1, 'a command, got a backslash at the end'],
    ['a\\not<', 1, '= after \\not, got <'],
    ['a\\not', 1, '= after \\not, got nothing'],
    ['a\\mathrm+', 1, 'words in braces, got none'],
    ['a\\mathrm', 1, 'words in braces, got none'],
    ['\\label x', 0, 'an argument in braces, got x'],
    ['\\label', 0, 'an argument in braces, got nothing'],
    ['\\text{a', 0, 'a closing brace, got the end'],
    ['\\text{a\\', 0, 'a closing brace, got the end'],
    ['\\text{', 0, 'a closing brace, got the end'],
    ['\\begin{cases}', 0, 'an environment that arranges statements, got cases'],
    [`\\begin{${'ab'.repeat(30)}}`, 0, `an environment that arranges statements, got ${'ab'.repeat(20)}`],
  ])('%s at %i: expected %s', (source, at, message) => {
    expect(refusal(source).message).toBe(`tokenize: expected ${message}`)
    expect([refusal(source).offset, refusal(source, 70).offset]).toEqual([at, at + 70])
    expect(refusal(source).reason).toBe('syntax')
  })
})
