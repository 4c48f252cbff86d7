import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isAbout } from './dry-run.mjs'
import { filesOf, importsOf, isSlow, judgesOf, partOf, withImports } from './judges.mjs'

const leftOut: { file: string; never?: true; sentence: string }[] = JSON.parse(
  readFileSync('lab/mutation/left-out.json', 'utf8'),
)

describe('the judges of a part', () => {
  test('are its own property files, those below it too, and none of another room', () => {
    const judges = judgesOf(filesOf('src', 'math/number'))
    expect(judges).toContain('properties/math/number/rational.property.ts')
    expect(judges).toContain('properties/math/number/interval/interval.property.ts')
    expect(judges.filter(file => !file.startsWith('properties/math/'))).toEqual([])
  })

  test('are those of the rest of the room only if they import a mutated file themselves', () => {
    const mutated = filesOf('src', 'math/number')
    for (const judge of judgesOf(mutated))
      if (partOf(judge) !== 'math/number')
        expect(importsOf(judge).some(file => mutated.includes(file))).toBe(true)
    const elsewhere = judgesOf(mutated).filter(file => partOf(file) !== 'math/number')
    expect(elsewhere).not.toEqual([])
  })

  test('are, of a part without properties of its own, those of its room that reach it', () => {
    expect(judgesOf(['src/english/lexicon/stance.ts'])).toContain('properties/english/stance.property.ts')
  })

  test('are not those that take too long and are about none of its files', () => {
    const slow = 'properties/math/number/interval/real.property.ts'
    expect(isSlow(slow)).toBe(true)
    expect(judgesOf(filesOf('src', 'math/number'))).toContain(slow)
    expect(judgesOf(['src/math/number/interval/real.ts'])).toContain(slow)
    expect(judgesOf(['src/math/number/rational.ts'])).not.toContain(slow)
  })

  test('of some of its files are those that reach one of them', () => {
    const judges = judgesOf(['src/math/number/rational.ts'])
    expect(judges).toContain('properties/math/number/rational.property.ts')
    for (const file of judges) expect(withImports([file])).toContain('src/math/number/rational.ts')
  })

  test('of files of several parts are those of each, once', () => {
    const sources = ['src/math/number/rational.ts', 'src/math/term/term.ts']
    const ofEach = sources.flatMap(source => judgesOf([source]))
    expect(judgesOf(sources)).toEqual([...new Set(ofEach)].sort())
  })

  test('are never those that start what has no mutants, even about the file of their name', () => {
    for (const { file, never } of leftOut)
      if (never) expect(judgesOf(filesOf('src', partOf(file)))).not.toContain(file)
  })

  test('exist wherever the list names them, and each row says why', () => {
    for (const { file, sentence } of leftOut) {
      expect([file, existsSync(file)]).toEqual([file, true])
      expect(sentence.split(' ').length).toBeGreaterThan(4)
    }
  })
})

test('a property file is about the file of its name in the folder that it mirrors', () => {
  expect(isAbout('properties/math/term/term-order.property.ts', '/x/src/math/term/term.ts')).toBe(true)
  expect(isAbout('properties/math/term/term.property.ts', 'src/math/term/term-order.ts')).toBe(false)
  expect(isAbout('properties/math/term/term.property.ts', 'src/math/proof/term.ts')).toBe(false)
  expect(isAbout('properties/math/term/terms.property.ts', 'src/math/term/term.ts')).toBe(false)
})

test('what a file imports is found through what it imports', () => {
  const found = withImports(['properties/math/term/evaluate.property.ts'])
  expect(found).toContain('src/math/term/evaluate.ts')
  expect(found).toContain('src/math/number/arithmetic.ts')
  expect(found).not.toContain('src/cli.ts')
})
