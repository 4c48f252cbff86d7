/** Documents of any length in bytes that a reader of formulas may choke on, and one that a person might write. */

const repeated = unit => length => unit.repeat(Math.max(1, Math.round(length / Buffer.byteLength(unit))))
const around = (open, inside, close) => length =>
  repeated(open)(length / 2) + inside + repeated(close)(length / 2)

/** A chapter over and over, every number of it another one each time, each time in a section of its own. */
const chapters = chapter => length => {
  let text = ''
  for (let copy = 1; text.length < length; copy++) {
    const varied = chapter.replace(/\d+/g, digits =>
      `${(Number(digits) + 7 * copy) % 10 ** digits.length}`.padStart(digits.length, '1'),
    )
    text += `# Chapter ${copy}\n\n${varied}\n\n`
  }
  return text
}

/** Arithmetic in a sentence: no two lines alike. */
const lines = line => length => {
  const parts = []
  let size = 0
  for (let n = 1; size < length; n++) {
    const part = line(n)
    parts.push(part)
    size += part.length
  }
  return parts.join('')
}

/** By name: from a length in bytes to a document of about that length. */
export const kindsOf = chapter => ({
  'a chapter over and over': chapters(chapter),
  'one section of short lines': lines(n => `We have $${n} \\cdot 7 = ${7 * n}$ tokens.\n\n`),
  'one paragraph of sentences': lines(n => `Then $${n} \\cdot 7 = ${7 * n}$ and so on. `),
  'one sentence without an end': lines(n => `and $${n} \\cdot 7 = ${7 * n}$ `),
  'one sentence of words': repeated('word '),
  'results that are used again': lines(
    n =>
      `So $${n} / 7 \\approx ${(n / 7).toFixed(3)}$ and $${(n / 7).toFixed(3)} \\cdot 2 \\approx ${((2 * n) / 7).toFixed(2)}$.\n\n`,
  ),
  'one long formula': lines(n => `${n} + `),
  'one long row of relations': length => `$${lines(n => `${n} = `)(length)}0$`,
  'one long product': length => `$${repeated('x y ')(length)} = 3$`,
  'definitions of symbols': lines(n => `Let $a_{${n}} = ${n}$ and $b_{${n}} = 2 a_{${n}}$.\n\n`),
  'applications of functions': lines(n => `$f_{${n}}(x) = g(x_{${n}}) + h(${n})$ holds.\n\n`),
  'sums over groups': lines(n => `$\\sum_i r_{${n},i} = \\frac{1}{G} \\sum_{j=1}^{G} x_j$.\n\n`),
  'nested lists': length => lines(n => `${'  '.repeat(n % 40)}- so $${n} + 1 = ${n + 1}$\n`)(length),
  'nested quotes': around('> ', 'so $1 + 1 = 3$\n', '>'),
  'formulas that never end': repeated('so $1 + 1 '),
  'displays that never end': repeated('$$ 1 + 1 = 3\n\n'),
  'brackets that never end': length => `$${repeated('(1 + ')(length)}$ = 3`,
  'groups that never end': length => `$${repeated('\\frac{1}{')(length)}$`,
  'environments that never end': repeated('\\begin{align} 1 + 1 &= 3 \\\\\n'),
  'unread formulas': repeated('$1 + = \\foo{$ and '),
  'one long table': length =>
    `| n | seven times |\n|---|---|\n${lines(n => `| ${n} | $${n} \\cdot 7 = ${7 * n}$ |\n`)(length)}`,
  'one wide table': length =>
    [repeated('| n '), repeated('|---'), repeated('| $1+1=2$ ')].map(row => row(length / 3)).join('|\n'),
  'code spans': lines(n => `\`${n} * 7 = ${7 * n}\` and `),
  'code spans that never end': repeated('`` 2 * 3 = 6 ` '),
  'plain arithmetic': lines(n => `it takes ${n} * 7 = ${7 * n} hours, `),
  'figures in prose': lines(n => `${n} hours, about ${n}% of ${n} billion tokens; `),
  'units behind formulas': lines(n => `$${n}$ hours $= ${n * 3600}$ seconds $\\approx ${n * 60}$ minutes. `),
  exercises: lines(
    n => `## Exercise ${n % 90}.${n}\n\n(a) $${n} + 1 = ${n + 1}$\n\n(b) $${n} + 2 = ${n}$\n\n`,
  ),
})
