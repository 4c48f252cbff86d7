import { saysFromWhere, saysMoreThan, usesQuadrature } from '../../../english/restriction.js'
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

/** Why the formula of a function may not count everywhere between the ends: something is said of where, or of more than it. */
function doubtOfFormula({ applied, key, token, reading }: Definition, { at }: Accused): string | null {
  if (!applied) return null
  if (saysFromWhere(token, reading)) return `the formula of ${key} may not count everywhere between the ends`
  const from = sentenceOf(token, reading)[0]!.start
  const word = saysMoreThan(
    reading.section.tokens.filter(
      ({ start }) => start >= from && start < at.token.start && start !== token.start,
    ),
  )
  return word && `the formula of ${key} may be another one beside "${word}"`
}

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
    for (const use of grounds?.uses ?? []) {
      const doubt = doubtOfFormula(use, accused)
      if (doubt !== null) return doubt
    }
    // "A planimeter gave $\\int \\approx 0.36$": what only comes near may come from anything.
    const sentence = sentenceOf(at.token, at.reading).filter(word => word !== at.token)
    const word = at.link.sign.operator === '≈' ? saysMoreThan(sentence) : null
    return word && `its value may come from something else: "${word}"`
  },
})
