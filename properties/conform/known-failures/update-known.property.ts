import { describe, expect, test } from 'vitest'
import { KnownFailuresError } from '../../../src/conform/known-failures/known-failures.js'
import { updateKnown } from '../../../src/conform/known-failures/update-known.js'
import type { CaseResult, Level } from '../../../src/conform/model/report.js'
import { result } from './listings.js'

const WHOLE = { implementationVersion: '2.6', isFiltered: false }

const updated = (before: string, ...all: CaseResult[]) => updateKnown(before, all, WHOLE, 'a.known')
const many = (count: number, level: Level, from = 0) =>
  Array.from({ length: count }, (_, i) => result(`a/x/${from + i}`, 'float32', level))

const ONE = result('a/x/1', 'float32', 'wrong')
const TWO = result('a/x/2', 'float32', 'wrong')

describe('a file of known failures for a run', () => {
  test.each<[string, string, CaseResult[], string]>([
    ['is empty where nothing fails', '', [result('a/x/1', 'float32', 'faithful')], ''],
    ['stays as it is written', 'a/x/1\t *  wrong # why\n', [ONE], 'a/x/1\t *  wrong # why\n'],
    ['ends with a line feed', 'a/x/1 * wrong # why', [ONE], 'a/x/1 * wrong # why\n'],
    ['loses a line that passes', 'a/x/1 * wrong # a\na/x/2 * wrong # b\n', [TWO], 'a/x/2 * wrong # b\n'],
    ['loses a line without a case', 'a/x/1 * wrong # a\na/x/2 * wrong # b\n', [ONE], 'a/x/1 * wrong # a\n'],
    ['loses its last line', 'a/x/1 * wrong # a\n', [], ''],
    [
      'keeps a line for other versions',
      'a/x/1 * wrong if version > 3 # a\n',
      [],
      'a/x/1 * wrong if version > 3 # a\n',
    ],
    [
      'takes no line for other versions for that of a failure',
      'a/x/1 * wrong if version > 3 # a\n',
      [ONE],
      'a/x/1 * wrong if version > 3 # a\n\n# reason: …\na/x/1  float32  wrong\n',
    ],
    ['loses a line for this version', 'a/x/1 * wrong if version < 3 # a\n', [], ''],
    [
      'loses the format that passes',
      'a/x/1  float64,float32,float16  wrong  # why\n',
      [ONE, result('a/x/1', 'float64', 'faithful')],
      'a/x/1  float32,float16  wrong  # why\n',
    ],
    [
      'loses the format that passes, of a line without a comment',
      '# why\na/x/1 float32,float16 wrong if version < 2.7\n',
      [ONE, result('a/x/1', 'float16', 'accurate')],
      '# why\na/x/1  float32  wrong  if version < 2.7\n',
    ],
    [
      'keeps a format without a case',
      'a/x/1 float64,float32 wrong # why\n',
      [ONE],
      'a/x/1 float64,float32 wrong # why\n',
    ],
    [
      'keeps the formats of a pattern',
      'a/x/* * wrong # why\n',
      [ONE, result('a/x/1', 'float16', 'faithful')],
      'a/x/* * wrong # why\n',
    ],
    ['loses a pattern that hides nothing', 'a/x/* * wrong # why\n', many(3, 'faithful'), ''],
    [
      'keeps a pattern that hides twenty',
      'a/x/* * wrong # why\n',
      many(20, 'wrong'),
      'a/x/* * wrong # why\n',
    ],
    [
      'says how many a pattern hides beyond twenty',
      'a/x/* * wrong # why\n',
      [...many(21, 'wrong'), ...many(2, 'faithful', 21)],
      'a/x/*  *  wrong  max=21  # why\n',
    ],
    [
      'says how many a pattern hides beyond what it said',
      'a/x/* * wrong max=2 # why\n',
      many(3, 'wrong'),
      'a/x/*  *  wrong  max=3  # why\n',
    ],
    [
      'leaves a maximum that is kept',
      'a/x/* * wrong max=3 # why\n',
      many(3, 'wrong'),
      'a/x/* * wrong max=3 # why\n',
    ],
    [
      'leaves a maximum that is more than needed',
      'a/x/* * wrong max=30 # why\n',
      many(3, 'wrong'),
      'a/x/* * wrong max=30 # why\n',
    ],
  ])('%s', (_, before, all, after) => {
    expect(updated(before, ...all)).toEqual({ text: after, remarks: [] })
  })

  test('is not updated from a run that left cases out', () => {
    const message = 'expected a run of all cases to update from, got one that leaves some out'
    const part = { ...WHOLE, isFiltered: true }
    expect(() => updateKnown('', [], part)).toThrow(new KnownFailuresError(`known failures: ${message}`))
    expect(() => updateKnown('', [], part, 'b')).toThrow(new KnownFailuresError(`b: ${message}`))
    expect(() => updateKnown('a/b', [], WHOLE)).toThrow(/^known failures:1: expected a pattern/)
  })
})

