import type { WordedStatement } from './expression.js'
import { phraseAt, type WordedSentence } from './figure.js'

/** "Were" supposes. */
const IS: ReadonlySet<string> = new Set(['is', 'are', 'was'])

/** What says that two sides are the same, and the place of the first word behind it. */
export interface Verb {
  readonly sign: WordedStatement['sign']
  readonly to: number
}

/** "Is", "is about", "comes to", "is equal to". */
export function verbAt(sentence: WordedSentence, at: number): Verb | null {
  const { words } = sentence
  const isCopula = IS.has(words[at]?.text ?? '')
  let to = isCopula ? at + 1 : phraseAt(sentence, at, 'comesOut')
  if (to === null) return null
  to = phraseAt(sentence, to, 'plainly') ?? to
  if (isCopula) to = phraseAt(sentence, to, 'equalTo') ?? to
  const about = phraseAt(sentence, to, 'nearly')
  const [first, last] = [words[at]!, words[(about ?? to) - 1]!]
  return {
    sign: { operator: about === null ? '=' : '≈', start: first.start, end: last.end },
    to: about ?? phraseAt(sentence, to, 'plainly') ?? to,
  }
}
