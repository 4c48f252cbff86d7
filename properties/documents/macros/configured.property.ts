import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { configuredMacros } from '../../../src/documents/macros/configured.js'

interface Wanted {
  readonly name: string
  readonly body: string
  readonly count: number
}

const wanted: fc.Arbitrary<readonly Wanted[]> = fc.uniqueArray(
  fc
    .record({
      name: fc.stringMatching(/^[A-Za-z]{1,6}$/),
      ...{
        body: fc.constantFrom('\\mathbb{R}', 'x + y', '{\\bf #1}', '\\frac{#1}{#2}', '\\operatorname{Var}'),
      },
      count: fc.constant(0),
    })
    .map(({ name, body }) => ({ name, body, count: body.includes('#2') ? 2 : body.includes('#1') ? 1 : 0 })),
  { selector: ({ name }) => name, minLength: 1, maxLength: 5 },
)

const doubled = (text: string) => text.replaceAll('\\', '\\\\')
const listed = ({ body, count }: Wanted, quoted: string) =>
  count > 0 ? `[${quoted}, ${count}]` : body && quoted

/** How sites hand macros to what sets their formulas. */
const FORMS: Readonly<Record<string, (all: readonly Wanted[]) => string>> = {
  'MathJax in JavaScript': all =>
    `window.MathJax = { tex: { inlineMath: [['$', '$']], macros: {\n${all.map(one => `${one.name}: ${listed(one, `"${doubled(one.body)}"`)}`).join(',\n')} // all\n} } }`,
  'KaTeX in JSON': all =>
    JSON.stringify({
      katex: { macros: Object.fromEntries(all.map(({ name, body }) => [`\\${name}`, body])) },
    }),
  'a docs site in JavaScript': all =>
    `module.exports = { macros: { ${all.map(({ name, body }) => `'\\\\${name}': '${doubled(body)}'`).join(', ')} }, other: 1 }`,
  'Sphinx in Python': all =>
    `mathjax3_config = {'tex': {'macros': {${all.map(one => `"${one.name}": ${listed(one, `r"${one.body}"`)}`).join(', ')}}}}`,
  'YAML in quotes': all =>
    `tex:\n  macros:\n${all.map(one => `    "${one.name}": ${listed(one, `'${one.body}'`)}`).join('\n')}\n  other: 'x'\n`,
  'YAML in plain text': all =>
    `macros:\n${all.map(({ name, body }) => `  ${name}: ${body}`).join('\n')}\nother: y`,
  'YAML in lists': all =>
    `macros:\n${all.map(({ name, body, count }) => `  ${name}:\n    - "${doubled(body)}"\n    - ${count}`).join('\n')}\n`,
  MyST: all => `project:\n  math:\n${all.map(({ name, body }) => `    '\\${name}': '${body}'`).join('\n')}\n`,
}

describe('the macros of a configuration', () => {
  test.each(Object.keys(FORMS))('are those that %s lists', form => {
    fc.assert(
      fc.property(wanted, all => {
        const expected = all.map(({ name, body, count }) => [
          `\\${name}`,
          { parameters: count, optional: null, body, isStarred: false },
        ])
        expect(configuredMacros(FORMS[form]!(all))).toEqual(new Map(expected as []))
      }),
    )
  })

  test('are none where something else is set: a switch, a theme, a path', () => {
    expect(configuredMacros('math: true\ntheme: x\n').size).toBe(0)
    expect(configuredMacros('math:\n  engine: mathjax\n').size).toBe(0)
    expect(configuredMacros('macros_dir: { a: "b" }').size).toBe(0)
  })

  test('are read in time that grows with the text, whatever it holds', () => {
    const hostile = ['macros: {', 'macros:\n a: "', 'macros: { a: [', "macros: {'", 'macros: { a: "\\\\']
    for (const one of hostile) expect(configuredMacros(one.repeat(20_000)).size).toBeLessThan(3)
  })
})
