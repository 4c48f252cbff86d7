import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { VECTORS } from '../../../src/command/vectors.js'
import { allOperations } from '../../../src/conform/operations/registry.js'
import { INDEX_NAME, indexText } from '../../../src/conform/vectors/index-file.js'
import { vectorFile, vectorText } from '../../../src/conform/vectors/vector-file.js'

/**
 * The committed vectors are what others test against: an operation whose draws, behaviours or values have changed since
 * must not pass for the one that they are of.
 */

/** Operations of a few short cases, which are generated whole in a moment. */
const SMALL = ['training.flops', 'training.seconds', 'model.parameters', 'attention.cache-bytes']

const textOf = (name: string) => readFileSync(`${VECTORS}/${name}`, 'utf8')
const NAMES = allOperations()
  .map(({ name }) => `${name}.json`)
  .sort()

test('there is one file for each operation, and the index has their hashes, in whatever order they come', () => {
  expect(readdirSync(VECTORS).sort()).toEqual([...NAMES, INDEX_NAME].sort())
  const files = NAMES.map(name => ({ name, text: textOf(name) }))
  expect(indexText(files)).toBe(textOf(INDEX_NAME))
  expect(indexText(files.toReversed())).toBe(textOf(INDEX_NAME))
})

test.each(SMALL)('%s is what is generated, and another seed is another file', name => {
  const operation = allOperations().find(one => one.name === name)!
  expect(vectorText(vectorFile(operation))).toBe(textOf(`${name}.json`))
  expect(vectorText(vectorFile(operation, 16))).not.toBe(textOf(`${name}.json`))
})
