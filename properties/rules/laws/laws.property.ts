import { describe, expect, test } from 'vitest'
import { lawsIn } from './judged.js'

const rules = (text: string) => lawsIn(text).map(({ rule }) => rule)

describe('what the field knows of a section', () => {
  test.each([
    [
      'law/advantage-sum',
      'The rewards of a group of $G$ answers are standardised into advantages. So $\\sum_{i=1}^G \\hat A_i = 0$.',
    ],
    [
      'law/binary-advantage',
      'The rewards are $0/1$ with success rate $p \\in (0, 1)$, and advantages are standardised. At $p = 0.8$ a failure gets exactly $-2$.',
    ],
    [
      'law/optimum-exponent',
      'Minimise $L(N, D) = E + A N^{-\\alpha} + B D^{-\\beta}$ subject to $6ND = C$. Then $N \\propto C^{\\beta/(\\alpha+\\beta)}$.',
    ],
    [
      'law/variance-algebra',
      'For independent $X$, $Y$ we have $\\mathrm{Var}(X + Y) = \\mathrm{Var}(X) + \\mathrm{Var}(Y)$.',
    ],
    ['law/score-function', 'For a softmax policy $\\sum_a \\nabla_\\theta \\pi_\\theta(a) = 0$.'],
    ['law/sample-statistic', 'Sample: 4, 8, 6, 5, 3, 10. The mean is $6$.'],
    ['law/scaling', 'To halve the margin of error of a mean, quadruple the sample size.'],
    ['law/relative-change', 'It rises by 25% from 40 to 50.'],
    ['law/information', 'We have $H(p, q) = H(p) + \\mathrm{KL}(p \\,\\|\\, q)$.'],
    ['law/restated-quantity', 'It takes 90 minutes, or about 1.5 hours.'],
    ['law/temperatures', 'The water is at 20 °C = 293.15 K.'],
  ])('%s', (rule, text) => expect(rules(`**1.** ${text}\n`)).toEqual([rule]))

  test('of an interval both ends', () =>
    expect(rules('**1.** The interval is $6 \\pm 2.738$, that is from $3.26$ to $8.74$.\n')).toEqual([
      'law/interval-end',
      'law/interval-end',
    ]))

  test('in the order of the page, whatever law knows it', () => {
    const sample = 'Sample: 4, 8, 6, 5, 3, 10.'
    const [mean, hours] = ['The mean is $6$.', 'It takes 90 minutes, or about 1.5 hours.']
    const both = ['law/restated-quantity', 'law/sample-statistic']
    expect(rules(`**1.** ${sample} ${hours} ${mean}\n`)).toEqual(both)
    expect(rules(`**1.** ${sample} ${mean} ${hours}\n`)).toEqual(both.toReversed())
    const three = `**1.** ${sample} ${hours} ${mean} ${hours.replace('90', '120').replace('1.5', '2.0')}\n`
    expect(rules(three)).toEqual([...both, 'law/restated-quantity'])
  })

  test('of what overlaps the first', () => {
    const [x, y] = ['\\mathrm{Var}(X)', '\\mathrm{Var}(Y)']
    const links = `\\mathrm{Var}(X + Y) = ${x} + ${y} = ${y} + ${x}`
    const said = lawsIn(`**1.** For independent $X$, $Y$ we have $${links}$.\n`)
    expect(said.map(({ rule, stated }) => [rule, stated])).toEqual([['law/variance-algebra', `${x} + ${y}`]])
  })
})
