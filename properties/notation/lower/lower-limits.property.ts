import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import type { Head, Node } from '../../../src/notation/tree/node.js'
import { refusalOf, termOf } from './term-of.js'

const made = (head: Head, args: readonly Node[] = [], text = ''): Node => ({
  head,
  text,
  args,
  start: 3,
  end: 4,
})
const glossary = buildGlossary([])

describe('what has no value says what it is:', () => {
  test.each([['matrix', 'a matrix']] as const)('%s', (head, got) => {
    expect(() => lower(made(head), glossary)).toThrow(
      expect.objectContaining({
        message: `lower: expected an expression with a value, got ${got}`,
        offset: 3,
        reason: 'notation',
      }),
    )
  })

  test.each([
    ['5 \\text{ GB}', 'GB'],
    [`\\text{${'ab cd '.repeat(9)}}`, 'ab cd ab cd ab cd ab cd ab cd ab cd ab c'],
  ])('the words of %s', (source, words) => {
    expect(refusalOf(source).message).toBe(
      `lower: expected an expression with a value, got the words "${words}"`,
    )
  })
})

test('a degree is π/180', () => {
  expect(toPlain(termOf('30^\\circ'))).toBe('30·(π/180)')
})

describe('a term has', () => {
  test('no more levels than the readings of terms allow', () => {
    expect(termOf(`a${'/a'.repeat(300)}`)).toMatchObject({ kind: 'multiply' })
    expect(refusalOf(`a${'/a'.repeat(450)}`)).toMatchObject({
      message: 'lower: expected a term of few levels, got a deeper one',
      reason: 'too-large',
    })
  })
})
