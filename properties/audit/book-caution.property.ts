import { describe, expect, test } from 'vitest'
import { auditText, sectionOf } from '../fields/machine-learning/chapter-15/chapter.js'

const ACCUSATIONS = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])
const accused = (text: string) =>
  auditText(text)
    .findings.filter(one => ACCUSATIONS.has(one.verdict))
    .map(one => one.rule)

describe('a true sentence about something near a claim accuses nobody', () => {
  test.each([
    ['15.2', 'Chinchilla uses $C=6ND$, with $N=D/20$.'],
    ['15.2', 'Then $N=\\sqrt{C/120}\\approx 0.0913\\sqrt{C}$.'],
    ['15.2', 'So $N \\approx 91$ billion and $D \\approx 1826$ billion.'],
    ['15.5', 'A checkpoint takes 30 seconds.'],
    ['15.5', 'Each step of the training takes 12 seconds.'],
    ['15.5', 'Per token 420 GFLOPs are needed: $6 \\cdot 70 \\times 10^9 = 4.2 \\times 10^{11}$ FLOPs.'],
    ['15.5', 'Training takes $2.90 \\times 10^5$ s. This is 0.33 million GPU-hours.'],
    [
      '15.5',
      'At 50% utilization training takes $2.90 \\times 10^5$ seconds. With 8192 GPUs it would be 40 hours.',
    ],
    ['15.6', 'So $\\sigma(r(x,y_w)-r(x,y_l)) = \\sigma(0) = 1/2$ for two equally good answers.'],
    [
      '15.7',
      'So $\\frac{\\partial\\mathcal{L}}{\\partial\\phi} = \\frac{\\partial\\mathcal{L}}{\\partial\\Delta}\\frac{\\partial\\Delta}{\\partial\\phi}$.',
    ],
    [
      '15.7',
      'So $\\frac{\\partial\\mathcal{L}}{\\partial\\phi} = -w\\frac{\\partial\\Delta}{\\partial\\phi}$ with the weight $w = 1-\\sigma(\\Delta)$.',
    ],
    ['15.7', 'As the probability $\\sigma(\\Delta)$ of the right order rises, the weight falls.'],
    [
      '15.12',
      'So $\\hat A_i=\\frac{r_i-\\bar r}{\\sigma}$ with $\\bar r=\\frac1G\\sum_j r_j$. Then $\\sum_i\\hat A_i=0$.',
    ],
    ['15.1', 'At the optimum $\\alpha A N^{-\\alpha-1}=6\\lambda D$ with $\\lambda>0$.'],
    ['15.27', 'GQA saves 9.4 billion parameters over 80 layers, about 13% of 70 B in total.'],
    ['15.27', 'The K and V parameters fall by 87.5%.'],
    ['15.27', 'Across 80 layers 9.4 billion parameters are saved, about 13% of the 70B model.'],
  ])('%s: %s', (number, sentence) => expect(accused(`## Solution ${number}\n\n${sentence}\n`)).toEqual([]))
})

describe('a page that states a premise twice is judged by the statement that fits', () => {
  const runs = sectionOf('15.5')
  test.each([
    [
      'a remark in brackets',
      runs.replace('Training therefore', '(Real clusters reach 40% MFU.) Training therefore'),
    ],
    ['another run behind it', `${runs.trimEnd()} At 40% MFU the run would take 101 hours.\n`],
    ['other hardware', `${runs.trimEnd()} On 8192 GPUs it would take half of that.\n`],
  ])('%s', (_, text) => expect(accused(text)).toEqual(accused(runs)))
})

describe('what cannot be read is said, and never ends the audit', () => {
  test.each([
    ['15.2', 'With $C=1\\mathrm{e}24$ we have $N \\approx 9.1 \\times 10^{10}$.'],
    ['15.7', 'Let $\\Delta = \\int f$. Then $\\frac{\\partial\\mathcal{L}}{\\partial\\phi} = 0$.'],
  ])('%s: %s', (number, sentence) =>
    expect(() => auditText(`## Solution ${number}\n\n${sentence}\n`)).not.toThrow(),
  )

  test('a tie is no definition of the margin, against which every gradient would hold', () => {
    const tie =
      'When $\\Delta=0$, $\\frac{\\partial\\mathcal{L}}{\\partial\\phi} = -7\\frac{\\partial\\Delta}{\\partial\\phi}$.'
    const verdicts = auditText(`## Solution 15.7\n\n${tie}\n`).findings.filter(
      one => one.rule === '15.7/gradient',
    )
    expect(verdicts.map(one => one.verdict)).not.toContain('holds')
  })
})
