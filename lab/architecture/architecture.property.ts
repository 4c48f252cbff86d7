import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { circles } from './circles.js'
import { direction, libraries } from './direction.js'
import { dangers, functions, length, mirror, names } from './files.js'
import type { Project } from './imports.js'
import { rooms } from './rooms.js'
import { repeated, wordLists } from './words.js'

const RULES = {
  direction,
  circles,
  libraries,
  length,
  functions,
  names,
  dangers,
  mirror,
  rooms,
  wordLists,
  repeated,
}

const complaintsBy = (project: Project): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(RULES).map(([rule, check]) => [rule, check(project)]))

/** A place where a rule does not hold, with the reason why it need not. */
interface Exception {
  readonly rule: keyof typeof RULES
  readonly file: string
  readonly sentence: string
}

const exceptions: Exception[] = JSON.parse(readFileSync('lab/architecture/exceptions.json', 'utf8'))

const isExcepted = (rule: string, complaint: string) =>
  exceptions.some(exception => exception.rule === rule && complaint.startsWith(`${exception.file}:`))

function readProject(): Project {
  const paths = ['src', 'properties', 'lab', 'bench'].flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => `${entry.parentPath}/${entry.name}`),
  )
  const files = paths.filter(file => /\.(ts|mjs)$/.test(file))
  return new Map([...files, 'package.json'].map(file => [file, readFileSync(file, 'utf8')]))
}

describe('this project', () => {
  const project = readProject()
  const complaints = complaintsBy(project)

  test('is read whole', () => {
    expect(project.has('src/math/number/rational.ts')).toBe(true)
    expect(project.has('lab/architecture/architecture.property.ts')).toBe(true)
  })

  test.each(Object.keys(RULES))('keeps the rule of %s', rule => {
    expect(complaints[rule]!.filter(complaint => !isExcepted(rule, complaint))).toEqual([])
  })

  test('breaks a rule wherever an exception says so, and each exception says why', () => {
    for (const { rule, file, sentence } of exceptions) {
      expect(complaints[rule]!.filter(complaint => complaint.startsWith(`${file}:`))).not.toEqual([])
      expect(sentence.split(' ').length).toBeGreaterThan(4)
    }
  })
})

const PACKAGE = '{ "dependencies": { "decimal.js": "10.6.0" } }'
const sound: [string, string][] = [
  ['package.json', PACKAGE],
  ['src/math/number/arithmetic.ts', "export type Operand = 'billion'\n"],
  [
    'src/math/number/interval/real.ts',
    "import { Decimal } from 'decimal.js'\nexport const one = new Decimal(1)\n",
  ],
  ['src/math/term/term.ts', "import { one } from '../number/interval/real.js'\nexport const unit = one\n"],
  ['src/rules/rule.ts', "import { unit } from '../math/term/term.js'\nexport const rule = unit\n"],
  ['properties/math/term.property.ts', "import { unit } from '../../src/math/term/term.js'\nunit.neg()\n"],
  ['properties/rules/rule.property.ts', "import { rule } from '../../src/rules/rule.js'\nrule.neg()\n"],
]
const planted = (...files: [string, string][]): Project => new Map([...sound, ...files])

const complaintsOf = (project: Project) =>
  Object.entries(complaintsBy(project)).flatMap(([rule, found]) =>
    found.map(complaint => `${rule}: ${complaint}`),
  )

