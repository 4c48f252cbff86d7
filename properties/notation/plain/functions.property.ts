import { expect, test } from 'vitest'
import { allFunctions } from '../../../src/math/functions/functions.js'
import { mark, sign } from '../../../src/notation/plain/functions.js'
import { parsePlain } from '../../../src/notation/plain/parser.js'

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
