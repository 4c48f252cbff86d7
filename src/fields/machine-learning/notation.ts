import { defineField } from '../field.js'

/** Notation of a policy, which no number has: \pi_\theta, \pi^*, \pi(a \mid s). */
const POLICY = /\\pi\s*(?:_|\^\s*\{?\s*(?:\*|\\(?:ast|star)\b)|\([^()$]*(?:\||\\mid\b|\\vert\b))/

/** Language models: how they scale, and how they learn from preferences. */
export const machineLearning = defineField({
  id: 'machine-learning',
  summary: 'Language models: how they scale, and how they learn from preferences.',
  told: source => (POLICY.test(source) ? { isPiAName: true } : {}),
})
