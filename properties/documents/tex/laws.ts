import { expect } from 'vitest'
import type { Token } from '../../../src/documents/model/document.js'
import { expectPlace, SCALES } from '../markdown/laws.js'

/** What a break that no author wrote so is to a reader: a footnote stands in brackets. */
const SAID_AS: Readonly<Record<string, string>> = { '{': '(', '}': ')', ']': ':' }

/** What the source says at a token's place is the token's text; in mathematics comments are blanks. */
export function expectTexPlace(token: Token, source: string): void {
  const there = source.slice(token.start, token.end)
  if (token.kind === 'math') expectMathematics(token, source)
  else if (token.kind === 'break') expect([there, SAID_AS[there]]).toContain(token.text)
  else if (token.kind === 'number') expectNumber(token, source)
  else expectPlace(token, source)
}

/** A scale may stand behind the brace of a command, and be the unit of a quantity. */
function expectNumber(token: Token, source: string): void {
  const { scale, scaleEnd, ...rest } = token
  expectPlace(rest, source)
  if (scaleEnd === undefined || scaleEnd === token.end) return
  const written = source.slice(token.end, scaleEnd).replace(/^(?:\}\{\\|\}|[\s~-]|\\[,;: ])+/, '')
  expect(SCALES[written] ?? written).toBe(scale)
}

function expectMathematics({ text, inner, start, end }: Token, source: string): void {
  const place = inner!
  expect(place.start >= start && place.start <= place.end && place.end <= end).toBe(true)
  const there = source.slice(place.start, place.end)
  expect(text.length).toBe(there.length)
  // Code inside a formula keeps the signs that mark it, and is no formula that could be read.
  if (text.includes('`')) return
  const isBlank = (at: number) => text[at] === ' ' && there[at] !== ' '
  for (let at = 0; at < text.length; at++) if (!isBlank(at)) expect(text[at]).toBe(there[at])
  if (!there.includes('%') && !there.includes('\\begin') && !there.includes('\\iffalse'))
    expect(text).toBe(there)
}
