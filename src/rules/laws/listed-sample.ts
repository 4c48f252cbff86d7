import type { Document, Token } from '../../documents/model/document.js'
import { isWordFor } from '../../english/lexicon.js'
import { hasSense } from '../../english/matching.js'
import { Rational } from '../../math/number/rational.js'

/** A list of numbers that a document calls its sample. */
export interface ListedSample {
  readonly start: number
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
      const found = inFormula(tokens[first]) ?? (isIntroduced ? inProse(tokens, first) : null)
      if (found === null || found.length < MIN) return []
      return [{ start: token.start, values: found.map(text => Rational.of(text)) }]
    }),
  )
}

function inFormula(token: Token | undefined): string[] | null {
  if (token?.kind !== 'math' || token.text.length > MAX || !LIST.test(token.text)) return null
  return token.text.split(',')
}

/** Numbers parted by commas, up to the end of the sentence; anything else between them ends it without a list. */
function inProse(tokens: readonly Token[], from: number): string[] | null {
  const found: string[] = []
  for (let at = from; at < tokens.length && found.length < MAX; at += 2) {
    const [number, between] = [tokens[at]!, tokens[at + 1]]
    if (number.kind !== 'number' || number.written !== undefined || number.scale !== undefined) return null
    found.push(number.text)
    if (!between || between.kind === 'stop') return found
    if (between.text !== ',') return null
  }
  return null
}
