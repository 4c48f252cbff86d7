import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseGlob, globMatches } from '../../../src/conform/known-failures/case-glob.js'
import {
  KnownFailuresError,
  linesOf,
  parseKnown,
} from '../../../src/conform/known-failures/known-failures.js'
import { knownLineText, LISTABLE } from '../../../src/conform/known-failures/known-line.js'
import { DTYPE_NAMES } from '../../../src/conform/results/tally.js'
import { hostileText } from '../../report/audit/hostile.js'

const FILE = `# TRL adds 1e-4 to std: https://example.org/1
# (since 0.9)
grpo.advantages/**   float32,float64   wrong   max=40   # matches eps=1e-4
kl.k3/tiny/*         *                 unstable

bt.loss/wrong-way/1f9c2ab4#shift  float32  crash  if version < 2.7  # issue 12
`

const lineOf = (text: string): unknown => {
  try {
    return parseKnown(text, 'a.known')
  } catch (error) {
    return error
  }
}

describe('a file of known failures', () => {
  test('says of each line what it expects, and why: behind it, or above its block', () => {
    const { entries } = parseKnown(FILE, 'a.known')
    const above = 'TRL adds 1e-4 to std: https://example.org/1 (since 0.9)'
    expect(entries).toMatchObject([
      {
        line: 3,
        pattern: 'grpo.advantages/**',
        id: null,
        dtypes: ['float64', 'float32'],
        level: 'wrong',
        max: 40,
        condition: null,
        reason: 'matches eps=1e-4',
      },
      { line: 4, pattern: 'kl.k3/tiny/*', dtypes: DTYPE_NAMES, level: 'unstable', max: null, reason: above },
      {
        line: 6,
        id: 'bt.loss/wrong-way/1f9c2ab4#shift',
        level: 'crash',
        condition: { operator: '<', version: '2.7' },
        reason: 'issue 12',
      },
    ])
    expect(parseKnown(FILE.replaceAll('\n', '\r\n'), 'a.known').entries).toEqual(entries)
  })

  test.each([
    ['# a\na/b * wrong\n# b\na/c * wrong', ['a', 'b']],
    ['# a\n\n# b\na/c * wrong', ['b']],
    ['## a # b\na/c * wrong', ['a # b']],
    ['a/c * wrong  ## a #12', ['a #12']],
    ['# 12\na/c * wrong', ['12']],
    ['# reason: it is new\na/c * wrong', ['reason: it is new']],
    ['# the reason: …\na/c * wrong', ['the reason: …']],
    [`# ${'a'.repeat(399)}\n# b\na/c * wrong`, [`${'a'.repeat(399)} `]],
    [`# ${'a'.repeat(401)}\na/c * wrong # ${'b'.repeat(401)}`, ['b'.repeat(401)]],
    [`# ${'a'.repeat(401)}\na/c * wrong`, ['a'.repeat(400)]],
  ])('gives reasons: %#', (text, reasons) => {
    expect(parseKnown(text, 'f').entries.map(({ reason }) => reason)).toEqual(reasons)
  })

  test.each([
    ['', []],
    ['a', ['a']],
    ['a\nb\r\n', ['a', 'b']],
    ['a\n\n', ['a', '']],
    ['\n', ['']],
    ['a\ufeffb', ['a\ufeffb']],
    ['\ufeffa\ufeffb', ['a\ufeffb']],
  ])('%j has the lines %j', (text, lines) => expect(linesOf(text)).toEqual(lines))

  test('may be a MiB long, with five hundred patterns, and as many other lines as there are', () => {
    expect(lineOf(`#${'a'.repeat(2 ** 20 - 1)}`)).toEqual({ file: 'a.known', entries: [] })
    expect(lineOf(`#${'a'.repeat(2 ** 20)}`)).toMatchObject({
      name: 'KnownFailuresError',
      message: 'a.known:1: expected at most 1048576 characters, got 1048577',
    })
    const patterns = 'a/* * wrong # why\n'.repeat(500)
    const others = '# a\n\na/b * wrong # why\n'.repeat(501)
    expect(parseKnown(patterns + others, 'f').entries).toHaveLength(1001)
  })

  test('reads back each line that is written of what it says', () =>
    fc.assert(
      fc.property(
        fc.record({
          pattern: fc.constantFrom('a.b/c/1', 'a/**', '*/x#y', 'if/if'),
          dtypes: fc.subarray([...DTYPE_NAMES], { minLength: 1 }),
          level: fc.constantFrom(...LISTABLE),
          max: fc.option(fc.integer({ min: 1, max: 999_999 })),
          condition: fc.option(
            fc.record({
              operator: fc.constantFrom('<', '<=', '>', '>=', '=', '!='),
              version: fc.constantFrom('1', '2.7.1'),
            }),
          ),
        }),
        one => {
          const max = one.pattern.includes('*') ? one.max : null
          const line = knownLineText({ ...one, max, glob: [], id: null } as Parameters<
            typeof knownLineText
          >[0])
          expect(parseKnown(`${line} # because`, 'f').entries).toMatchObject([{ ...one, max }])
        },
      ),
    ))

  test.each([
    ['a line without a reason', 'a/b * wrong', /^a\.known:1: expected a reason or a link .*got none$/],
    [
      'a blank line between a block and its comment',
      '# why\n\na/b * wrong',
      /^a\.known:3: expected a reason/,
    ],
    ['an empty comment', '#\na/b * wrong', /^a\.known:2: expected a reason/],
    [
      'the placeholder of an update',
      '# reason: …\na/b * wrong',
      /^a\.known:2: expected a reason or a link, got the placeholder/,
    ],
    ['the placeholder without a blank', '# reason:…\na/b * wrong', /placeholder "reason:…"/],
    ['the placeholder with more of them', '# reason:  …\na/b * wrong', /placeholder "reason: {2}…"/],
    ['the placeholder alone', '# reason:\na/b * wrong', /placeholder "reason:"/],
    ['a comment without a word or number', '# —!\na/b * wrong', /expected a reason or a link .*got none$/],
    ['the placeholder in ASCII', 'a/b * wrong # reason: ...', /placeholder/],
    ['a fresh case', 'fresh/15/0:1 * wrong # why', /--save/],
    ['all fresh cases', 'fresh/** * wrong # why', /--save/],
    ['a level that passes', 'a/b * accurate # why', /expected a level of unstable, wrong,.* got "accurate"$/],
    ['no level', 'a/b float32 # why', /expected a pattern, dtypes and a level, got "a\/b float32"$/],
    ['a format that is none', 'a/b float8 wrong # why', /expected \* or dtypes of .*got "float8"$/],
    ['max=0', 'a/* * wrong max=0 # why', /expected max=N/],
    ['a maximum of one case', 'a/b * wrong max=2 # why', /expected max=N behind a pattern/],
    ['a condition that is none', 'a/b * wrong if version ~ 2 # why', /expected a condition/],
    ['more than that', 'a/* * wrong max=2 or so # why', /expected nothing more but a comment, got "or so"$/],
    ['a pattern that is too long', `${'a'.repeat(401)} * wrong # why`, /at most 400/],
    ['a file that is too long', '\n'.repeat(2 ** 21), /^a\.known:1: expected at most/],
    ['too many patterns', 'a/* * wrong # why\n'.repeat(501), /500 lines with a \*, got 501$/],
  ])('refuses %s', (_, text, message) => {
    const error = lineOf(text)
    expect(error).toBeInstanceOf(KnownFailuresError)
    expect((error as Error).message).toMatch(message)
    expect((error as Error).message).not.toContain('\n')
  })

  test('is read, or refused in one line, whatever stands in it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostileText, fc.constantFrom(...FILE.split(/(\s+)/))), { maxLength: 12 }),
        parts => {
          const result = lineOf(parts.join(' '))
          if (!(result instanceof Error)) return
          expect(result).toBeInstanceOf(KnownFailuresError)
          expect(result.message).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069\p{Surrogate}]/u)
          expect(result.message).toMatch(/^a\.known:\d+: expected [^\n]+, got [^\n]+$/u)
          expect(result.message.length).toBeLessThan(700)
        },
      ),
    ))
})

/** Seconds of the processor, however many others share it. Trying every split of such a text would take years. */
function secondsOf(compute: () => unknown): number {
  const before = process.cpuUsage()
  compute()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const SECONDS = 5

function read(text: string): void {
  try {
    parseKnown(text, 'a.known')
  } catch (error) {
    expect(error).toBeInstanceOf(KnownFailuresError)
  }
}

describe('little time is taken', () => {
  test.each([
    ['blanks', ' '.repeat(1_000_000)],
    ['blanks before a word', `a${' '.repeat(900_000)}b`],
    ['comments', '# a\n'.repeat(250_000)],
    ['conditions', ' if version'.repeat(90_000)],
  ])('by a file of known failures of many %s', (_, text) => {
    expect(secondsOf(() => read(text))).toBeLessThan(SECONDS)
  })

  test('by a pattern of many wildcards', () => {
    const glob = caseGlob(`${'**a'.repeat(130)}b`)
    expect(secondsOf(() => expect(globMatches(glob, 'a'.repeat(4_000))).toBe(false))).toBeLessThan(SECONDS)
  })
})
