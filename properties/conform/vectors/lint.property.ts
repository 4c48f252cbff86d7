import { describe, expect, test } from 'vitest'
import { caseId } from '../../../src/conform/vectors/identity.js'
import { lintVectors } from '../../../src/conform/vectors/lint.js'
import { vectorText } from '../../../src/conform/vectors/vector-file.js'

const NAME = 'planted.loss.json'
const OP = 'planted.loss'

/** To be spoiled at will. */
// biome-ignore lint/suspicious/noExplicitAny: a fault is what the type forbids.
type Spoiled = any

/** A third and two thirds, to so many digits. */
const third = { v: `0.${'3'.repeat(50)}`, r: '3.4e-51', scale: '1', naive: '2', kappa: '3' }
const thirds = { ...third, v: `0.${'6'.repeat(49)}7`, kappa: '1.5' }

const caseOf = (group: string, x: string, rest: object) => {
  const input = { x: [x], p: ['0.5'] }
  return { id: caseId(OP, group, input), flags: [group], in: input, ...rest }
}

/** A file without a fault: three cases in two groups, two mutants, of which one is told apart in one format of two. */
function soundFile(): Spoiled {
  const kills = { negated: ['float64', 'float32'], halved: ['float64'] }
  const none = [
    { convention: 'nothing', value: ['nan'] },
    { convention: 'refuses', error: 'domain' },
  ]
  const groups = {
    smoke: [
      caseOf('smoke', '1', {
        exactIn: ['float64', 'float32'],
        out: { value: [third], grad: [thirds] },
        kills,
      }),
      caseOf('smoke', '2', { exactIn: ['float64'], out: { value: [thirds] }, kills: {} }),
    ],
    edge: [caseOf('edge', '0', { exactIn: ['float32'], accept: none, kills: { negated: ['float32'] } })],
  }
  const file = {
    $schema: '../schema/vector-file-1.schema.json',
    format: 1,
    op: OP,
    revision: '1.0.0',
    suite: 'planted',
    meaning: 'planted',
    claims: [],
    expr: 'x / 3',
    x: ['x'],
    p: ['unused'],
    generator: { name: 'errata fixtures write', engine: 'none', digits: 50, seed: 15 },
    flags: { edge: { kind: 'edge', description: 'an edge' }, smoke: { kind: 'basic', description: 'plain' } },
    mutants: { negated: 'the negative', halved: 'the half' },
    indistinguishable: { halved: { float32: 'equal' } },
    numberOfCases: 3,
    groups: Object.entries(groups).map(([id, cases]) => ({
      id,
      source: { name: `${OP}/${id}`, version: '1' },
      cases,
    })),
  }
  // What stands twice becomes two of its own.
  return JSON.parse(JSON.stringify(file))
}

const spoiled = (spoil: (file: Spoiled) => void): string[] => {
  const file = soundFile()
  spoil(file)
  return lintVectors(NAME, vectorText(file))
}

const first = (file: Spoiled) => file.groups[0].cases[0]
const FIRST = caseId(OP, 'smoke', { x: ['1'], p: ['0.5'] })
const SECOND = caseId(OP, 'smoke', { x: ['2'], p: ['0.5'] })

