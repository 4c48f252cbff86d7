import { describe, expect, test } from 'vitest'
import { differencesOf } from './differences.mjs'
import type { Mutant } from './survivors.mjs'

const mutant = (line: number, status: string): Mutant => ({
  file: 'src/planted/planted.ts',
  function: 'planted',
  line,
  place: `${line}:0-${line}:9`,
  before: 'x.plus(y)',
  after: 'x.minus(y)',
  replacement: 'x.minus(y)',
  mutator: 'DecimalMethod',
  status,
  reason: '',
})

const between = (ours: string, reference: string) => {
  const { agreed, atLoading, others } = differencesOf([mutant(1, ours)], [mutant(1, reference)])
  return [agreed, atLoading.length, others.length]
}

describe('two runners', () => {
  test.each([
    ['Killed', 'Killed'],
    ['Timeout', 'Killed'],
    ['Survived', 'NoCoverage'],
    ['Ignored', 'Ignored'],
  ])('that say %s and %s agree', (ours, reference) => {
    expect(between(ours, reference)).toEqual([1, 0, 0])
  })

  test.each(['Survived', 'NoCoverage'])(
    'differ at loading where the first says that a file does not load and the reference %s',
    reference => {
      expect(between('RuntimeError', reference)).toEqual([0, 1, 0])
    },
  )

  test.each([
    ['Survived', 'RuntimeError'],
    ['RuntimeError', 'Killed'],
    ['Killed', 'Survived'],
    ['Survived', 'Killed'],
    ['Survived', 'Timeout'],
    ['Ignored', 'Survived'],
  ])('that say %s and %s differ', (ours, reference) => {
    expect(between(ours, reference)).toEqual([0, 0, 1])
  })

  test('are held to the same mutant, in whatever order they finished', () => {
    const ours = [mutant(9, 'Killed'), mutant(10, 'Survived')]
    const found = differencesOf(ours, [mutant(10, 'Killed'), mutant(9, 'Survived')])
    expect(found.others.map(({ mutant, status }) => [mutant.line, mutant.status, status])).toEqual([
      [10, 'Survived', 'Killed'],
      [9, 'Killed', 'Survived'],
    ])
  })

  test('that were shown different mutants are not compared', () => {
    expect(() => differencesOf([mutant(1, 'Killed')], [mutant(2, 'Killed')])).toThrow('agreement: expected')
    expect(() => differencesOf([mutant(1, 'Killed')], [])).toThrow(
      'expected 1 mutants of the reference, got 0',
    )
  })
})
