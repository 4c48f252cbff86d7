import { describe, expect, test } from 'vitest'
import { claimsIn } from '../fields/machine-learning/chapter-15/chapter.js'
import { FALSE_SENTENCES, OPEN_SENTENCES } from './false-sentences.js'
import { TRUE_SENTENCES } from './true-sentences.js'

/** What the exercise gives, stated on the page, so that no sentence is left open for want of it. */
const GIVEN: Readonly<Record<string, string>> = {
  '15.4': 'Let $\\varepsilon = C^{-0.05}$ and $k = 8$.',
  '15.7': 'Let $\\Delta = r_\\phi(x, y_w) - r_\\phi(x, y_l)$ and $\\mathcal{L} = -\\log \\sigma(\\Delta)$.',
  '15.12': 'Let $\\hat A_i = \\frac{r_i - \\mu}{\\sigma}$ with $\\mu = \\frac{1}{G} \\sum_j r_j$.',
  '15.13': 'The pass rate is now $p = 0.8$.',
}

const ACCUSATIONS = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])
const findings = (number: string, text: string, given = GIVEN[number] ?? '') =>
  claimsIn(number, `${given}\n\n${text}`)
const verdicts = (...page: Parameters<typeof findings>) => findings(...page).map(({ verdict }) => verdict)
const accused = (...page: Parameters<typeof findings>) =>
  findings(...page)
    .filter(({ verdict }) => ACCUSATIONS.has(verdict))
    .map(({ rule }) => rule)
const listed = (sentences: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(sentences).flatMap(([number, list]) => list.map(text => [number, text] as const))

describe('what is true, asked, quoted or denied accuses nobody', () => {
  test.each(listed(TRUE_SENTENCES))('%s: %s', (number, text) => expect(accused(number, text)).toEqual([]))
})

describe('what is false is refuted', () => {
  test.each(listed(FALSE_SENTENCES))('%s: %s', (number, text) =>
    expect(verdicts(number, text)).toContain('refuted'),
  )
})

describe('what is false and left open is not confirmed', () => {
  test.each(OPEN_SENTENCES)('%s: %s %s, since %s', (number, text, verdict) => {
    expect(verdicts(number, text)).toContain(verdict)
    expect(verdicts(number, text)).not.toContain('holds')
  })
})

/** A false sentence for each exercise, and frames in which it asserts nothing. */
const MISTAKES: readonly (readonly [number: string, mistake: string])[] = [
  ['15.4', 'the accuracy falls steeply at the knee'],
  ['15.6', 'the rankings suffer from the offset'],
  ['15.7', 'easy pairs contribute most of the gradient'],
  ['15.8', 'the KL is mass-covering'],
  ['15.12', 'the group mean is unbiased as a baseline'],
  ['15.13', 'failures receive positive advantages'],
  ['15.31', 'PPO keeps five models in memory'],
]
const FRAMES: readonly ((mistake: string) => string)[] = [
  mistake => `Is it so that ${mistake}?`,
  mistake => `It would be wrong to say that ${mistake}.`,
  mistake => `Some textbooks say that ${mistake}.`,
  mistake => `Nobody would claim that ${mistake}.`,
  mistake => `A misconception is that ${mistake}.`,
  mistake => `That ${mistake} is false.`,
  mistake => `That ${mistake} is a mistake.`,
  mistake => `"It is plain that ${mistake}", one reads.`,
  mistake => `One reads: “${mistake}”.`,
  mistake => `Suppose that ${mistake}.`,
  mistake => `We do not know whether ${mistake}.`,
]

describe.each(MISTAKES)('%s: %s', (number, mistake) => {
  test('is refuted where the page says so', () => {
    const sentence = `${mistake.charAt(0).toUpperCase()}${mistake.slice(1)}.`
    expect(verdicts(number, sentence)).toContain('refuted')
    expect(verdicts(number, `We say that ${mistake}.`)).toContain('refuted')
  })

  test.each(FRAMES.map(frame => frame(mistake)))('is not where it only speaks of it: %s', text =>
    expect(accused(number, text)).toEqual([]),
  )
})
