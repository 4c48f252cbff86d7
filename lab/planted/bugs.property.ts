import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stagesOf } from './judges.mjs'
import { type Bug, planted, readBugs } from './list.mjs'

const bugs = readBugs()
const FIELDS = ['name', 'file', 'before', 'after', 'sentence']

describe('the list of planted bugs', () => {
  test('has a name of its own, a file of src and a sentence for each', () => {
    expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length)
    for (const bug of bugs) {
      expect(Object.keys(bug)).toEqual(FIELDS)
      expect(Object.values(bug).every(value => typeof value === 'string')).toBe(true)
      expect(bug.name).toMatch(/^[a-z]+(?:-[a-z]+)+$/)
      expect(bug.file).toMatch(/^src\/.+\.ts$/)
      expect(bug.sentence).toMatch(/^\S+ .+ .+\.$/)
    }
  })

  test.each(bugs.map(bug => [bug.name, bug] as const))('changes one place of src: %s', (_, bug) => {
    const text = readFileSync(bug.file, 'utf8')
    const changed = planted(bug, text)
    expect(changed).not.toBe(text)
    expect(changed.split('\n').length).toBeGreaterThanOrEqual(text.split('\n').length - 3)
  })

  test.each(bugs.map(bug => [bug.name, bug] as const))('asks some property first: %s', (_, bug) => {
    const stages = stagesOf(bug)
    expect(stages.length).toBeGreaterThan(1)
    const files = stages.flatMap(stage => stage.files)
    expect(new Set(files).size).toBe(files.length)
  })
})

describe('planting', () => {
  const bug: Bug = { name: 'one', file: 'src/one.ts', before: 'a < b', after: 'a <= $&', sentence: '' }

  test('changes the one place, and takes nothing of it for a pattern', () => {
    expect(planted(bug, 'if (a < b) return')).toBe('if (a <= $&) return')
  })

  test.each(['', 'a > b', 'a < b, a < b'])('is refused where the text is not there once: "%s"', text => {
    expect(() => planted(bug, text)).toThrow(/one: expected its text once in src\/one.ts, got it [02] times/)
  })
})
