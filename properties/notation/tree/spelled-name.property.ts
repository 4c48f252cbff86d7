import { expect, test } from 'vitest'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { spelledName } from '../../../src/notation/tree/spelled-name.js'
import { nodeOf } from '../../page/read-here.js'

test('a name is spelled as its symbol in terms is, and nothing else has one', () => {
  for (const name of ['x', '\\hat A_{k}', '\\pi_{ref}', "f'", '\\bar x', 'X_1'])
    expect(lowered(nodeOf(name), buildGlossary([]))).toEqual({
      kind: 'symbol',
      name: spelledName(nodeOf(name)),
    })
  for (const other of ['2', 'x + 1', 'f(x)', '-x']) expect(spelledName(nodeOf(other))).toBe('')
})
