import type { Token } from '../../documents/model/document.js'
import type { LawPage } from './law-page.js'

/** A longer sentence says more than one thing. */
const MAX_LENGTH = 30

/** The sentences of a section that are short enough to say one thing, without their stops. */
export function sentencesOf({ reading }: LawPage): (readonly Token[])[] {
  const bySentence = new Map<number, Token[]>()
  for (const token of reading.section.tokens) {
    if (token.kind === 'stop' && token.text !== '?') continue
    const tokens = bySentence.get(token.sentence) ?? []
    tokens.push(token)
    bySentence.set(token.sentence, tokens)
  }
  return [...bySentence.values()].filter(tokens => tokens.length <= MAX_LENGTH)
}
