import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { VECTORS } from '../../src/command/vectors.js'
import { lintVectors } from '../../src/vectors/lint.js'

const NAME = 'dpo.loss.json'
const TEXT = readFileSync(`${VECTORS}/${NAME}`, 'utf8')

/** The file of a real operation, to be spoiled at will. */
// biome-ignore lint/suspicious/noExplicitAny: a fault is what the type forbids.
type Spoiled = any

const spoiled = (spoil: (file: Spoiled) => void): string[] => {
  const file = JSON.parse(TEXT)
  spoil(file)
  return lintVectors(NAME, `${JSON.stringify(file, null, 2)}\n`)
}

const first = (file: Spoiled) => file.groups[0].cases[0]

const FAULTS: readonly (readonly [string, (file: Spoiled) => void, (RegExp | string)[]])[] = [
  ['a count', file => (file.numberOfCases += 1), [/^expected numberOfCases \d+, got \d+$/]],
  [
    'an id',
    file => (first(file).id = 'dpo.loss/smoke/00000000'),
    [/^expected the id dpo\.loss\/smoke\/[0-9a-f]{8}, got dpo\.loss\/smoke\/00000000$/],
  ],
  [
    'an input',
    file => (first(file).in.p[0] = '0.75'),
    [/^expected the id dpo\.loss\/smoke\/[0-9a-f]{8}, got /],
  ],
  [
    'a flag without a definition',
    file => first(file).flags.push('unheard-of'),
    ['flag unheard-of: expected a definition'],
  ],
  [
    'a definition without a case',
    file => (file.flags.unused = { kind: 'edge', description: 'none' }),
    ['flag unused: expected a case that has it'],
  ],
  [
    'a wide radius',
    file => (first(file).out.value[0].r = '1e-9'),
    [/expected a radius of at most a unit of the last digit of .*, got 1e-9$/],
  ],
  [
    'a wide radius of a slope',
    file => (first(file).out.grad[0].r = '1e-9'),
    [/expected a radius of at most a unit of the last digit of .*, got 1e-9$/],
  ],
  [
    'a kill of no mutant',
    file => (first(file).kills.nobody = ['float64']),
    [/: expected a mutant of the list, got nobody$/],
  ],
  [
    'a reason for a mutant that is told apart',
    file => (file.indistinguishable.negated = { float64: 'equal' }),
    ['negated in float64: expected no reason, since a case tells it apart, got "equal"'],
  ],
]

describe('a planted fault gives its complaint and no other', () => {
  test.each(FAULTS)('%s', (_, spoil, complaints) => {
    const found = spoiled(spoil)
    expect(found).toHaveLength(complaints.length)
    for (const [i, complaint] of complaints.entries()) expect(found[i]).toMatch(complaint)
  })

  test('none gives none', () => expect(spoiled(() => {})).toEqual([]))

  test('a case that stands twice', () => {
    const found = spoiled(file => {
      file.groups[0].cases.push(first(file))
      file.numberOfCases += 1
    })
    expect(found).toEqual([
      expect.stringMatching(/^dpo\.loss\/smoke\/[0-9a-f]{8}: expected once, got twice$/),
    ])
  })

  test('a mutant that no case tells apart any more, in every format it is asked in', () => {
    const found = spoiled(file => {
      for (const group of file.groups) for (const one of group.cases) delete one.kills.negated
    })
    expect(found.sort()).toEqual(
      ['bfloat16', 'float16', 'float32', 'float64'].map(
        dtype => `negated in ${dtype}: expected a case that tells it apart, or the reason why none does`,
      ),
    )
  })

  test('another layout, another name, no JSON, another form', () => {
    expect(lintVectors(NAME, JSON.stringify(JSON.parse(TEXT)))).toEqual([
      'expected the text that `errata fixtures write` gives, got another layout',
    ])
    expect(lintVectors('ipo.loss.json', TEXT)).toEqual(['expected a file dpo.loss.json, got ipo.loss.json'])
    expect(lintVectors(NAME, TEXT.slice(1))).toEqual(['expected JSON, got none'])
    expect(spoiled(file => delete file.op)).toEqual([expect.stringContaining("'op'")])
    expect(spoiled(file => (first(file).in.x[0] = 1))).toEqual([
      expect.stringMatching(/^\/groups\/0\/cases\/0\/in\/x\/0 /),
    ])
  })
})
