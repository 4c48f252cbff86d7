// @ts-check
// The values that a page gives its symbols.

const GIVEN = /^\s*(\\?[A-Za-z]+(?:_\{?[A-Za-z0-9]+\}?)?)\s*=\s*(-?\d+(?:\.\d+)?)\s*$/
/** Before a formula these make its value one of several, or one that is only thought of. */
const CASE =
  /\b(?:for|at|if|when|where|suppose|assume|case|say|try|once|until|from|every|all|solution|solutions|so|hence|gives|get|then|is|are)\W*$/i

/**
 * The symbols that a page gives one plain value, and nowhere another one.
 * @param {import('./page.mjs').Page} page
 */
export function valuesOf({ formulas, source, findings }) {
  const given = formulas.flatMap(({ body, start, from }) => {
    const [, symbol, value] = GIVEN.exec(body) ?? []
    const isPremise = findings.some(
      one => one.reason === 'premise' && one.start >= from && one.start <= from + 2,
    )
    return symbol && value && /^(?:[A-Za-z]|\\[a-z]+)(?:_|$)/.test(symbol)
      ? [{ symbol, value, isPremise, isCase: CASE.test(source.slice(Math.max(0, start - 20), start)) }]
      : []
  })
  const written = formulas.map(({ body }) => body).join('\n')
  const isOnlyOnce = (/** @type {string} */ symbol) =>
    written.split(
      new RegExp(
        `(?<![A-Za-z\\\\_{^])${symbol.replace(/[\\{}^]/g, '\\$&')}\\s*&?(?:=|\\\\approx|\\\\in|\\\\to|<|>|\\\\le|\\\\ge)`,
      ),
    ).length === 2
  return given.filter(({ symbol, isPremise, isCase }) => isPremise && !isCase && isOnlyOnce(symbol))
}
