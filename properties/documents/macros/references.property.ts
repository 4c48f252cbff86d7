import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referencesIn } from '../../../src/documents/macros/references.js'

const SOURCE = ['', '.tex']
const name = fc.stringMatching(/^(?:\.\.\/|[a-z]{1,3}\/)?[a-z][\w-]{0,8}$/)
/** How a source names another, and what it then names. */
const written = name.chain(name =>
  fc.constantFrom(
    { text: `\\input{${name}}`, found: [{ name, endings: SOURCE }] },
    { text: `\\input ${name}`, found: [{ name, endings: SOURCE }] },
    { text: `\\include {${name}}`, found: [{ name, endings: SOURCE }] },
    { text: `\\subfile{ ${name} }`, found: [{ name, endings: SOURCE }] },
    { text: `\\import{parts/}{${name}}`, found: [{ name: `parts//${name}`, endings: SOURCE }] },
    { text: `\\usepackage[a,b]{${name}}`, found: [{ name, endings: ['.sty'] }] },
    {
      text: `\\RequirePackage{${name}, other}`,
      found: [name, 'other'].map(name => ({ name, endings: ['.sty'] })),
    },
    { text: `\\documentclass[11pt]{${name}}`, found: [{ name, endings: ['.cls'] }] },
    { text: `\\documentclass[${name}]{subfiles}`, found: [{ name, endings: SOURCE }] },
    { text: `% \\input{${name}}`, found: [] },
    { text: `\\begin{verbatim}\\input{${name}}\\end{verbatim}`, found: [] },
    { text: `\\inputs{${name}} \\usepackages{${name}}`, found: [] },
  ),
)

describe('the files that a source names', () => {
  test('are those of its commands, in order, and none in comments or code', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 6 }), all => {
        expect(referencesIn(all.map(({ text }) => text).join('\n'))).toEqual(
          all.flatMap(({ found }) => found),
        )
      }),
    )
  })

  test('begin with the source that it says it is a part of', () => {
    fc.assert(
      fc.property(name, written, (root, { text, found }) => {
        expect(referencesIn(`%! TeX root = ${root}\n${text}`)).toEqual([
          { name: root, endings: SOURCE },
          ...found,
        ])
      }),
    )
  })
})
