import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import '../../../src/fields/machine-learning/functions.js'
import { functionsOf } from '../../../src/math/term/symbols.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'

/** Prints how the two are read by a process to which no field was handed in. */
const WITHOUT_FIELDS = `
  const { functionsOf } = await import('./dist/math/term/symbols.js')
  const { parseChains } = await import('./dist/notation/latex/grammar/parser.js')
  const { lower } = await import('./dist/notation/lower/lower.js')
  const { buildGlossary } = await import('./dist/notation/tree/glossary.js')
  const chains = parseChains('\\\\sigma(x)')
  const called = [...functionsOf(lower(chains[0].terms[0], buildGlossary(chains)))]
  console.log(JSON.stringify([called, parseChains('\\\\sigma(1 + x)')[0].terms[0].head]))`

test('σ is a function of the field, and one of the page where the field is not handed in', () => {
  const chains = parseChains('\\sigma(x)')
  expect([...functionsOf(lower(chains[0]!.terms[0]!, buildGlossary(chains)))]).toEqual([])
  const alone = spawnSync(process.execPath, ['--input-type=module', '-e', WITHOUT_FIELDS], {
    encoding: 'utf8',
  })
  expect(JSON.parse(alone.stdout)).toEqual([['sigma'], 'mul'])
})
