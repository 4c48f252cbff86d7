import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Mutant, mutantsOf } from './survivors.mjs'

const SOURCE = `const cache = new Map<number, number>()

export function triangle(count: number): number {
  const known = cache.get(count)
  if (known !== undefined) return known
  const step = -(-1)
  let total = 0
  for (let next = 1; next <= count; next += step) total += next
  cache.set(count, total)
  return total
}

export const BASE = positive(7)

function positive(base: number): number {
  if (base > 7) throw new RangeError('expected 7')
  return base
}

export const isLarge = (count: number): boolean => count > 5

import fc from 'fast-check'
export const tried = (): number => fc.check(fc.property(fc.nat(), () => true), { numRuns: 300 }).numRuns
`

const PROPERTY = `import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { isLarge, tried, triangle } from '../../src/math/planted.js'

let begun = 0
beforeAll(() => {
  begun += 1
})

test('a hook of the file runs once, and what src searches keeps all of its cases', () => {
  expect.assertions(2)
  expect(begun).toBe(1)
  expect(tried()).toBe(300)
})

describe('the sum of the first whole numbers', () => {
  const seven = triangle(7)
  test('of 7 is 28', () => expect(seven).toBe(28))
  test.each([0, 1, 2])('of %i is known', count => {
    expect(triangle(count)).toBe([0, 1, 3][count])
  })
  test('is half the product of the last and the one after it', () =>
    fc.assert(fc.property(fc.nat(99), count => triangle(count) === (count * (count + 1)) / 2)))
})

test('some counts are large', async () => {
  const spy = vi.spyOn(Math, 'abs').mockReturnValue(7)
  await Promise.resolve()
  expect(isLarge(9)).toBe(true)
  expect(isLarge(1)).toBe(false)
  spy.mockRestore()
})

test('a spy that a mutant left behind is gone', () => {
  isLarge(9)
  expect(Math.abs(-1)).toBe(1)
})
`

const COPIED = [
  'package.json',
  'package-lock.json',
  'stryker.conf.json',
  'properties/setup.ts',
  'lab/cases',
  'lab/mutation',
]

/** Mutates a project that holds these two files alone. */
function mutate(folder: string, source: string, property: string) {
  for (const file of COPIED) cpSync(file, path.join(folder, file), { recursive: true })
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir')
  const planted = {
    'src/fields/built-in.ts': 'export {}\n',
    'src/math/planted.ts': source,
    'properties/math/planted.property.ts': property,
  }
  for (const [file, text] of Object.entries(planted)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  const command = ['lab/mutation/run.mjs', 'src/math/planted.ts']
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' })
  return { output: stdout + stderr, status }
}

describe('a planted project, mutated', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'errata-mutation-'))
  let output = ''
  let status: number | null = null
  let mutants: Mutant[] = []

  beforeAll(() => {
    const result = mutate(folder, SOURCE, PROPERTY)
    output = result.output
    status = result.status
    const report = readFileSync(path.join(folder, 'reports/mutation/math.json'), 'utf8')
    mutants = mutantsOf(JSON.parse(report))
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const statusOf = (replacement: string) =>
    mutants.filter(mutant => mutant.after === replacement).map(mutant => mutant.status)

  test('shows what a property notices, though a cache holds what an earlier mutant had computed', () => {
    expect(statusOf('for (let next = 1; next <= count; next += step) total -= next')).toEqual(['Killed'])
    expect(statusOf('for (let next = 1; next < count; next += step) total += next')).toEqual(['Killed'])
    expect(statusOf('for (let next = 2; next <= count; next += step) total += next')).toEqual(['Killed'])
    expect(statusOf('let total = 1')).toEqual(['Killed'])
  })

  test('stops a loop without end, even in the midst of what declares the tests', () => {
    expect(statusOf('for (let next = 1; next <= count; next -= step) total += next')).toEqual(['Timeout'])
    expect(statusOf('const step = -1')).toEqual(['Timeout'])
    expect(statusOf('const step = -(1)')).toEqual(['Timeout'])
  })

  test('calls a mutant with which the module does not load no survivor, and no success of a property', () => {
    expect(statusOf('export const BASE = positive(8)')).toEqual(['RuntimeError'])
  })

  test('names the survivors, and fails', () => {
    expect(statusOf('export const isLarge = (count: number): boolean => count > 6')).toEqual(['Survived'])
    expect(statusOf('export const isLarge = (count: number): boolean => count >= 5')).toEqual(['Survived'])
    expect(output).toContain('src/math/planted.ts:20 EqualityOperator, Survived')
    expect(output).toContain(
      'is not among the listed survivors: {"file":"src/math/planted.ts","function":"isLarge","mutator":"EqualityOperator","replacement":"count >= 5"}',
    )
    expect(output).toMatch(/unlisted survivors, 0 rows without a survivor\s*$/)
    expect(status).toBe(1)
  })
})

test('a property that fails for want of cases stops the run before any mutant', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'errata-few-'))
  const property = `import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLarge } from '../../src/math/planted.js'

test('tries a dozen', () => {
  let tried = 0
  fc.assert(fc.property(fc.nat(), () => void (isLarge(0), tried++)))
  expect(tried).toBeGreaterThan(12)
})
`
  const source = 'export const isLarge = (count: number): boolean => count > 5\n'
  const { output, status } = mutate(folder, source, property)
  rmSync(folder, { recursive: true, force: true })
  expect(output).toContain('expected 10 to be greater than 12')
  expect(output).not.toContain('unlisted survivors')
  expect(status).not.toBe(0)
}, 120_000)
