import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type KnownLine,
  KnownLineError,
  knownLineText,
  LISTABLE,
  readKnownLine,
} from '../../../src/conform/known-failures/known-line.js'
import { versionCondition, versionMeets } from '../../../src/conform/known-failures/version-condition.js'
import { LEVELS } from '../../../src/conform/model/report.js'

const ALL = ['float64', 'float32', 'bfloat16', 'float16'] as const

const NAMED: KnownLine = {
  pattern: 'a/b',
  glob: [{ text: 'a/b' }],
  id: 'a/b',
  dtypes: ALL,
  level: 'wrong',
  max: null,
  condition: null,
}

const PATTERN: KnownLine = {
  ...NAMED,
  pattern: 'a/*',
  glob: [{ text: 'a/' }, { any: 'within' }],
  id: null,
}

const LONG = 'a'.repeat(400)

describe('a line of known failures', () => {
  test.each<[string, KnownLine]>([
    ['a/b * wrong', NAMED],
    ['  a/b\t *  \twrong  ', NAMED],
    ['a/b float16,float32 crash', { ...NAMED, dtypes: ['float32', 'float16'], level: 'crash' }],
    ['a/b float32,float32 wrong', { ...NAMED, dtypes: ['float32'] }],
    ['a/b float16,bfloat16,float32,float64 wrong', NAMED],
    ['a/* * wrong', PATTERN],
    ['a/* * wrong max=1', { ...PATTERN, max: 1 }],
    ['a/* * wrong max=999999', { ...PATTERN, max: 999_999 }],
    ['a/b * wrong if version < 2.7', { ...NAMED, condition: { operator: '<', version: '2.7' } }],
    ['a/b * wrong   if \t version>=2.7.1 ', { ...NAMED, condition: { operator: '>=', version: '2.7.1' } }],
    ['a/* * wrong max=7 if version = 3', { ...PATTERN, max: 7, condition: { operator: '=', version: '3' } }],
    ['if/if * wrong', { ...NAMED, pattern: 'if/if', glob: [{ text: 'if/if' }], id: 'if/if' }],
    ['freshly/b * wrong', { ...NAMED, pattern: 'freshly/b', glob: [{ text: 'freshly/b' }], id: 'freshly/b' }],
    ['a/fresh/ * wrong', { ...NAMED, pattern: 'a/fresh/', glob: [{ text: 'a/fresh/' }], id: 'a/fresh/' }],
    [`${LONG} * wrong`, { ...NAMED, pattern: LONG, glob: [{ text: LONG }], id: LONG }],
  ])('%j is read', (text, line) => expect(readKnownLine(text)).toEqual(line))

  const MORE = 'nothing more but a comment'
  const FRESH = 'the id of a stored case (fresh cases are drawn anew: keep one with --save and list its id)'
  const DTYPES = '* or dtypes of float64, float32, bfloat16, float16 with a comma between'
  const LEVEL =
    'a level of unstable, wrong, nonfinite-mismatch, dtype-violation, error, protocol-error, timeout, crash'
  const MAXIMUM = 'max=N or if version'
  const CONDITION = 'a condition such as if version < 2.7'
  test.each([
    ['', 'a pattern, dtypes and a level', '""'],
    [' a/b ', 'a pattern, dtypes and a level', '"a/b"'],
    [' a/b * ', 'a pattern, dtypes and a level', '"a/b *"'],
    ['a/b * if version < 2.7', 'a pattern, dtypes and a level', '"a/b * if version < 2.7"'],
    ['a/* * wrong max=2 or  so', MORE, '"or so"'],
    ['a/* * wrong max=2 so', MORE, '"so"'],
    ['a/* * wrong if versions < 2', MORE, '"versions < 2"'],
    ['a/b * wrong max=2', 'max=N behind a pattern with a *', '"a/b"'],
    [`a${LONG} * wrong`, 'a pattern of at most 400 characters', '401'],
    ['fresh * wrong', FRESH, '"fresh"'],
    ['fresh/1 * wrong', FRESH, '"fresh/1"'],
    ['a/b float8 wrong', DTYPES, '"float8"'],
    ['a/b float32, wrong', DTYPES, '""'],
    ['a/b float32,float8,float9 wrong', DTYPES, '"float8"'],
    ['a/b *,float32 wrong', DTYPES, '"*"'],
    ['a/b * accurate', LEVEL, '"accurate"'],
    ['a/b * Wrong', LEVEL, '"Wrong"'],
    ['a/* * wrong max=0', MAXIMUM, '"max=0"'],
    ['a/* * wrong max=01', MAXIMUM, '"max=01"'],
    ['a/* * wrong max=1000000', MAXIMUM, '"max=1000000"'],
    ['a/* * wrong max=1x', MAXIMUM, '"max=1x"'],
    ['a/* * wrong xmax=1', MAXIMUM, '"xmax=1"'],
    ['a/* * wrong max=1a2', MAXIMUM, '"max=1a2"'],
    ['a/* * wrong ifversion', MAXIMUM, '"ifversion"'],
    ['a/b * wrong if version', CONDITION, '"version"'],
    ['a/b * wrong if version ~ 2 ', CONDITION, '"version ~ 2"'],
    ['a/b * wrong if version > 2 if version < 3', CONDITION, '"version > 2 if version < 3"'],
  ])('%j is refused', (text, expected, got) => {
    let error: unknown
    try {
      readKnownLine(text)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(KnownLineError)
    expect(error).toMatchObject({ name: 'KnownLineError', expected, got })
    expect((error as Error).message).toBe(`expected ${expected}, got ${got}`)
  })

  test('lists the levels that tell of an answer that is not right, and no other', () => {
    const others = ['faithful', 'accurate', 'indeterminate', 'unsupported']
    expect([...LISTABLE].sort()).toEqual(LEVELS.filter(level => !others.includes(level)).sort())
    for (const level of LISTABLE) expect(readKnownLine(`a/b * ${level}`).level).toBe(level)
  })
})

describe('a line is written', () => {
  test.each<[KnownLine, string]>([
    [NAMED, 'a/b  *  wrong'],
    [{ ...NAMED, dtypes: ['float32', 'float16'] }, 'a/b  float32,float16  wrong'],
    [{ ...NAMED, dtypes: ['float64', 'float32', 'float16'] }, 'a/b  float64,float32,float16  wrong'],
    [{ ...NAMED, dtypes: [...ALL].reverse() }, 'a/b  *  wrong'],
    [{ ...PATTERN, max: 7 }, 'a/*  *  wrong  max=7'],
    [
      { ...PATTERN, max: 7, condition: { operator: '!=', version: '2.7' } },
      'a/*  *  wrong  max=7  if version != 2.7',
    ],
  ])('%j', (line, text) => expect(knownLineText(line)).toBe(text))
})

const version = fc.array(fc.nat(12), { minLength: 1, maxLength: 4 })
const versions = fc.oneof(
  fc.tuple(version, version),
  version.map((one): [number[], number[]] => [one, one]),
  version.map((one): [number[], number[]] => [one, [...one, 0]]),
)

const meets = (own: string, condition: string) => versionMeets(own, versionCondition(condition)!)

describe('a condition on a version', () => {
  test('orders versions as their numbers in a base that none reaches', () =>
    fc.assert(
      fc.property(versions, ([own, limit]) => {
        const value = (parts: number[]) => [0, 1, 2, 3].reduce((sum, i) => sum * 100 + (parts[i] ?? 0), 0)
        const [a, b] = [value(own), value(limit)]
        const holds = (operator: string) => meets(own.join('.'), `version ${operator} ${limit.join('.')}`)
        expect({ '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b, '=': a === b, '!=': a !== b }).toEqual(
          Object.fromEntries(['<', '<=', '>', '>=', '=', '!='].map(one => [one, holds(one)])),
        )
      }),
    ))

  test('looks at the numbers in front alone, and says nothing of a version without them', () => {
    expect(meets('2.6.0+dfsg', 'version < 2.7')).toBe(true)
    expect(meets('v2.10.1', 'version<2.7')).toBe(false)
    expect(meets('nightly', 'version < 2.7')).toBe(null)
    expect(meets('torch-2.6', 'version < 2.7')).toBe(null)
    expect(versionMeets(undefined, versionCondition('version < 2.7')!)).toBe(null)
  })

  test.each([
    ['2', 'version < 2.1', true],
    ['2', 'version = 2.0', true],
    ['2', 'version < 2.0.1', true],
    ['2.1', 'version > 2', true],
    ['2.0.1', 'version <= 2', false],
  ])('takes a number that is missing for 0: %s, %s is %s', (own, condition, expected) => {
    expect(meets(own, condition)).toBe(expected)
  })

  test.each([
    'version',
    'version < ',
    'version ~ 2',
    'version < two',
    'Version < 2',
    'version < 2.7 or so',
    'version == 2',
  ])('is not %j', text => expect(versionCondition(text)).toBe(null))
})
