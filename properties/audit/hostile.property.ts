import { describe, expect, test } from 'vitest'
import { claimsIn } from '../fields/machine-learning/chapter-15/chapter.js'

const audit = claimsIn

/** More places than are judged; each repetition is one. */
const MANY = 60
const MAX = 30

/** The time is bounded since so many places are judged, however many there are: counted, not measured. */
describe("a page that says a claim's words over and over", () => {
  test.each([
    ['15.6', '15.6/ranking', 'Rankings suffer. '],
    ['15.6', '15.6/ranking', 'rankings suffer '],
    ['15.12', '15.12/variance', 'The variance reduces. '],
    ['15.12', '15.12/bias', 'baseline unbiased '],
    ['15.13', '15.13/sign-of-a-failure', 'With $p = 0.8$ failures receive positive advantages. '],
    ['15.31', '15.31/ppo-models', 'PPO needs five models. '],
    ['15.10', '15.10/underflow', 'It underflows for positive numbers. '],
  ])('%s: %s is judged at no more places than a page has: %s', (number, rule, sentence) => {
    const judged = audit(number, sentence.repeat(MANY)).filter(one => one.rule === rule)
    expect(judged.length).toBeGreaterThan(0)
    expect(judged.length).toBeLessThanOrEqual(MAX)
    expect(judged.map(({ verdict }) => verdict)).not.toContain('refuted')
  })

  test('is refuted all the same where it says them a few times', () =>
    expect(audit('15.6', 'Rankings suffer. '.repeat(3)).map(({ verdict }) => verdict)).toContain('refuted'))
})

describe('programs of every kind', () => {
  const program = (body: string) => `\`\`\`python\n${body}\n\`\`\`\n\n`
  test.each([
    ['a name that nothing gives', 'def dpo_loss(a, b):\n    return -F.logsigmoid(a - b).mean()'],
    ['no function', 'print(1)'],
    ['nothing', ''],
    ['no result', 'def dpo_loss(a):\n    pass'],
    ['brackets without an end', `def dpo_loss(a):\n    return ${'('.repeat(500)}a`],
    ['what calls itself', 'def dpo_loss(a):\n    return dpo_loss(a)'],
  ])('%s is read or refused, and accused of nothing', (_, body) => {
    for (const { verdict } of audit('15.10', program(body)))
      expect(['undecided', 'unread', 'holds']).toContain(verdict)
  })
})
