import { expect, test, vi } from 'vitest'
import '../../../src/fields/machine-learning/functions.js'
import { functionsOf } from '../../../src/math/term/symbols.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'

test('σ is a function of the field, and one of the page where the field is not handed in', async () => {
  const chains = parseChains('\\sigma(x)')
  expect([...functionsOf(lower(chains[0]!.terms[0]!, buildGlossary(chains)))]).toEqual([])
  vi.resetModules()
  const { parseChains: parse } = await import('../../../src/notation/latex/grammar/parser.js')
  const { lower: lowerAlone } = await import('../../../src/notation/lower/lower.js')
  const { buildGlossary: build } = await import('../../../src/notation/tree/glossary.js')
  const alone = parse('\\sigma(x)')
  expect([...functionsOf(lowerAlone(alone[0]!.terms[0]!, build(alone)))]).toEqual(['sigma'])
  expect(parse('\\sigma(1 + x)')[0]!.terms[0]!.head).toBe('mul')
})
