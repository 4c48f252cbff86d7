import type { Token } from '../../documents/model/document.js'
import type { LawPage } from './law-page.js'

/** A longer sentence says more than one thing. */
const MAX_LENGTH = 30

/** The sentences of a section that are short enough to say one thing, without their stops. */
export function sentencesOf({ reading }: LawPage): (readonly Token[])[] {
  const sentences: Token[][] = []
  let last: number | undefined
  for (const token of reading.section.tokens) {
    if (token.kind === 'stop' && token.text !== '?') continue
    if (token.sentence === last) sentences.at(-1)!.push(token)
    else sentences.push([token])
    last = token.sentence
  }
  return sentences.filter(tokens => tokens.length <= MAX_LENGTH)
}
