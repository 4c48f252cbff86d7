import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { allFunctions } from '../../../src/math/functions/functions.js'
import { mark, sign } from '../../../src/notation/plain/functions.js'
import { parsePlain } from '../../../src/notation/plain/parser.js'

const verdictsOf = (line: string) =>
  auditDocument(readDocument(line, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    one => one.verdict,
  )

test('a function of one value takes no second in plain notation', () => {
  for (const { spellings, arity } of allFunctions().filter(one => one.arity === 1))
    for (const name of spellings.plain ?? [])
      expect(() => parsePlain(`${name}(4, 6)`), `${name} of ${arity}`).toThrow(/expected a closing bracket/)
})

test('a sign of the grammar is a command where it has a name', () => {
  expect(sign('\\times')).toEqual({ kind: 'command', text: '\\times' })
  expect(sign('+')).toEqual({ kind: 'mark', text: '+' })
  expect(sign('+')).toEqual(mark('+'))
  expect(sign('n\\')).toEqual({ kind: 'mark', text: 'n\\' })
})

// By doubles here, by enclosures there.
test('functions that stand side by side are multiplied, whatever their arguments', () => {
  const written = fc.oneof(
    fc
      .integer({ min: 1, max: 89 })
      .map(angle => ({ text: `sin ${angle}°`, value: Math.sin((angle * Math.PI) / 180) })),
    fc
      .integer({ min: 1, max: 89 })
      .map(angle => ({ text: `cos ${angle}°`, value: Math.cos((angle * Math.PI) / 180) })),
    fc.integer({ min: 2, max: 99 }).map(of => ({ text: `ln ${of}`, value: Math.log(of) })),
  )
  fc.assert(
    fc.property(written, written, written, (one, two, three) => {
      const product = one.value * two.value
      const line = (value: number) => `So ${one.text} ${two.text} + ${three.text} = ${value.toFixed(5)}.`
      expect(verdictsOf(line(product + three.value))).toEqual(['holds'])
      expect(verdictsOf(line(product + three.value + 0.001))).not.toEqual(['holds'])
    }),
    { numRuns: 60 },
  )
})