const FAULTS: readonly (readonly [string, (file: Spoiled) => void, string[]])[] = [
  ['a count', file => (file.numberOfCases = 4), ['expected numberOfCases 3, got 4']],
  [
    'an id',
    file => (first(file).id = `${OP}/smoke/00000000`),
    [`expected the id ${FIRST}, got ${OP}/smoke/00000000`],
  ],
  [
    'an input',
    file => (first(file).in.p[0] = '0.75'),
    [`expected the id ${caseId(OP, 'smoke', { x: ['1'], p: ['0.75'] })}, got ${FIRST}`],
  ],
  ['a flag of no meaning', file => first(file).flags.push('odd'), ['flag odd: expected a definition']],
  [
    'flags of no case',
    file => {
      file.flags.unused = { kind: 'edge', description: 'none' }
      file.flags.idle = { kind: 'edge', description: 'none' }
    },
    ['flag unused: expected a case that has it', 'flag idle: expected a case that has it'],
  ],
  [
    'a wide radius',
    file => (first(file).out.value[0].r = '1e-9'),
    [`${FIRST}: expected a radius of at most a unit of the last digit of ${third.v}, got 1e-9`],
  ],
  [
    'a wide radius of a slope',
    file => (first(file).out.grad[0].r = '1e-9'),
    [`${FIRST}: expected a radius of at most a unit of the last digit of ${thirds.v}, got 1e-9`],
  ],
  [
    'kills of no mutant',
    file => Object.assign(first(file).kills, { nobody: ['float64'], constructor: [] }),
    [
      `${FIRST}: expected a mutant of the list, got nobody`,
      `${FIRST}: expected a mutant of the list, got constructor`,
    ],
  ],
  [
    'a reason for a mutant that is told apart',
    file => (file.indistinguishable.negated = { float64: 'equal' }),
    ['negated in float64: expected no reason, since a case tells it apart, got "equal"'],
  ],
  [
    'a mutant without a reason',
    file => (file.indistinguishable = {}),
    ['halved in float32: expected a case that tells it apart, or the reason why none does'],
  ],
  [
    'a mutant that no case tells apart any more',
    file => {
      for (const { cases } of file.groups) for (const { kills } of cases) delete kills.negated
    },
    ['float64', 'float32'].map(
      dtype => `negated in ${dtype}: expected a case that tells it apart, or the reason why none does`,
    ),
  ],
  [
    'a case that stands twice',
    file => {
      file.groups[0].cases.push(first(file))
      file.numberOfCases = 4
    },
    [`${FIRST}: expected once, got twice`],
  ],
]

describe('a planted fault gives its complaint and no other', () => {
  test.each(FAULTS)('%s', (_, spoil, complaints) => {
    expect(spoiled(spoil)).toEqual(complaints)
  })

  test('none gives none', () => expect(spoiled(() => {})).toEqual([]))

  test('several give theirs in the order of the rules', () => {
    expect(
      spoiled(file => {
        file.indistinguishable = {}
        first(file).flags.push('odd')
        file.numberOfCases = 2
      }),
    ).toEqual([
      'expected numberOfCases 3, got 2',
      'flag odd: expected a definition',
      'halved in float32: expected a case that tells it apart, or the reason why none does',
    ])
  })

  test('another layout, another name, no JSON, another form', () => {
    const text = vectorText(soundFile())
    expect(lintVectors(NAME, JSON.stringify(soundFile()))).toEqual([
      'expected the text that `errata fixtures write` gives, got another layout',
    ])
    expect(lintVectors('other.json', text)).toEqual([`expected a file ${NAME}, got other.json`])
    expect(lintVectors(NAME, text.slice(1))).toEqual(['expected JSON, got none'])
    expect(lintVectors('other.json', 'null')).toEqual(['expected JSON, got none'])
    expect(spoiled(file => delete file.op)).toEqual(["/ must have required property 'op'"])
    expect(spoiled(file => (first(file).in.x[0] = 1))).toEqual(['/groups/0/cases/0/in/x/0 must be string'])
  })
})

describe('a radius is at most a unit of the last digit', () => {
  const complaintsOf = (v: string, r: string) =>
    spoiled(file => Object.assign(file.groups[0].cases[1].out.value[0], { v, r }))
  const complaint = (v: string, r: string) => [
    `${SECOND}: expected a radius of at most a unit of the last digit of ${v}, got ${r}`,
  ]

  test.each([
    ['1', '1e-49', '1.1e-49'],
    ['9.5', '1e-49', '1.1e-49'],
    ['-9.5', '1e-49', '1.1e-49'],
    ['-10', '1e-48', '1.1e-48'],
    ['2e-300', '1e-349', '2e-349'],
    ['0', '1e-700', '1.1e-700'],
  ])('of %s up to %s, and not %s', (v, within, beyond) => {
    expect(complaintsOf(v, '0')).toEqual([])
    expect(complaintsOf(v, within)).toEqual([])
    expect(complaintsOf(v, beyond)).toEqual(complaint(v, beyond))
  })

  test('of as many digits as the file says', () => {
    const narrow = (file: Spoiled) => {
      file.generator.digits = 60
      for (const { cases } of file.groups)
        for (const { out } of cases)
          for (const one of [...(out?.value ?? []), ...(out?.grad ?? [])]) one.r = '0'
    }
    const withRadius = (r: string) =>
      spoiled(file => {
        narrow(file)
        file.groups[0].cases[1].out.value[0].r = r
      })
    expect(withRadius('1e-60')).toEqual([])
    expect(withRadius('2e-60')).toEqual(complaint(thirds.v, '2e-60'))
  })
})
