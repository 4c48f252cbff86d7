import type { Lexeme, LexemeKind } from '../../../src/documents/prose-arithmetic/lexeme.js'
import type { Run } from '../../../src/documents/prose-arithmetic/run.js'

/** `·` joins what is one lexeme and stands for a blank in it, `§` is what is not read; any other sign has one meaning. */
const PIECE =
  /(?<mark>[⟦⟧])|(?<count>(?:two|seven)\b)|(?<number>\d(?:\d|[.,](?=\d))*(?:e\d+)?(?:[KMB](?!\p{L})|·\p{L}+)?)|(?<word>\p{L}[\p{L}\d]*)|(?<operator>[-+*/^√])|(?<relation>[<>!]=|[=<>≈~≠≤≥])|(?<open>[([])|(?<close>[)\]])|(?<suffix>[%²])|(?<currency>[$€])|(?<dash>–)|(?<break>[,:"|])|(?<stop>;)|(?<other>[§→])/gu

/** The lexemes of a text, and the runs that it marks by `⟦` and `⟧`. */
export function markedRuns(text: string): { readonly lexemes: Lexeme[]; readonly runs: Run[] } {
  const lexemes: Lexeme[] = []
  const runs: Run[] = []
  let [from, last, marks] = [0, 0, 0]
  for (const { 0: said, index, groups = {} } of text.matchAll(PIECE)) {
    const [kind] = Object.entries(groups).find(([, group]) => group !== undefined)!
    if (said === '⟦') from = lexemes.length
    if (said === '⟧') runs.push({ from, to: lexemes.length, signs: signsIn(lexemes, from) })
    if (kind === 'mark') marks++
    else {
      const start = index - marks
      const opensLine = text.slice(last, index).includes('\n')
      lexemes.push({
        kind: kind as LexemeKind,
        text: said.replace('·', ' '),
        start,
        end: start + said.length,
        ...(opensLine && { opensLine }),
      })
      last = index + said.length
    }
  }
  return { lexemes, runs }
}

const signsIn = (lexemes: readonly Lexeme[], from: number): number[] =>
  [...lexemes.keys()].filter(index => index >= from && lexemes[index]!.kind === 'relation')
