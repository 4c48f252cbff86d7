import { expect } from 'vitest'
import type { Document, Section, Token } from '../../../src/documents/model/document.js'

/** What the characters of a scale are worth, written independently of the reader. */
export const SCALES: Readonly<Record<string, string>> = {
  '%': '%',
  '\\%': '%',
  percent: '%',
  'per cent': '%',
  k: 'K',
  mn: 'M',
  bn: 'B',
  Bn: 'B',
  tn: 'T',
  x: '×',
  fold: '×',
}

const unquoted = (text: string) =>
  text.replace(/^([ \t]*)((?:>[ \t]?)+)/gm, match => ' '.repeat(match.length))

/** The law of each kind: what the source says at the token's place is the token's text. */
export function expectPlace(token: Token, source: string): void {
  const there = source.slice(token.start, token.end)
  expect(token.start).toBeLessThanOrEqual(token.end)
  if (token.kind === 'word')
    expect(there.replaceAll('*', '').replaceAll('’', "'").toLowerCase()).toBe(token.text)
  else if (token.kind === 'number') expectNumber(token, there, source)
  else if (token.kind === 'stop') expect([there, '']).toContain(token.text)
  // The layout alone may set a break, where nothing is written.
  else if (token.kind === 'break') expect(there === '' ? [',', ':'] : [there]).toContain(token.text)
  else {
    const { start, end } = token.inner!
    expect(start >= token.start && start <= end && end <= token.end).toBe(true)
    expect([source.slice(start, end), unquoted(source.slice(start, end))]).toContain(token.text)
    expect(token.text.length).toBe(end - start)
  }
}

function expectNumber(token: Token, there: string, source: string): void {
  expect(token.written ?? token.text).toBe(there)
  if (/^[-−+]?[\d.]/.test(there)) expect(there.replace('−', '-').replace(/[^\d.eE+-]/g, '')).toBe(token.text)
  else expect(token.text).toMatch(/^\d+(?:\/\d+)?$/)
  expect(token.scale === undefined).toBe(token.scaleEnd === undefined)
  if (token.scale === undefined || token.scaleEnd === token.end) return
  const scale = source.slice(token.end, token.scaleEnd).replace(/^(?:[\s~-]|\\[,;: ])+/, '')
  expect(SCALES[scale] ?? scale).toBe(token.scale)
}

/** Every law that each document keeps, whatever it holds. */
export function expectLaws(document: Document, expectOne = expectPlace): void {
  const { source, sections } = document
  expect(sections.map(section => source.slice(section.start, section.end)).join('')).toBe(source)
  for (const section of sections) expectSection(section, source, expectOne)
}

function expectSection(
  { start, end, tokens, programs }: Section,
  source: string,
  expectOne: (token: Token, source: string) => void,
): void {
  let from = start
  let [sentence, clause] = [0, 0]
  for (const token of tokens) {
    expectOne(token, source)
    expect(token.start).toBeGreaterThanOrEqual(from)
    from = Math.max(token.end, token.scaleEnd ?? 0)
    expect([sentence, sentence + 1]).toContain(token.sentence)
    expect(token.clause).toBeGreaterThanOrEqual(clause)
    ;[sentence, clause] = [token.sentence, token.clause]
  }
  expect(from).toBeLessThanOrEqual(end)
  let below = start
  for (const program of programs) {
    expect(program.start).toBeGreaterThanOrEqual(below)
    below = program.end
    expect(program.end).toBeLessThanOrEqual(end)
    const overlapping = tokens.filter(token => token.start < program.end && program.start < token.end)
    expect(overlapping).toEqual([])
    const there = source.slice(program.start, program.end).split(/\r\n?|\n/)
    const lines = program.text.split('\n')
    expect(lines.length).toBe(there.length)
    for (const [index, line] of lines.entries()) expect(there[index]!.endsWith(line)).toBe(true)
  }
}
