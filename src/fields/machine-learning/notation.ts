import { defineField } from '../field.js'

/** Notation of a policy, which no number has: \pi_\theta, \pi^*, \pi(a \mid s). */
const POLICY =
  /\\pi\s{0,4}(?:_|\^\s{0,4}\{?\s{0,4}(?:\*|\\(?:ast|star)\b)|\([^()$]{0,200}(?:\||\\mid\b|\\vert\b))/

/** Language models: how they scale, and how they learn from preferences. */
export const machineLearning = defineField({
  id: 'machine-learning',
  summary: 'Language models: how they scale, and how they learn from preferences.',
  told: source => (POLICY.test(source) ? { isPiAName: true } : {}),
})
