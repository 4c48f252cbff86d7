// @ts-check
// The same formula in another usual notation.
import { inNotation } from '../places.mjs'

/** @typedef {import('../trial.mjs').Law} Law */

/**
 * @param {string} name @param {string} says @param {RegExp} pattern
 * @param {string | import('../places.mjs').Written} written @returns {Law}
 */
const notation = (name, says, pattern, written) => ({
  name,
  kind: 'kept',
  says,
  change: page => inNotation(page, pattern, typeof written === 'string' ? () => written : written),
})

/** Whether the braces and brackets of a text match. @param {string} text */
function isBalanced(text) {
  let depth = 0
  for (const [mark] of text.matchAll(/[{}]/g)) {
    depth += mark === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

/** @type {Law[]} */
export const notations = [
  notation('dfrac', '\\frac is written \\dfrac', /\\frac(?![a-z])/g, '\\dfrac'),
  notation('tfrac', '\\frac is written \\tfrac', /\\frac(?![a-z])/g, '\\tfrac'),
  notation(
    'frac-bare',
    '\\frac{1}{2} is written \\frac12',
    /\\frac\{(\d)\}\{(\d)\}(?!\d)/g,
    ([, top, below]) => `\\frac${top}${below}`,
  ),
  notation(
    'frac-braced',
    '\\frac12 is written \\frac{1}{2}',
    /\\frac\s?(\d)(\d)/g,
    ([, top, below]) => `\\frac{${top}}{${below}}`,
  ),
  notation(
    'left-right',
    '(…) is written \\left(…\\right)',
    /(?<!\\|\\left|\\[bB]igl?)\(([^()[\]&]*)(?<!\\|\\right|\\[bB]igr?)\)/g,
    ([, inside = '']) =>
      isBalanced(inside) && !/\\\\|\\left|\\right/.test(inside) ? `\\left(${inside}\\right)` : null,
  ),
  notation(
    'cdot-to-times',
    '6 \\cdot 7 is written 6 \\times 7',
    /(\d\s*)\\cdot(?=\s*\d)/g,
    ([, before]) => `${before}\\times`,
  ),
  notation(
    'times-to-cdot',
    '6 \\times 7 is written 6 \\cdot 7',
    /(\d\s*)\\times(?=\s*\d)/g,
    ([, before]) => `${before}\\cdot`,
  ),
  notation('times-character', '\\times is written ×', /\\times(?![a-z])/g, '×'),
  notation('cdot-character', '\\cdot is written ·', /\\cdot(?![a-z])/g, '·'),
  notation('approx-character', '\\approx is written ≈', /\\approx(?![a-z])/g, '≈'),
  notation('leq', '\\le is written \\leq', /\\(le|ge)(?![a-zA-Z])/g, ([, which]) => `\\${which}q`),
  notation('leq-character', '\\le and \\ge are written ≤ and ≥', /\\(le|ge)q?(?![a-zA-Z])/g, ([, which]) =>
    which === 'le' ? '≤' : '≥',
  ),
  notation('minus-character', '- is written − in formulas', /-/g, '−'),
  notation('power-braced', '^2 is written ^{2}', /\^(\d)(?!\d)/g, ([, digit]) => `^{${digit}}`),
  notation('power-bare', '^{2} is written ^2', /\^\{(\d)\}(?!\d)/g, ([, digit]) => `^${digit}`),
  notation(
    'subscript-braced',
    'x_i is written x_{i}',
    /_([a-zA-Z0-9])(?![a-zA-Z0-9])/g,
    ([, letter]) => `_{${letter}}`,
  ),
  notation('pi-character', '\\pi is written π', /\\pi(?![a-z])/g, 'π'),
  notation(
    'sigma-character',
    '\\alpha, \\beta, \\sigma are written α, β, σ',
    /\\(alpha|beta|sigma)(?![a-z])/g,
    ([, name]) => (name === 'alpha' ? 'α' : name === 'beta' ? 'β' : 'σ'),
  ),
]
