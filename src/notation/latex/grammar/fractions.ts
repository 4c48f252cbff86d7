import { derivativeFraction } from './derivatives.js'
import type { Parselet } from './parselet.js'

const fraction: Parselet = (grammar, { start }) => {
  const top = grammar.argument()
  const bottom = grammar.argument()
  return derivativeFraction(grammar, top, bottom, start) ?? grammar.cursor.node('div', [top, bottom], start)
}

/** \sqrt{x} and \sqrt[n]{x}. */
const root: Parselet = (grammar, { start }) => {
  const { cursor } = grammar
  if (!cursor.accept('[')) return cursor.node('sqrt', [grammar.argument()], start)
  const degree = cursor.within('bracket', () => grammar.sum())
  cursor.expect(']')
  const radicand = grammar.argument()
  return cursor.node('sqrt', [radicand, degree], start)
}

const binomial: Parselet = (grammar, { start }) => {
  const upper = grammar.argument()
  const lower = grammar.argument()
  return grammar.cursor.node('binomial', [upper, lower], start)
}

export const FRACTIONS: ReadonlyMap<string, Parselet> = new Map([
  ['\\frac', fraction],
  ['\\sqrt', root],
  ['\\binom', binomial],
])
