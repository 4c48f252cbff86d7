import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statedIn } from './worded-in.js'

const OF_ARRAYS = ['determinant', 'trace', 'inverse', 'transpose', 'norm', 'Euclidean norm']
const array = fc.constantFrom(
  'A',
  '\\mathbf{v}',
  'AB',
  'A^{-1}',
  '(3, 4)',
  '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
)
const value = fc.constantFrom('$5$', '7', '$-2$', '$\\frac15 B$', '$3x^2$')

describe('a function of a formula in words', () => {
  test('is found with its value, behind whatever begins its sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OF_ARRAYS), array, value, (name, of, is) => {
        for (const statement of [`the ${name} of $${of}$ is ${is}`, `$${of}$ has ${name} ${is}`])
          for (const page of [`So ${statement}.`, `We see that ${statement}, as it should be.`])
            expect(statedIn(page)).toEqual([statement])
        expect(statedIn(`The matrix $${of}$ has the ${name} ${is}.`)).toEqual([
          `$${of}$ has the ${name} ${is}`,
        ])
      }),
    )
  })

  test('of calculus is of one letter, a limit says where, and an integral from where to where', () => {
    for (const statement of [
      'the derivative of $x^3$ is $3x^2$',
      'the derivative of $e^{2t}$ is $2e^{2t}$',
      '$x^3$ has derivative $3x^2$',
      'the limit of $\\frac{\\sin x}{x}$ as $x \\to 0$ is 1',
      'the integral of $x^2$ from 0 to $3$ is $9$',
    ])
      expect(statedIn(`So ${statement}.`)).toEqual([statement])
  })

  test.each([
    // A function whose formula is elsewhere, and two letters.
    'So the derivative of $f$ is $2x$.',
    'So the derivative of $ax^2$ is $2ax$.',
    'So the integral of $f$ from 0 to 1 is 3.',
    'So the integral of $y$ from 0 to 1 is 5, where $y = 10x$.',
    // Where it is taken is said otherwise, or more is said of it.
    'So the limit of $x^2$ is 4.',
    'So $x^2$ has limit 4.',
    'So the integral of $x^2$ is $9$.',
    'So the derivative of $x^2$ at 3 is 6.',
    'So the derivative of $x^2$ is $2x$ times the other.',
    'So the determinant of $A$ is $5$ more.',
    // A method that only comes near it, or a logarithm of any base.
    "By Simpson's rule, the integral of $e^x$ from 0 to 1 is 1.7189.",
    'Up to sign, the determinant of $A$ is 2.',
    'So the derivative of $\\log x$ is $1/x$.',
    // No array, or a statement of its own.
    'So the determinant of the system is $5$.',
    'So the determinant of $a + b$ is $5$.',
    'So the trace of $A = B$ is $5$.',
    'So the trace of $A$ is $x = 5$.',
    'So twice the trace of $A$ is $5$.',
  ])('%s', page => {
    expect(statedIn(page)).toEqual([])
  })
})
