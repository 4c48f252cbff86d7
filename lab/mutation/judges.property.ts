import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesBelow, isSlow, judgesOf, withImports } from './judges.mjs'

const list = (name: string) => JSON.parse(readFileSync(`lab/mutation/${name}.json`, 'utf8'))

describe('the judges of a folder', () => {
  test('are its own property files, those below it too, and none of another folder', () => {
    const judges = judgesOf(filesBelow('src/documents'))
    expect(judges).toContain('properties/documents/words/number.property.ts')
    expect(judges).toContain('properties/documents/tex/macros.property.ts')
    expect(judges.filter(file => !file.startsWith('properties/documents/'))).toEqual([])
  })

  test('are not those that take too long and are about none of its files', () => {
    expect(judgesOf(filesBelow('src/documents'))).not.toContain(
      'properties/documents/model/growth.property.ts',
    )
    expect(judgesOf(filesBelow('src/numeric'))).toContain('properties/math/number/interval/real.property.ts')
    expect(isSlow('properties/math/number/interval/real.property.ts')).toBe(true)
  })

  test('of some of its files are those that reach one of them, and slow ones that are named after one', () => {
    const judges = judgesOf(['src/math/number/rational.ts'])
    expect(judges).toContain('properties/math/number/rational.property.ts')
    expect(judges).not.toContain('properties/math/number/interval/real.property.ts')
    for (const file of judges) expect(withImports([file])).toContain('src/math/number/rational.ts')
    expect(judgesOf(['src/math/number/interval/real.ts'])).toContain(
      'properties/math/number/interval/real.property.ts',
    )
  })

  test('are not asked for files of two folders at once', () => {
    expect(() => judgesOf(['src/math/number/rational.ts', 'src/math/term/term.ts'])).toThrow(
      'expected files of one folder',
    )
  })

  test('are never those that start what has no mutants, even about the file of their name', () => {
    expect(judgesOf(filesBelow('src/command'))).not.toContain('properties/command/whole-file.property.ts')
  })

  test('exist wherever a list names them, and each row says why', () => {
    const rows = [...list('left-out'), ...list('judged-by')]
    for (const { file, properties = [file], sentence } of rows) {
      for (const property of properties) expect([property, existsSync(property)]).toEqual([property, true])
      expect(sentence.split(' ').length).toBeGreaterThan(4)
    }
  })
})

test('what a file imports is found through what it imports', () => {
  const found = withImports(['properties/math/term/evaluate.property.ts'])
  expect(found).toContain('src/math/term/evaluate.ts')
  expect(found).toContain('src/math/number/arithmetic.ts')
  expect(found).not.toContain('src/cli.ts')
})
