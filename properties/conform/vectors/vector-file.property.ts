import { describe, expect, test } from 'vitest'
import { caseId } from '../../../src/conform/vectors/identity.js'
import { lintVectors } from '../../../src/conform/vectors/lint.js'
import { mutantsOf, vectorFile, vectorText } from '../../../src/conform/vectors/vector-file.js'
import { FLOAT16, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { form, groupOf, third, thirdOf, thirdPlus, variant } from './planted-operation.js'

/** 3 (1 + 2^-10), which bfloat16 does not have. */
const LONG = '3.0029296875'

/** At x = 3 bfloat16 tells a variant apart by more than 16 · 2^-7, a form by more than 6 · 2^-7. */
const planted = () =>
  thirdOf({
    variants: [
      variant('doubled', ({ x }) => [x[0]!.div(3).times(2)]),
      variant('same', third),
      variant('half-way', thirdPlus('0.0625')),
      variant('at-the-limit', thirdPlus('0.125')),
      variant('beyond', thirdPlus('0.126')),
    ],
    forms: [form('a-little-off', thirdPlus('0.046875')), form('further-off', thirdPlus('0.0546875'))],
    groups: [
      groupOf('smoke', ['3', '3']),
      groupOf('long', [LONG], {
        flags: [
          { name: 'zebra', kind: 'edge', description: 'the last by name' },
          { name: 'smoke', kind: 'basic', description: 'described again' },
          { name: 'ant', kind: 'stability', description: 'the first by name' },
        ],
      }),
    ],
  })

const NEAR = 'of the difference that rounding cannot hide'

describe('the file of an operation', () => {
  test('has all that is known of it, its cases by group, and what no case tells apart', () => {
    const { groups, ...rest } = vectorFile(planted())
    expect(rest).toEqual({
      $schema: '../schema/vector-file-1.schema.json',
      format: 1,
      op: 'planted.third',
      revision: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      suite: 'planted',
      meaning: 'a third',
      claims: ['15.1/third'],
      expr: 'x / 3',
      x: ['number'],
      p: [],
      generator: {
        name: 'errata fixtures write',
        engine: expect.stringMatching(/^intervals over decimal\.js \d+\.\d+\.\d+$/),
        digits: 50,
        seed: 15,
      },
      flags: {
        ant: { kind: 'stability', description: 'the first by name' },
        smoke: { kind: 'basic', description: 'described again' },
        zebra: { kind: 'edge', description: 'the last by name' },
      },
      mutants: {
        doubled: 'doubled is meant',
        same: 'same is meant',
        'half-way': 'half-way is meant',
        'at-the-limit': 'at-the-limit is meant',
        beyond: 'beyond is meant',
        'a-little-off': 'a-little-off is meant',
        'further-off': 'further-off is meant',
      },
      indistinguishable: {
        same: {
          float64: 'equal in all 2 cases of this format',
          bfloat16: 'equal in all 1 cases of this format',
        },
        'half-way': { bfloat16: `at most 0.50 ${NEAR}, in 1 cases` },
        'at-the-limit': { bfloat16: `at most 1.0 ${NEAR}, in 1 cases` },
        'a-little-off': { bfloat16: `at most 1.0 ${NEAR}, in 1 cases` },
      },
      numberOfCases: 2,
    })
    expect(groups.map(({ id, source }) => [id, source])).toEqual([
      ['smoke', { name: 'planted.third/smoke', version: '1' }],
      ['long', { name: 'planted.third/long', version: '1' }],
    ])
    expect(groups.map(({ cases }) => cases.map(one => one.id))).toEqual([
      [caseId('planted.third', 'smoke', { x: ['3'], p: [] })],
      [caseId('planted.third', 'long', { x: [LONG], p: [] })],
    ])
  })

  test('has its flags by name, has as many digits as it says, and no fault', () => {
    const operation = { ...planted(), groups: [...planted().groups, groupOf('more', ['1'])] }
    const file = vectorFile(operation, 99)
    expect(Object.keys(file.flags)).toEqual(['ant', 'more', 'smoke', 'zebra'])
    expect(file.generator.seed).toBe(99)
    expect(file.groups[2]!.cases[0]!.out!.value[0]!.v).toBe(`0.${'3'.repeat(file.generator.digits)}`)
    expect(lintVectors('planted.third.json', vectorText(file))).toEqual([])
  })

  test('says where a format has no case', () => {
    const none = 'no case is asked in this format, or none whose textbook expression stays within it'
    const big = thirdOf({
      dtypes: [FLOAT64, FLOAT16],
      variants: [variant('doubled', ({ x }) => [x[0]!.times(2).div(3)])],
      forms: [form('doubled-form', ({ x }) => [x[0]!.times(2).div(3)])],
      groups: [groupOf('smoke', ['196608'])],
    })
    expect(vectorFile(big).indistinguishable).toEqual({
      doubled: { float16: none },
      'doubled-form': { float16: none },
    })
  })

  test('is text of two spaces with a line at the end', () => {
    const file = vectorFile(thirdOf({ groups: [groupOf('smoke', ['3'])] }))
    const text = vectorText(file)
    expect(JSON.parse(text)).toEqual(file)
    expect(text.startsWith('{\n  "$schema": ')).toBe(true)
    expect(text.endsWith('\n  ]\n}\n')).toBe(true)
  })
})

test('the mutants are the variants and the forms, by name', () => {
  expect(mutantsOf({ ...planted(), variants: [], forms: [form('only', third)] })).toEqual({
    only: 'only is meant',
  })
  expect(Object.keys(mutantsOf(planted()))).toEqual([
    'doubled',
    'same',
    'half-way',
    'at-the-limit',
    'beyond',
    'a-little-off',
    'further-off',
  ])
})
