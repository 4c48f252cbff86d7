import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Chooser } from './chooser.mjs'
import { declaredIn, faultsOf } from './replay.mjs'
import type { Row } from './table.mjs'
import { Workbench } from './workbench.mjs'

const SOURCE = `export const double = (count: number): number => count + count

export function checked(count: number): number {
  if (count < 0) throw new RangeError('expected no negative count')
  return count
}
`

const PROPERTY = `import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checked, double } from '../src/double.js'

describe('the double', () => {
  test.each([0, 1, 2])('of %i is a sum', count => {
    expect(double(count)).toBe(count + count)
  })
  test('is even', () => fc.assert(fc.property(fc.nat(), count => double(count) / 2 === count)))
  test('is what it is', () => {
    expect(double(7)).toBe(double(7))
  })
})

test('asks for nothing', () => {
  checked(1)
})
`

describe('a planted project with tests that can fail, and tests that cannot', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'errata-seen-failing-'))
  const property = path.join(folder, 'properties/double.property.ts')
  const source = path.join(folder, 'src/double.ts')
  let rows: Row[] = []
  let unseen: string[] = []
  const bench = new Workbench()

  beforeAll(async () => {
    for (const [file, text] of [
      [property, PROPERTY],
      [source, SOURCE],
    ] as const) {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    const chooser = new Chooser()
    await chooser.prepare([property], [source])
    const chosen = await chooser.choose(
      property,
      () => true,
      () => {},
    )
    rows = chosen.rows
    unseen = chosen.unseen.map(named => named.test)
    await bench.prepare([property])
  }, 240_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const rowOf = (title: string) => rows.find(row => row.test === title)

  test('the cases of an each are one test', () => {
    expect(declaredIn(bench, property).map(named => named.test)).toEqual([
      'the double > of %i is a sum',
      'the double > is even',
      'the double > is what it is',
      'asks for nothing',
    ])
  })

  test('a test that can fail has a row with the key of the bug', () => {
    const key = { function: 'double', mutator: 'ArithmeticOperator', replacement: 'count - count' }
    expect(rowOf('the double > of %i is a sum')).toMatchObject(key)
    expect(rowOf('the double > is even')).toMatchObject(key)
  })

  test('a test that cannot fail is named', () => {
    expect(unseen).toEqual(['the double > is what it is'])
  })

  test('a test that only fails by what is thrown is marked', () => {
    expect(rowOf('asks for nothing')).toMatchObject({ threw: true })
    expect(rows.filter(row => row.threw)).toHaveLength(1)
  })

  const faultOf = async (row: Partial<Row>) => {
    const whole = { ...(rowOf('the double > is even') as Row), ...row }
    return (await faultsOf(bench, property, [whole], 500)).get(whole)
  }

  test('the rows hold', async () => {
    expect(rows).toHaveLength(3)
    expect(await faultsOf(bench, property, rows)).toEqual(new Map())
  })

  test('a row does not hold with which the test passes, or is not reached', async () => {
    const checked = { function: 'checked', mutator: 'ConditionalExpression' }
    expect(await faultOf({ ...checked, replacement: 'false' })).toBe('it passes with the bug')
    expect(await faultOf({ mutator: 'ArrowFunction', replacement: '() => undefined' })).toBe(undefined)
    const atLoading = { ...(rowOf('asks for nothing') as Row), test: 'is odd' }
    expect((await faultsOf(bench, property, [atLoading])).get(atLoading)).toBe('no such test is declared')
  })

  test('a row does not hold whose mutant or test is gone', async () => {
    for (const gone of [{ function: 'triple' }, { mutator: 'Other' }, { replacement: '7' }, { nth: 9 }])
      expect(await faultOf(gone)).toMatch(/has no such mutant$/)
    expect(await faultOf({ file: 'src/gone.ts' })).toMatch(/has no such mutant$/)
    expect(await faultOf({ test: 'is odd' })).toBe('no such test is declared')
  })

  test('a row does not hold whose test fails without the bug', async () => {
    const wrong = new Workbench()
    await wrong.prepare([property])
    wrong.plant(source, SOURCE.replace('count + count', 'count * 3'))
    const row = rowOf('the double > is even') as Row
    expect((await faultsOf(wrong, property, [row])).get(row)).toMatch(/^it fails without the bug/)
  })
})
