import { saysFromWhere, usesQuadrature } from '../../../english/restriction.js'
import { neighbouringSentence, sentenceOf } from '../../../english/sentence.js'
import { mentionsIntegral } from '../../../notation/tree/mentions.js'
import type { Definition } from '../../../page/symbols/definition.js'
import { type Accused, defineDoubt } from '../doubt.js'

/** So many sentences before a value may name the method that gave it. */
const MAX_SENTENCES_BEFORE = 3

/** The word of a numerical method near a value; null where none is named. */
function methodNear({ at: { token, reading } }: Accused): string | null {
  const before = Array.from({ length: MAX_SENTENCES_BEFORE }, (_, i) =>
    neighbouringSentence(token, reading, -1 - i),
  )
  return usesQuadrature([...sentenceOf(token, reading), ...before.flat()])
}

/** `f(x) = x^2` on $[0, 1]$: whether the sentence of a formula says where it counts. */
const isOfPart = ({ applied, token, reading }: Definition): boolean =>
  applied !== null && saysFromWhere(token, reading)

export const estimatedIntegral = defineDoubt({
  id: 'estimated-integral',
  summary:
    'The value of an integral may be the estimate of a numerical method, or its function may have another formula in a part of it.',
  examples: [
    "Simpson's rule with four strips gives $\\int_0^1 x^5\\,dx \\approx 0.1719$.",
    'Let $f(x) = x^2$ on $[0, 1]$ and zero elsewhere. Then $\\int_0^2 f(x)\\,dx = \\frac13$.',
  ],
  applies: accused => {
    const { at, grounds } = accused
    if (!at.link || ![at.link.left, at.link.right].some(mentionsIntegral)) return null
    const method = methodNear(accused)
    if (method !== null) return `its value may be an estimate: "${method}"`
    const part = grounds?.uses.find(isOfPart)
    return part ? `the formula of ${part.applied!.name} may not count everywhere between the ends` : null
  },
})
