import { describe, expect, test } from 'vitest'
import { auditText, chapter, verdictsOf } from './chapter.js'

/** An edit of the chapter, and every verdict that it changes: what it breaks, and what it repairs. */
interface Edit {
  readonly name: string
  readonly put: readonly (readonly [find: string, replacement: string])[]
  readonly changes: Readonly<Record<string, string | undefined>>
}

const EDITS: readonly Edit[] = [
  {
    name: 'a repaired rounding: 1.17 instead of 1.18',
    put: [['1.18 \\times 10^8', '1.17 \\times 10^8']],
    changes: { '15.27/saving-per-layer': 'holds' },
  },
  {
    name: 'repaired hours: the data give 80.64',
    put: [['\\approx 82$ hours', '\\approx 81$ hours']],
    changes: { '15.5/hours': 'holds' },
  },
  {
    name: 'repaired seconds, from which 82 hours no longer follow',
    put: [['\\approx 2.95 \\times 10^5$ seconds', '\\approx 2.90 \\times 10^5$ seconds']],
    changes: { '15.5/seconds': 'holds', '15.5/hours': 'misrounded' },
  },
  {
    name: 'days rounded the wrong way',
    put: [['\\approx 3.4$ days', '\\approx 3.5$ days']],
    changes: { '15.5/days': 'misrounded' },
  },
  {
    name: 'the exponent of the other variable',
    put: [['$N \\propto C^{\\beta / (\\alpha + \\beta)}$', '$N \\propto C^{\\alpha / (\\alpha + \\beta)}$']],
    changes: { '15.1/exponent-of-N': 'refuted' },
  },
  {
    name: 'a multiplier with the other sign, against which neither stationarity holds, but the ratio does',
    put: [['- \\lambda(6 N D - C)', '+ \\lambda(6 N D - C)']],
    changes: { '15.1/stationary-in-N': 'refuted', '15.1/stationary-in-D': 'refuted' },
  },
  {
    name: 'a lost minus of the gradient',
    put: [['= -\\bigl(1 - \\sigma(\\Delta)\\bigr)', '= \\bigl(1 - \\sigma(\\Delta)\\bigr)']],
    changes: { '15.7/gradient': 'holds refuted' },
  },
  {
    name: 'a margin of loser minus winner, against which the last form of the gradient fails',
    put: [['$\\Delta = r_\\phi(x, y_w) - r_\\phi(x, y_l)$', '$\\Delta = r_\\phi(x, y_l) - r_\\phi(x, y_w)$']],
    changes: { '15.7/gradient': 'holds refuted' },
  },
  {
    name: 'a shift with two signs',
    put: [['- (r(x, y_l) + c(x))\\bigr)', '- (r(x, y_l) - c(x))\\bigr)']],
    changes: { '15.6/shift': 'refuted' },
  },
  {
    name: 'a mean that is added',
    put: [['(\\sum_i r_i - G \\mu)', '(\\sum_i r_i + G \\mu)']],
    changes: { '15.12/sum': 'refuted holds' },
  },
  {
    name: 'a projection of twice the width',
    put: [['\\mathbb{R}^{8192 \\times 1024}', '\\mathbb{R}^{8192 \\times 2048}']],
    changes: { '15.27/grouped-shape': 'refuted' },
  },
  {
    name: 'a slip of an exponent',
    put: [['\\approx 4.05 \\times 10^{18}$', '\\approx 4.05 \\times 10^{17}$']],
    changes: { '15.5/peak': 'refuted' },
  },
  {
    name: 'another ratio of tokens to parameters, from which everything printed below it no longer follows',
    put: [['$D = 20N$', '$D = 25N$']],
    changes: {
      '15.2/compute-of-N': 'refuted',
      '15.2/N-of-C': 'refuted',
      '15.2/N': 'refuted',
      '15.2/D': 'refuted',
      '15.2/model-size': 'carried',
      '15.2/token-count': 'carried',
    },
  },
]

const before = verdictsOf(auditText(chapter))

describe('an edit of the chapter changes exactly the verdicts that it should', () => {
  test.each(EDITS)('$name', ({ put, changes }) => {
    const edited = put.reduce((text, [find, replacement]) => {
      expect(text.split(find).length, `"${find}" occurs once`).toBe(2)
      return text.replace(find, () => replacement)
    }, chapter)
    const after = verdictsOf(auditText(edited))
    const changed = Object.keys({ ...before, ...after }).filter(rule => before[rule] !== after[rule])
    expect(Object.fromEntries(changed.map(rule => [rule, after[rule]]))).toEqual(changes)
  })
})
