import type { Token } from '../../documents/model/document.js'
import { leadOf } from '../../english/predicates/predication.js'
import { sentenceOf } from '../../english/sentence.js'
import { beginsByItself } from '../../english/worded/stands-alone.js'
import type { Reading } from '../../page/reading.js'

/** Whether nothing in the sentence of a formula, which ends it, may say of what it is so, but what leads the sentence. */
export function standsForItself(token: Token, reading: Reading): boolean {
  const sentence = sentenceOf(token, reading).filter(({ kind }) => kind !== 'stop')
  const { to } = leadOf(sentence)
  const at = sentence.indexOf(token)
  const begins = at === to || beginsByItself(sentence.slice(to), at - to)
  return begins && at === sentence.length - 1
}
