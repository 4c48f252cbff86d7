import { expect, test } from 'vitest'
import { lastVerdict } from '../../../audit/last-verdict.js'

const SOFTMAX = 'Let $p_i = \\frac{e^{z_i}}{\\sum_k e^{z_k}}$.'
const SLOPE = '\\frac{\\partial p_i}{\\partial z_j}'

test.each([
  // True of two different members, or of one and the same, which the page says further away.
  [`${SOFTMAX} Then $${SLOPE} = -p_i p_j$.`, 'conditional'],
  [`${SOFTMAX} Then $${SLOPE} = p_i (1 - p_i)$.`, 'conditional'],
  [`${SOFTMAX} Then $${SLOPE} = p_i p_j$.`, 'refuted'],
  [`${SOFTMAX} For $i = j$ we get $${SLOPE} = p_i (1 - p_i)$.`, 'holds'],
  [`${SOFTMAX} For $i = j$ we get $${SLOPE} = p_i (1 + p_i)$.`, 'refuted'],
  // Two players are two.
  [
    'Let $p_{ij} = \\frac{e^{s_i}}{e^{s_i} + e^{s_j}}$. Then $\\frac{\\partial p_{ij}}{\\partial s_i} = p_{ij}(1 - p_{ij})$.',
    'holds',
  ],
  [
    'Let $p_{ij} = \\frac{e^{s_i}}{e^{s_i} + e^{s_j}}$. Then $\\frac{\\partial p_{ij}}{\\partial s_i} = p_{ij}(1 + p_{ij})$.',
    'refuted',
  ],
  // Of members that are 0 or 1, or -1 or 1, of rows that add up to 1, of a symmetric matrix, without a diagonal.
  [
    'Let $\\bar r = \\frac1n \\sum_{i=1}^n r_i$ and $A_i = r_i - \\bar r$ with $r_i \\in \\{0, 1\\}$. Then $\\frac1n \\sum_i A_i^2 = \\bar r (1 - \\bar r)$.',
    'unread',
  ],
  [
    'Let $M = \\sum_{i=1}^N m_i$ with spins of one unit. Then $\\sum_{i<j} m_i m_j = \\frac12 (M^2 - N)$.',
    'unread',
  ],
  [
    'Let $p_{ic} = \\frac{e^{z_{ic}}}{\\sum_k e^{z_{ik}}}$ and $L_i = -\\sum_c y_{ic} \\log p_{ic}$. Then $\\frac{\\partial L_i}{\\partial z_{ic}} = p_{ic} - y_{ic}$.',
    'unread',
  ],
  [
    'Let $f = \\sum_i \\sum_j A_{ij} x_i x_j$. Then $\\frac{\\partial f}{\\partial x_k} = 2 \\sum_j A_{kj} x_j$.',
    'unread',
  ],
  [
    'Let $p_{ic} = \\frac{e^{z_{ic}}}{\\sum_k e^{z_{ik}}}$. Let $L_i = -\\sum_c y_{ic} \\log p_{ic}$. Then $L_i - \\log \\sum_k e^{z_{ik}} = -\\sum_c y_{ic} z_{ic}$.',
    'unread',
  ],
  [
    'Let $p_{ic} = \\frac{e^{z_{ic}}}{\\sum_k e^{z_{ik}}}$. Let $L_i = -\\sum_c y_{ic} \\log p_{ic}$. Then $L_i - \\log \\sum_k e^{z_{ik}} = \\sum_c y_{ic} z_{ic}$.',
    'refuted',
  ],
  // What is the softmax of the logits, as words alone may say.
  [
    'Let $\\ell = \\sum_i p_i z_i$. Then $\\frac{\\partial \\ell}{\\partial z_i} = p_i (1 + z_i - \\ell)$.',
    'unread',
  ],
  // A number that a constraint holds fixed.
  [
    'Let $c = \\sum_i x_i$ be conserved. Then $L = \\sum_i \\log x_i - \\lambda(\\sum_i x_i - c)$ gives $\\frac{\\partial L}{\\partial x_i} = \\frac1{x_i} - \\lambda$.',
    'unread',
  ],
  // Alike where words say so, and a letter for a number that nobody says counts them.
  [`${SOFTMAX} Suppose the logits are all equal. Then $-\\sum_i p_i \\log p_i = \\log K$.`, 'unread'],
  // What holds for two and three and for no more.
  ['Let $A_i = r_i - \\bar r$. Then $\\sum_i A_i^4 = \\frac12 (\\sum_i A_i^2)^2$.', 'unread'],
  // Said anew, left out, or depending in secret.
  [`${SOFTMAX} With a temperature it becomes $p_i = \\frac{e^{z_i/T}}{\\sum_k e^{z_k/T}}$.`, 'unread'],
  [`${SOFTMAX} Up to a constant, $\\log p_i = z_i$.`, 'unread'],
  ['Let $A_i = (r_i - \\bar r)/\\sigma$. Then $\\sum_i A_i r_i = G \\sigma$.', 'unread'],
  ['Let $d_i = \\sum_j a_{ij}$ be the degree. Then $\\sum_i d_i = 2m$.', 'unread'],
  // Another mean, another summation, vectors, and a time.
  ['Let $A_i = r_i - \\bar r$, where $\\bar r$ is a moving average. Then $\\sum_i A_i = 0$.', 'unread'],
  [`By the summation convention we sum. ${SOFTMAX} Then $\\sum_i p_i = 2$.`, 'unread'],
  ['Let $x = \\sum_i c_i e_i$ with orthonormal $e_i$. Then $\\sum_i c_i^2 = \\sum_i c_i e_i$.', 'unread'],
  ['Let $X(t) = \\frac1N \\sum_i x_i(t)$. Then $\\sum_i (x_i(t) - X(t))^2 = 0$.', 'unread'],
  // Formulas that stand behind Z(x), and forces that are proportional to something.
  [
    'Let $\\pi(y|x) = \\frac{1}{Z(x)} \\pi_0(y|x) e^{r(x,y)/\\beta}$ with $Z(x) = \\sum_y \\pi_0(y|x) e^{r(x,y)/\\beta}$. Then $r(x,y) = \\beta\\log\\frac{\\pi(y|x)}{\\pi_0(y|x)} + \\beta\\log Z(x)$.',
    'holds',
  ],
  ['Suppose each force $F_i \\propto v_i^2$. The total is $\\sum_i F_i = 1$.', 'unread'],
])('%s', (text, verdict) => {
  expect(lastVerdict(text)).toBe(verdict)
})
