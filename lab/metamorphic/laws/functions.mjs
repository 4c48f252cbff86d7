// @ts-check
// Functions, roots, sums and derivatives in other usual forms.
import { inNotation, someOf } from '../places.mjs'
import { sidesOf } from '../relations.mjs'

/** @typedef {import('../trial.mjs').Law} Law */

/** @param {string} name @param {string} says @param {RegExp} pattern @param {import('../places.mjs').Written} written @returns {Law} */
const form = (name, says, pattern, written) => ({
  name,
  kind: 'kept',
  says,
  change: page => inNotation(page, pattern, written),
})

/** What may not follow an argument that loses its brackets. */
const ENDS = String.raw`(?=\s*(?:$|[=,.;)}+]|\\approx|\\le|\\ge|-|\\\\|&))`
const FRACTION = /^\s*\\[dt]?frac\{(\d+(?:\.\d+)?)\}\{(\d+(?:\.\d+)?)\}\s*$/

/** The left side of a statement that is one fraction of plain numbers. @param {string} name @param {string} says @param {string} sign @returns {Law} */
const quotient = (name, says, sign) => ({
  name,
  kind: 'kept',
  says,
  change: page =>
    someOf(
      page.formulas.flatMap(({ from, body }) => {
        const left = sidesOf(body)?.left ?? ''
        const [, top, below] = FRACTION.exec(left) ?? []
        return top ? [{ start: from, end: from + left.length, text: `${top}${sign}${below} ` }] : []
      }),
    ),
})

/** @type {Law[]} */
export const functionForms = [
  quotient('frac-to-slash', '\\frac{6}{3} = 2 is written 6/3 = 2', '/'),
  quotient('frac-to-div', '\\frac{6}{3} = 2 is written 6 \\div 3 = 2', ' \\div '),
  form('sqrt-bare', '\\sqrt{2} is written \\sqrt2', /\\sqrt\{(\d)\}(?!\d)/g, ([, digit]) => `\\sqrt${digit}`),
  form('sqrt-braced', '\\sqrt2 is written \\sqrt{2}', /\\sqrt\s?(\d)/g, ([, digit]) => `\\sqrt{${digit}}`),
  form(
    'sqrt-power',
    '\\sqrt{20} is written (20)^{1/2}',
    /\\sqrt\{([\d.]+)\}(?!\^)/g,
    ([, inside]) => `(${inside})^{1/2}`,
  ),
  form(
    'function-brackets',
    '\\ln 3 is written \\ln(3)',
    new RegExp(String.raw`\\(ln|exp|sin|cos|tan)\s*(\d+(?:\.\d+)?)${ENDS}`, 'g'),
    ([, name, inside]) => `\\${name}(${inside})`,
  ),
  form(
    'function-bare',
    '\\ln(3) is written \\ln 3',
    new RegExp(String.raw`\\(ln|exp|sin|cos|tan)\((\d+(?:\.\d+)?)\)${ENDS}`, 'g'),
    ([, name, inside]) => `\\${name} ${inside}`,
  ),
  form(
    'exp',
    'e^{2} is written \\exp(2)',
    /(?<![a-zA-Z\\}_{^])e\^\{([^{}]+)\}(?!\^)/g,
    ([, inside]) => `\\exp(${inside})`,
  ),
  form('upright-e', 'e^{2} is written \\mathrm{e}^{2}', /(?<![a-zA-Z\\}_{^])e(?=\^)/g, () => '\\mathrm{e}'),
  form(
    'upright-d',
    '\\frac{d}{dx} is written \\frac{\\mathrm{d}}{\\mathrm{d}x}',
    /\\frac\{d\}\{d([a-z])\}/g,
    ([, letter]) => `\\frac{\\mathrm{d}}{\\mathrm{d}${letter}}`,
  ),
  form(
    'limits',
    '\\sum_{k=1}^{n} is written \\sum\\limits_{k=1}^{n}',
    /\\(sum|prod)(?=_)/g,
    ([found]) => `${found}\\limits`,
  ),
  form(
    'limits-swapped',
    '\\sum_{k=1}^{n} is written \\sum^{n}_{k=1}',
    /\\(sum|prod|int)_(\{[^{}]*\}|\w)\^(\{[^{}]*\}|\w)/g,
    ([, name, low, high]) => `\\${name}^${high}_${low}`,
  ),
  form('degree-character', '30^\\circ is written 30°', /(?<=\d)\^(?:\\circ(?![a-z])|\{\\circ\})/g, () => '°'),
  form('less-command', '< and > are written \\lt and \\gt', /[<>]/g, ([sign]) =>
    sign === '<' ? '\\lt ' : '\\gt ',
  ),
  form('infinity-character', '\\infty is written ∞', /\\infty(?![a-z])/g, () => '∞'),
]