describe('the comment above a block', () => {
  const file = (...lines: string[]) => `${lines.join('\n')}\n`
  test.each<[string, string[], string[]]>([
    ['goes with its last line', ['# a', '# b', 'a/x/9 * wrong', 'a/x/8 * wrong'], []],
    [
      'stays with one of its lines',
      ['# a', '# b', 'a/x/9 * wrong', 'a/x/1 * wrong'],
      ['# a', '# b', 'a/x/1 * wrong'],
    ],
    ['stays with the first', ['# a', 'a/x/1 * wrong', 'a/x/9 * wrong'], ['# a', 'a/x/1 * wrong']],
    ['stays where no line follows', ['a/x/1 * wrong # b', '', '# a'], ['a/x/1 * wrong # b', '', '# a']],
    ['stays alone', ['# a', '# b'], ['# a', '# b']],
    [
      'stays above a blank line',
      ['# a', '', 'a/x/9 * wrong # b', 'a/x/1 * wrong # c'],
      ['# a', '', 'a/x/1 * wrong # c'],
    ],
    ['stays above a blank line with all that follows gone', ['# a', '', 'a/x/9 * wrong # b'], ['# a']],
    [
      'goes alone, behind another block',
      ['# a', 'a/x/1 * wrong', '# b', 'a/x/9 * wrong', '# c', 'a/x/2 * wrong'],
      ['# a', 'a/x/1 * wrong', '# c', 'a/x/2 * wrong'],
    ],
    [
      'goes alone, in front of another block',
      ['# a', 'a/x/9 * wrong', '', '# b', '# c', 'a/x/1 * wrong', 'a/x/2 * wrong'],
      ['# b', '# c', 'a/x/1 * wrong', 'a/x/2 * wrong'],
    ],
    [
      'is not that of a block behind a blank line',
      ['# a', 'a/x/9 * wrong', '', 'a/x/1 * wrong # b'],
      ['a/x/1 * wrong # b'],
    ],
    [
      'of a block for other versions stays',
      ['# a', 'a/x/9 * wrong if version > 3', 'a/x/8 * wrong'],
      ['# a', 'a/x/9 * wrong if version > 3'],
    ],
  ])('%s', (_, before, after) => {
    const all = before.some(line => line.startsWith('a/x/2')) ? [ONE, TWO] : [ONE]
    const own = before.some(line => line.startsWith('a/x/1')) ? all : []
    expect(updated(file(...before), ...own).text).toBe(after.length === 0 ? '' : file(...after))
  })

  test.each([
    ['one is one', 'a/x/1 * wrong # a\n\na/x/2 * wrong # b\n', 'a/x/1 * wrong # a\n\na/x/2 * wrong # b\n'],
    [
      'one with spaces stays',
      'a/x/1 * wrong # a\n \t\na/x/2 * wrong # b\n',
      'a/x/1 * wrong # a\n \t\na/x/2 * wrong # b\n',
    ],
    ['two are one', 'a/x/1 * wrong # a\n\n\na/x/2 * wrong # b\n', 'a/x/1 * wrong # a\n\na/x/2 * wrong # b\n'],
    [
      'five are one',
      `a/x/1 * wrong # a\n${'\n'.repeat(5)}a/x/2 * wrong # b\n`,
      'a/x/1 * wrong # a\n\na/x/2 * wrong # b\n',
    ],
    [
      'with spaces too',
      'a/x/1 * wrong # a\n \n\t\t\n\na/x/2 * wrong # b\n',
      'a/x/1 * wrong # a\n\na/x/2 * wrong # b\n',
    ],
    ['none in front', '\na/x/1 * wrong # a\na/x/2 * wrong # b\n', 'a/x/1 * wrong # a\na/x/2 * wrong # b\n'],
    [
      'none in front of them all',
      ' \n\n\na/x/1 * wrong # a\na/x/2 * wrong # b\n',
      'a/x/1 * wrong # a\na/x/2 * wrong # b\n',
    ],
    [
      'none at the end',
      'a/x/1 * wrong # a\na/x/2 * wrong # b\n\n \n\n',
      'a/x/1 * wrong # a\na/x/2 * wrong # b\n',
    ],
  ])('of blank lines, %s', (_, before, after) => expect(updated(before, ONE, TWO).text).toBe(after))
})

