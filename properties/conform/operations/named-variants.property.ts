import { expect, test } from 'vitest'
import { convention, mistake, regionalMistake } from '../../../src/conform/operations/named-variants.js'
import type { Equation } from '../../../src/conform/operations/operation.js'

const compute: Equation = ({ x }) => [...x]

test('a variant has its name, meaning, kind and region', () => {
  expect(convention('a', 'b', compute)).toEqual({ name: 'a', meaning: 'b', kind: 'convention', compute })
  expect(mistake('a', 'b', compute)).toEqual({ name: 'a', meaning: 'b', kind: 'mistake', compute })
  expect(regionalMistake('far', 'a', 'b', compute)).toEqual({
    name: 'a',
    meaning: 'b',
    kind: 'mistake',
    bitesIn: 'far',
    compute,
  })
})
