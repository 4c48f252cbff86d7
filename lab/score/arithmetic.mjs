// @ts-check
// A small calculator for the formulas of gold lines: the witness that knows nothing of errata, neither its notations nor
// its arithmetic. Doubles are enough where the question is half a unit of a printed digit.

const TOKEN = /\s*(#\d+|\d+(?:\.\d+)?(?:e[+-]?\d+)?|[a-z]+[0-9]*|[-+*/^(),!])/y

/** @type {Readonly<Record<string, number>>} */
const CONSTANTS = { pi: Math.PI, e: Math.E }
const factorial = (/** @type {number} */ n) => {
  let product = 1
  for (let factor = 2; factor <= n; factor++) product *= factor
  return product
}
/** @type {Readonly<Record<string, (...values: number[]) => number>>} */
const FUNCTIONS = {
  sqrt: Math.sqrt,
  exp: Math.exp,
  ln: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  log: (base, x) => Math.log(x) / Math.log(base),
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
  sum: (...values) => values.reduce((total, value) => total + value, 0),
  comb: (n, k) => factorial(n) / factorial(k) / factorial(n - k),
}

/** @param {string} formula */
function tokensOf(formula) {
  const tokens = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex
    const found = TOKEN.exec(formula)?.[1]
    if (found === undefined) throw new SyntaxError(`arithmetic: expected a formula, got ${formula.slice(at)}`)
    tokens.push(found)
  }
  return tokens
}

/**
 * The value of a formula in which `#2` is the second of these numbers. Throws SyntaxError where it is none.
 * @param {string} formula @param {readonly number[]} [numbers]
 */
export function computed(formula, numbers = []) {
  const tokens = tokensOf(formula)
  let at = 0
  const fail = () => new SyntaxError(`arithmetic: unexpected ${tokens[at] ?? 'end'} in ${formula}`)
  const accept = (/** @type {string} */ token) => tokens[at] === token && ++at > 0
  const expect = (/** @type {string} */ token) => {
    if (!accept(token)) throw fail()
  }
  /** @returns {number} */
  const sum = () => {
    let value = product()
    for (;;) {
      if (accept('+')) value += product()
      else if (accept('-')) value -= product()
      else return value
    }
  }
  const product = () => {
    let value = signed()
    for (;;) {
      if (accept('*')) value *= signed()
      else if (accept('/')) value /= signed()
      else return value
    }
  }
  /** @returns {number} */
  const signed = () => (accept('-') ? -signed() : power())
  const power = () => {
    let base = atom()
    while (accept('!')) base = factorial(base)
    return accept('^') ? base ** signed() : base
  }
  const atom = () => {
    const token = tokens[at++] ?? ''
    if (token === '(') {
      const value = sum()
      expect(')')
      return value
    }
    const value = token.startsWith('#') ? numbers[Number(token.slice(1)) - 1] : CONSTANTS[token]
    if (value !== undefined) return value
    if (/^\d/.test(token)) return Number(token)
    const apply = FUNCTIONS[token]
    if (!apply) {
      at--
      throw fail()
    }
    expect('(')
    const values = [sum()]
    while (accept(',')) values.push(sum())
    expect(')')
    return apply(...values)
  }
  const value = sum()
  if (at < tokens.length) throw fail()
  return value
}
