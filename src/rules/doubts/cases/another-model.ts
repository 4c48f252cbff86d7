import { modelNamedIn } from '../../../english/cues/attribution.js'
import { sentenceBefore } from '../../../english/sentence.js'
import type { Definition } from '../../../page/symbols/definition.js'
import type { Accused } from '../doubt.js'
import { defineDoubt } from '../doubt.js'

/** So many characters before a statement its sentence is read as it is written, capitals and all. */
const MAX_SENTENCE = 400

/** The name of whose model the sentence of a statement speaks; null where it names none. */
function modelOf({ at: { token, reading } }: Accused): string | null {
  const [first] = sentenceBefore(token, reading)
  const from = Math.max(first?.start ?? token.start, token.start - MAX_SENTENCE)
  return modelNamedIn(reading.source.slice(from, token.start))
}

/** Whether a formula stands in a sentence of its own that does not name whose it is: the page's own, or another one's. */
function isOutside({ token, reading, printed }: Definition, name: string, own: number): boolean {
  if (printed !== null || token.sentence === own) return false
  const before = sentenceBefore(token, reading)
  return !reading.source.slice(before[0]?.start ?? token.start, token.start).includes(name)
}

/** Whether what was judged rests on formulas that the page gave elsewhere. */
function restsOnOthers({ judgement, grounds, at }: Accused, name: string): boolean {
  return grounds
    ? grounds.uses.some(used => used.reading !== at.reading || isOutside(used, name, at.token.sentence))
    : judgement.reading !== null
}

export const ofAnotherModel = defineDoubt({
  id: 'another-model',
  summary:
    'The sentence says it of the law, the model or the estimate of somebody, and it was judged with formulas that the page gave for another one.',
  examples: [
    'We have $D = 20N$ and $C = 6ND$, so $N = \\sqrt{C/120}$. Under the law of Kaplan et al., $N \\propto C^{0.73}$.',
  ],
  applies: accused => {
    const name = modelOf(accused)
    return name !== null && restsOnOthers(accused, name)
      ? `its sentence speaks of the model of ${name}`
      : null
  },
})
