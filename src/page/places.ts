import type { Token } from '../documents/model/document.js'
import { firstBehind } from '../documents/model/range.js'

/**
 * Where each token of a list stands in it. Tokens stand in the order of the page, so that they are searched for and no
 * table of them is needed, which would take as much memory as half the tokens; where they do not, there is one.
 */
export class Places {
  private table: ReadonlyMap<Token, number> | undefined

  constructor(private readonly tokens: readonly Token[]) {}

  get(token: Token): number | undefined {
    const { tokens } = this
    let at = firstBehind(tokens, ({ start }) => start >= token.start)
    while (at < tokens.length && tokens[at]!.start === token.start && tokens[at] !== token) at++
    if (tokens[at] === token) return at
    this.table ??= new Map(tokens.map((one, place) => [one, place] as const))
    return this.table.get(token)
  }
}
