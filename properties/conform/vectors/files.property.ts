import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { VECTORS } from '../../../src/command/vectors.js'
import { OPERATIONS } from '../../../src/conform/operations/catalogue.js'
import { hashOfFiles, INDEX_NAME, indexText } from '../../../src/conform/vectors/index-file.js'
import { lintVectors } from '../../../src/conform/vectors/lint.js'
import { vectorFile, vectorText } from '../../../src/conform/vectors/vector-file.js'

/** Operations of a few short cases, which are generated in a moment. */
const SMALL = ['training.flops', 'training.seconds', 'model.parameters', 'attention.cache-bytes']

const textOf = (name: string) => readFileSync(`${VECTORS}/${name}`, 'utf8')
const NAMES = OPERATIONS.map(({ name }) => `${name}.json`).sort()

describe('the committed vectors', () => {
  test.each(NAMES)('%s has no fault', name => {
    expect(lintVectors(name, textOf(name))).toEqual([])
  })

  test('are one file for each operation', () => {
    expect(readdirSync(VECTORS).sort()).toEqual([...NAMES, INDEX_NAME].sort())
  })

  test('are what the index says, hashed here by themselves, in whatever order they come', () => {
    const files = NAMES.map(name => ({ name, text: textOf(name) }))
    const index = textOf(INDEX_NAME)
    expect(indexText(files)).toBe(index)
    expect(indexText(files.toReversed())).toBe(index)
    expect(hashOfFiles(files)).toBe(createHash('sha256').update(index).digest('hex'))
    const listed: { file: string; sha256: string }[] = JSON.parse(index).files
    for (const { name, text } of files)
      expect(listed.find(({ file }) => file === name)?.sha256).toBe(
        createHash('sha256').update(text).digest('hex'),
      )
  })

  test.each(SMALL)('%s is what is generated, and what is generated again', name => {
    const operation = OPERATIONS.find(one => one.name === name)!
    const text = vectorText(vectorFile(operation))
    expect(text).toBe(textOf(`${name}.json`))
    expect(vectorText(vectorFile(operation))).toBe(text)
    expect(vectorText(vectorFile(operation, 16))).not.toBe(text)
  })
})
