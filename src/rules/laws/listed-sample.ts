import type { Document, Token } from '../../documents/model/document.js'
import { isWordFor } from '../../english/lexicon.js'
import { hasSense } from '../../english/matching.js'
import { Rational } from '../../math/number/rational.js'

/** A list of numbers that a document calls its sample. */
export interface ListedSample {
  readonly start: number
  /** Where its last number ends. */
  readonly end: number
  readonly values: readonly Rational[]
}

/** A sample of fewer numbers is an aside, one of more is a table. */
const MIN = 3
const MAX = 1000
const LIST = /^\s*-?\d+(?:\.\d+)?(?:\s*,\s*-?\d+(?:\.\d+)?)+\s*$/

/** The samples of a document: `Sample: 4, 8, 6` in prose, or `the data $4, 8, 6$`. */
export function listedSamples({ sections }: Pick<Document, 'sections'>): ListedSample[] {
  return sections.flatMap(({ tokens }) =>
    tokens.flatMap((token, at) => {
      if (!hasSense(token, 'sample')) return []
      const isIntroduced = tokens[at + 1]?.text === ':' || isWordFor(tokens[at + 1]?.text, 'copula')
      const first = at + (isIntroduced ? 2 : 1)
      const found = inFormula(tokens[first]) ?? (isIntroduced ? numbersFrom(tokens, first) : null)
      if (found === null || found.length < MIN || isOfPossible(token, tokens, at)) return []
      const values = found.map(({ text }) => Rational.of(text))
      return [{ start: token.start, end: found.at(-1)!.end, values }]
    }),
  )
}

function inFormula(token: Token | undefined): readonly Pick<Token, 'text' | 'end'>[] | null {
  if (token?.kind !== 'math' || token.text.length > MAX || !LIST.test(token.text)) return null
  return token.text.split(',').map(text => ({ text: text.trim(), end: token.end }))
}

/** "The possible values are 1, 2, 3", "the first scores are 4, 5, 7": no sample, or a part of one. */
function isOfPossible({ sentence }: Token, tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; tokens[before]?.sentence === sentence; before--)
    if (hasSense(tokens[before], 'ofPossible')) return true
  return false
}

/** Numbers parted by commas, the last perhaps by "and", up to the end of the sentence; anything else is no list. */
export function numbersFrom(tokens: readonly Token[], from: number): readonly Token[] | null {
  const found: Token[] = []
  for (let at = from; at < tokens.length && found.length < MAX; ) {
    const number = tokens[at]!
    if (number.kind !== 'number' || number.written !== undefined || number.scale !== undefined) return null
    found.push(number)
    const joint = jointAt(tokens, at + 1)
    if (joint.length === 0) return isListEnd(tokens[at + 1]) ? found : null
    if (joint.at(-1) === 'and' && !isListEnd(tokens[at + joint.length + 2])) return null
    at += joint.length + 1
  }
  return null
}

/** What stands between two numbers of a list: a comma, "and", or both. */
function jointAt(tokens: readonly Token[], at: number): readonly string[] {
  const [first, second] = [tokens[at]?.text, tokens[at + 1]?.text]
  if (first === ',') return second === 'and' ? [first, second] : [first]
  return first === 'and' ? [first] : []
}

const isListEnd = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'stop' || (token.kind === 'break' && token.text === ';')
