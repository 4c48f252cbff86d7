import type { Token } from '../../../documents/model/document.js'
import { hasSense } from '../../../english/matching.js'
import { Rational } from '../../../math/number/rational.js'
import { type ListedSample, numbersFrom } from '../listed-sample.js'

/** Numbers that a page lists behind a name: `A: 12.1, 12.3`. */
export interface NamedList extends ListedSample {
  readonly name: string
}

/** The lists of a stretch of a page that have names. */
export function namedLists(tokens: readonly Token[], source: string): readonly NamedList[] {
  return tokens.flatMap((token, at) => {
    const isNamed = tokens[at + 1]?.text === ':' && (token.kind === 'word' || token.kind === 'math')
    const found = isNamed && !hasSense(token, 'sample') ? numbersFrom(tokens, at + 2) : null
    if (!found || found.length < 2) return []
    const { start, end } = token.inner ?? token
    const values = found.map(({ text }) => Rational.of(text))
    return [{ name: source.slice(start, end), start: token.start, end: found.at(-1)!.end, values }]
  })
}
