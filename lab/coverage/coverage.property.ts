import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaints, hasNothingToRun, leastOf, sumsByFolder } from './folders.mjs'

const CONFIGURATION = [
  ...[
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'vitest.config.ts',
    'vitest.coverage.config.ts',
  ],
  ...['count.mjs', 'fast-check.mjs', 'plugin.ts'].map(name => `lab/cases/${name}`),
]

const PLANTED = {
  'src/sign/sign.ts': `import type { Sign } from './sign-type.js'

export function sign(value: number): Sign {
  if (value > 0) return 'positive'
  if (value < 0) {
    return 'negative'
  }
  return 'zero'
}
`,
  'src/sign/sign-type.ts': "export type Sign = 'positive' | 'negative' | 'zero'\n",
  'src/never/never.ts': 'export const twice = (value: number) => value * 2\n',
  'properties/setup.ts': '',
  'properties/sign.property.ts': `import { expect, test } from 'vitest'
import { sign } from '../src/sign/sign.js'

test('the sign', () => {
  expect(sign(7)).toBe('positive')
  expect(sign(0)).toBe('zero')
})
`,
}

describe('in a planted project with a branch that is never taken', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'errata-coverage-'))
  let output = ''
  let status: number | null = null

  beforeAll(() => {
    for (const file of CONFIGURATION) cpSync(file, path.join(folder, file), { recursive: true })
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir')
    for (const [file, text] of Object.entries(PLANTED)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    }
    const { NODE_V8_COVERAGE: _, ...environment } = process.env
    const command = ['lab/coverage/run.mjs', folder, '90', '90']
    const result = spawnSync(process.execPath, command, { encoding: 'utf8', env: environment })
    output = result.stdout + result.stderr
    status = result.status
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('the branch is reported on its line, and no other line', () => {
    const report = JSON.parse(readFileSync(path.join(folder, 'coverage/coverage-final.json'), 'utf8'))
    const { s, statementMap, b, branchMap } = report[path.join(folder, 'src/sign/sign.ts')]
    const missedLines = Object.keys(s).filter(key => s[key] === 0)
    expect(missedLines.map(key => statementMap[key].start.line)).toEqual([6, 7])
    const missedBranches = Object.keys(b).filter(key => b[key].includes(0))
    expect(missedBranches.map(key => branchMap[key].line)).toEqual([5])
  })

  test('the folders below the thresholds are named and the command fails', () => {
    expect(output).toContain('src/never: expected 90 % of the lines to run, got 0.00 %')
    expect(output).toContain('src/sign: expected 90 % of the branches to run')
    expect(output).toContain('1 with nothing to run: sign/sign-type.ts')
    expect(status).toBe(1)
  })
})

describe('the judgement of a report', () => {
  const counts = (total: number, covered: number) => ({
    lines: { total, covered },
    branches: { total, covered },
  })
  const half = () => ({ lines: 50, branches: 50 })

  test('folders are summed, not averaged', () => {
    const files = new Map([
      ['src/a/x.ts', counts(10, 10)],
      ['src/a/b/y.ts', counts(90, 0)],
      ['src/cli.ts', counts(2, 1)],
    ])
    expect(Object.fromEntries(sumsByFolder(files))).toEqual({ 'src/a': counts(100, 10), src: counts(2, 1) })
  })

  test('a threshold that is just reached is enough, and a hair below it is not', () => {
    expect(complaints(new Map([['src/a/x.ts', counts(10_000, 5_000)]]), [], half)).toEqual([])
    expect(complaints(new Map([['src/a/x.ts', counts(10_000, 4_999)]]), [], half)).toHaveLength(2)
  })

  test('is of each room by what that one must reach: all of it where something is called proved', () => {
    for (const name of ['math', 'formulas', 'audit', 'notation', 'report']) {
      const missed = name === 'math' || name === 'formulas' ? 1 : 501
      const report = (least: number) => new Map([[`src/${name}/x.ts`, counts(10_000, 10_000 - least)]])
      expect([
        complaints(report(missed), [], leastOf).length,
        complaints(report(missed - 1), [], leastOf),
      ]).toEqual([2, []])
    }
  })

  test('a file that is missing from the report, and an empty report, are faults', () => {
    const files = new Map([['src/a/x.ts', counts(1, 1)]])
    expect(complaints(files, ['src/a/x.ts', 'src/a/y.ts'], half)).toEqual([
      'src/a/y.ts: expected in the coverage report, got no line of it',
    ])
    expect(complaints(new Map(), [], half)).toEqual(['coverage: expected a report of some files, got none'])
  })

  test('a built file has nothing to run if it only carries types, or passes on what others export', () => {
    const map = '//# sourceMappingURL=x.js.map'
    for (const built of [
      'export {};',
      "export { x } from './x.js';",
      "export * from './x.js';",
      '/** x = 1 */',
    ]) {
      expect(hasNothingToRun(`${built}\n${map}`)).toBe(true)
    }
    for (const built of [
      'export const x = 1;',
      'import "./x.js";\nexport {};',
      'const x = 1;\nexport { x };',
    ]) {
      expect(hasNothingToRun(`${built}\n${map}`)).toBe(false)
    }
  })
})