describe('new failures', () => {
  test('stand at the end, a block for each operation and level, a line for each case', () => {
    const all = [
      ONE,
      result('b/y/1', 'float64', 'wrong'),
      result('b/y/1', 'float16', 'wrong'),
      result('a/x/3', 'float32', 'crash'),
      result('b/y/2', 'float32', 'wrong', { source: 'law' }),
      result('b/y/3', 'float32', 'wrong', { isFailure: false }),
      ...(['float64', 'float32', 'bfloat16', 'float16'] as const).map(dtype =>
        result('a/x/4', dtype, 'crash'),
      ),
    ]
    expect(updated('# kept\na/x/1 * wrong\n', ...all)).toEqual({
      text: [
        '# kept',
        'a/x/1 * wrong',
        '',
        '# reason: …',
        'b/y/1  float64,float16  wrong',
        'b/y/2  float32  wrong',
        '',
        '# reason: …',
        'a/x/3  float32  crash',
        'a/x/4  *  crash',
        '',
      ].join('\n'),
      remarks: [],
    })
  })

  test('are those that fail in another way than listed too', () => {
    const crash = result('a/x/1', 'float16', 'crash')
    expect(updated('a/x/1 float32,float16 wrong # why\n', ONE, crash).text).toBe(
      'a/x/1  float32  wrong  # why\n\n# reason: …\na/x/1  float16  crash\n',
    )
    expect(updated('a/x/* float32,float16 wrong # why\n', ONE, crash).text).toBe(
      'a/x/* float32,float16 wrong # why\n\n# reason: …\na/x/1  float16  crash\n',
    )
  })

  const wrong = (id: string, rest: Partial<CaseResult> = {}) => result(id, 'float32', 'wrong', rest)
  test.each(['a', 'a/x#law', 'freshly/x', 'a/fresh/x', 'x'.repeat(400)])('can be listed as %s', id => {
    expect(updated('', wrong(id))).toEqual({ text: `# reason: …\n${id}  float32  wrong\n`, remarks: [] })
  })

  const KEPT = 'fresh cases cannot be listed; keep it with --save and list its id'
  test.each<[CaseResult, string]>([
    [wrong('fresh/1', { source: 'fresh' }), `fresh/1 float32 is wrong: ${KEPT}`],
    [wrong('a/x/1', { source: 'fresh' }), `a/x/1 float32 is wrong: ${KEPT}`],
    [wrong('fresh/1'), 'fresh/1 float32 is wrong, which cannot be listed'],
    [wrong('fresh'), 'fresh float32 is wrong, which cannot be listed'],
    [wrong('#a'), '#a float32 is wrong, which cannot be listed'],
    [wrong(' a'), ' a float32 is wrong, which cannot be listed'],
    [wrong('a b'), 'a b float32 is wrong, which cannot be listed'],
    [wrong('*'), '* float32 is wrong, which cannot be listed'],
    [wrong('a*'), 'a* float32 is wrong, which cannot be listed'],
    [wrong(''), ' float32 is wrong, which cannot be listed'],
    [wrong('x'.repeat(401)), `${'x'.repeat(401)} float32 is wrong, which cannot be listed`],
    [result('a/x/1', 'float16', 'indeterminate'), 'a/x/1 float16 is indeterminate, which cannot be listed'],
  ])('that cannot be listed are told: %#', (one, remark) => {
    expect(updated('', one)).toEqual({ text: '', remarks: [remark] })
  })
})
