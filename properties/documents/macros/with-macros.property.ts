import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_MACROS } from '../../../src/documents/macros/macro.js'
import { withMacros } from '../../../src/documents/macros/with-macros.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const HALF = { parameters: 0, optional: null, body: '\\frac12', isStarred: false }

test('a document has its macros in every section, and is left as it was where there are none', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('# 1.1 One', 'Text.', '$x$'), { minLength: 1 }), lines => {
      const document = readDocument(lines.join('\n\n'), 'a.md')
      expect(withMacros(document, NO_MACROS)).toBe(document)
      const macros = new Map([['\\half', HALF]])
      expect(withMacros(document, macros).sections.map(section => section.macros)).toEqual(
        document.sections.map(() => macros),
      )
    }),
  )
})
