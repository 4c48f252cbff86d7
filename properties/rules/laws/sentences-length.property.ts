import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../../src/rules/laws/sentences.js'
import { lawPageOf } from './law-page-of.js'

const read = (text: string) =>
  sentencesOf(lawPageOf(text)).map(tokens => tokens.map(({ text }) => text).join(' '))

describe('the sentences of a section', () => {
  test('a long one says more than one thing', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'so').join(' ')
    expect(read(`${words(30)}. It is.`)).toEqual([words(30), 'it is'])
    expect(read(`${words(31)}. It is.`)).toEqual(['it is'])
    expect(read(`It is. ${words(31)}.`)).toEqual(['it is'])
  })
})
