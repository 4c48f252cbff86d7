import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const findings = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 40 } }).findings
/** The verdicts on the last formula, of which a later part of the page may say something new. */
const verdict = (text: string) => findings(text).at(-1)!.verdict

describe('what a page tells anew is not what it told before:', () => {
  test.each([
    [
      'another function has another derivative',
      "Let $f(x) = x^2$, so $f'(x) = 2x$.\n\nNow let $f(x) = e^x$. Then $f'(1) = e$.",
    ],
    [
      'a formula that nobody differentiates hides the one before it',
      "A layer is $f(x) = Wx + b$. The ReLU is $f(x) = \\max(0, x)$, with $f'(x) = 1$ for $x > 0$.",
    ],
    [
      'a denied formula hides the one before it',
      'Let $g(x) = x^3$. The function $g(x) = x^3 + 1$ is not odd. We get $g(1) = 2$.',
    ],
    [
      'a supposition is about another number',
      'If $x = 3$, then $x^2 = 9$.\n\nSuppose $x + \\frac1x = 3$. Then $x^2 + \\frac{1}{x^2} = 7$.',
    ],
    [
      'an equation is set to be solved',
      'The equation $2x = 8$ has one solution, $x = 4$. $x^2 - 4 = 0$ has two.',
    ],
    ['words change a set', 'Let A = {1, 2, 3, 4}. We delete 2 from A. Now A ∩ {2, 3} = {3}.'],
    ['words give a set', 'A = {2, 4, 6}, B = {4, 5, 6}.\n\nNow A: the roll is even. A ∩ B = {4, 6, 8}.'],
    ['it is solved with what stands behind it', '$f(x+1) = 7x$ with $f(x) = x + 6$.'],
  ])('%s', (_, text) => expect(verdict(text)).not.toBe('refuted'))
})

describe('nothing false holds', () => {
  test.each([
    [
      'at the value that x had before',
      'Solve $3x - 6 = 0$. We get $x = 2$.\n\nLet $h(x) = x^2$. Then $h(x + 2) = 4h(x)$ for all $x$.',
    ],
    [
      'by one of two pieces',
      "Let $f(x) = x^2$ for $x \\le 1$ and $f(x) = 3x - 2$ for $x > 1$. Then $f'(1) = 3$.",
    ],
    ['by what stands behind "only if"', 'A \\ B = B \\ A only if A = B.\n\nA × B = B × A fails in general.'],
  ])('%s', (_, text) =>
    expect(
      findings(text)
        .filter(({ start }) => start.offset > 20)
        .map(({ verdict }) => verdict)
        .at(-1),
    ).not.toBe('holds'),
  )
})

test('a remainder is small where its bound vanishes', () => {
  expect(verdict('We have $\\ln x = (x - 1) + O((x-1)^2)$.')).toBe('holds')
  expect(verdict('We have $\\sqrt{x} = 1 + (x-1) + O((x-1)^2)$.')).toBe('refuted')
})

test('two members of a series go on in many ways', () => {
  expect(verdict('The series starts $e^x = 1 + x + \\ldots$.')).toBe('holds')
  expect(verdict('The series starts $e^x = 1 + 2x + \\ldots$.')).toBe('refuted')
})
