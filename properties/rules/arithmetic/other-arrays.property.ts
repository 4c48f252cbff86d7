import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

const MATRIX = 'Let $A = \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$. '
const VECTOR = 'Let $x = (3, -4, 0)$. '

describe('arrays that the page gives', () => {
  test.each([
    [MATRIX, 'So $\\det A = 3$.'],
    [MATRIX, 'The determinant of $A$ is 3.'],
    [MATRIX, 'Hence $A^T = A$ and $\\det A = 0$.'],
    [VECTOR, 'Then $\\|x\\| = 6$.'],
    [VECTOR, 'Then $|x| = 8$.'],
    ['Let $w = (1, 1)$ and $g = (2, 4)$. ', 'So $w = w - 0.1 g = (0.8, 0.7)$.'],
  ])('are accused: %s%s', (given, states) => {
    expect(lastVerdict(given + states)).toBe('refuted')
  })

  test.each([
    // They are others, or changed, or nobody says that it follows.
    [`${MATRIX}\n\n# A rotation\n\n`, 'So $\\det A = 1$.'],
    [MATRIX, 'A matrix $A$ is singular if $\\det A = 0$.'],
    [MATRIX, '\n\n1. $A$ is singular.\n2. $\\det A = 0$.'],
    [MATRIX, 'After swapping the rows, $\\det A = 2$.'],
    [`${MATRIX}Step 1 is done. `, 'Step 2: $A^2 = \\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}$.'],
    [MATRIX, 'Entrywise, $A^2 = \\begin{pmatrix} 1 & 4 \\\\ 9 & 16 \\end{pmatrix}$.'],
    // Other sizes, and other arithmetic.
    [`We use the maximum norm. ${VECTOR}`, 'Then $\\|x\\| = 4$.'],
    [VECTOR, '$\\|x\\| = 7$ (sum norm).'],
    [`Define $\\|u\\| = u_1 + u_2$. ${VECTOR}`, 'Then $\\|x\\| = 7$.'],
    [VECTOR, 'Then $|x| = 3$.'],
    ['On the elliptic curve let $G = (5, 1)$. ', 'Then $2G = (6, 3)$.'],
  ])('are left open: %s%s', (given, states) => {
    expect(lastVerdict(given + states)).not.toBe('refuted')
  })
})