describe('a planted project', () => {
  test('that is sound breaks no rule', () => {
    expect(complaintsOf(planted())).toEqual([])
  })

  const violations: [string, keyof typeof RULES, [string, string]][] = [
    ['an import upwards', 'direction', ['src/math/number/arithmetic.ts', "import '../../rules/rule.js'"]],
    [
      'a type from above',
      'direction',
      ['src/math/number/arithmetic.ts', "export type X = import('../../rules/rule.js').Y"],
    ],
    [
      'an export from above',
      'direction',
      ['src/math/number/arithmetic.ts', "export type { X } from '../../rules/rule.js'"],
    ],
    [
      'an import sideways',
      'direction',
      ['src/formulas/loss.ts', "import type { X } from '../rules/rule.js'"],
    ],
    [
      'documents that know rules',
      'direction',
      ['src/documents/tex.ts', "import type { X } from '../rules/rule.js'"],
    ],
    [
      'operations that know documents',
      'direction',
      ['src/conform/operation.ts', "import type { X } from '../documents/tex.js'"],
    ],
    [
      'src that reads the properties',
      'direction',
      ['src/cli.ts', "import type { X } from '../properties/x.js'"],
    ],
    ['a folder without a place', 'direction', ['src/elsewhere/x.ts', 'export type X = 1']],
    [
      'a second importer',
      'libraries',
      ['src/math/number/arithmetic.ts', "import type { Decimal } from 'decimal.js'"],
    ],
    [
      'a library that is not installed',
      'libraries',
      ['src/math/number/arithmetic.ts', "import type { X } from 'vitest'"],
    ],
    ['301 lines', 'length', ['src/math/number/arithmetic.ts', 'export type X = 1\n'.repeat(301)]],
    ['a long property', 'length', ['properties/math/x.property.ts', '\n'.repeat(300).concat('x')]],
    [
      'a function of 41 lines',
      'functions',
      ['src/math/number/arithmetic.ts', `const f = () => {${'\n'.repeat(40)}}`],
    ],
    ['a folder of utils', 'names', ['src/utils/x.ts', 'export type X = 1']],
    ['a file of helpers', 'names', ['properties/math/helpers.ts', '']],
    ['a file of types', 'names', ['bench/types.mjs', '']],
    ['a file without a property', 'mirror', ['src/math/number/derivative/slope.ts', 'export const x = 1']],
    [
      'a circle of types',
      'circles',
      ['src/math/number/interval/real.ts', "import type { X } from '../../term/term.js'"],
    ],
    [
      'a list of English words',
      'wordLists',
      ['src/rules/rule.ts', "const NOT = ['if', 'unless', 'so that']"],
    ],
    [
      'a split string of English words',
      'wordLists',
      ['src/rules/rule.ts', "const NOT = 'if unless when'.split(' ')"],
    ],
    [
      'a choice of English words',
      'wordLists',
      ['src/rules/rule.ts', 'const NOT = /\\b(?:if|unless|when)\\b/'],
    ],
    ['a scale of its own', 'repeated', ['src/rules/rule.ts', "const a = 'billion'\n// billion"]],
    ['eval', 'dangers', ['src/math/number/arithmetic.ts', "eval('1')"]],
    ['eval in disguise', 'dangers', ['src/math/number/arithmetic.ts', "globalThis.eval('1')"]],
    ['new Function', 'dangers', ['src/math/number/arithmetic.ts', "new Function('return 1')"]],
    ['a shell', 'dangers', ['src/math/number/arithmetic.ts', "import { exec } from 'node:child_process'"]],
    ['a server', 'dangers', ['src/math/number/arithmetic.ts', "export * from 'http'"]],
    ['a request', 'dangers', ['src/math/number/arithmetic.ts', "await fetch('x')"]],
    ['a computed import', 'dangers', ['src/math/number/arithmetic.ts', 'await import(name)']],
  ]
  test.each(violations)('with %s breaks the rule of %s', (_, rule, file) => {
    expect(RULES[rule](planted(file))).toHaveLength(1)
  })

  test.each(['import', 'import type'])(
    'with a circle by %s of files or rooms breaks the rule of circles',
    form => {
      const ofFiles = planted(
        ['src/math/x.ts', "import { y } from './y.js'\nexport const x = () => y"],
        ['src/math/y.ts', `${form} { x } from './x.js'\nexport const y = () => x`],
      )
      expect(circles(ofFiles)).toEqual([
        'src/math/x.ts src/math/y.ts: expected imports one way, got a circle',
      ])
      const ofRooms = planted(['src/math/x.ts', `${form} { rule } from '../rules/rule.js'`])
      expect(circles(ofRooms)).toEqual(['math rules: expected imports one way, got a circle'])
      const ofItself = planted(['src/math/x.ts', `${form} { x } from './x.js'`])
      expect(circles(ofItself)).toEqual(['src/math/x.ts: expected imports one way, got a circle'])
    },
  )

  test('reaches a file through another of its room, but not through another room', () => {
    const slope: [string, string] = ['src/math/number/derivative/slope.ts', 'export const x = 1']
    const through = (file: string, from: string): [string, string] => [file, `export { x } from '${from}'`]
    const property = (room: string, from: string): [string, string] => [
      `properties/${room}/other.property.ts`,
      `import { x } from '../../src/${from}.js'\nx`,
    ]
    const series = through('src/math/term/series.ts', '../number/derivative/slope.js')
    expect(mirror(planted(slope, series, property('math', 'math/term/series')))).toEqual([])
    const judged = through('src/rules/series.ts', '../math/number/derivative/slope.js')
    expect(mirror(planted(slope, judged, property('rules', 'rules/series')))).toEqual([
      'src/math/number/derivative/slope.ts: expected a property in properties/math/ that reaches it, got none',
    ])
  })

  test('needs no property of a file that only passes on what others compute', () => {
    const passing = "export { one } from '../number/interval/real.js'\nexport type A = 1\n"
    expect(mirror(planted(['src/math/term/index.ts', passing]))).toEqual([])
    expect(mirror(planted(['src/math/term/index.ts', `${passing}one.neg()`]))).toHaveLength(1)
  })

  test('may name what is forbidden in a type, a key or a property of something else', () => {
    const text = 'type A = Function\nconst b = { eval: 1 }\nb.eval\ninterface C { fetch: 1 }\n'
    expect(dangers(planted(['src/math/number/arithmetic.ts', text]))).toEqual([])
  })
})
