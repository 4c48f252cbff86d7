import { describe, expect, test } from 'vitest'
import type { Note } from '../../../src/documents/model/note.js'
import { readDirective } from '../../../src/documents/notes/directive.js'

const noteOf = (...lines: string[]): Note => ({
  kind: 'directive',
  lines: lines.map((text, index) => ({ text, start: 10 * index })),
  attributes: null,
  missing: null,
  start: 0,
  end: 99,
})

describe('a directive', () => {
  test.each([
    ['errata-disable-next-line -- r', 'next-line', [], 'r'],
    ['errata-disable-line -- r', 'line', [], 'r'],
    ['errata-disable a,b -- r', 'region', ['a', 'b'], 'r'],
    [' errata-disable  a , ,b\t-- r ', 'region', ['a', 'b'], 'r'],
    ['errata-disable a --- r', 'region', ['a'], 'r'],
    ['errata-disable a -- r -- s', 'region', ['a'], 'r -- s'],
    ['errata-disable a --r  s\t t', 'region', ['a'], 'r s t'],
    ['errata-disable a-- -- 5', 'region', ['a--'], '5'],
    ['errata-disable a - b -- é', 'region', ['a', '-', 'b'], 'é'],
  ])('%j', (text, reach, rules, reason) => {
    const note = noteOf(text)
    expect(readDirective(note)).toEqual({ reach, rules, reason, note })
  })

  test.each([
    ['errata-enable', []],
    ['errata-enable a b', ['a', 'b']],
    ['errata-enable a -- r', ['a']],
  ])('%j ends a region', (text, rules) => {
    const note = noteOf(text)
    expect(readDirective(note)).toEqual({ reach: 'end', rules, note })
  })
})

describe('a fault', () => {
  const NAMES = 'errata-disable-next-line, errata-disable-line, errata-disable, errata-enable'

  test.each([
    ['errata-disabel -- r', NAMES, 'errata-disabel is no directive'],
    ['-- r', NAMES, ' is no directive'],
    ['', NAMES, ' is no directive'],
    ['errata-disable', 'errata-disable -- reason', 'it gives no reason'],
    ['errata-disable   -- …', 'errata-disable -- reason', 'it gives no reason'],
    [' errata-disable , ', 'errata-disable , -- reason', 'it gives no reason'],
    ['errata-disable a, b -- …', 'errata-disable a, b -- reason', 'it gives no reason'],
    [' errata-disable-line a --', 'errata-disable-line a -- reason', 'it gives no reason'],
    ['errata-disable - r', 'errata-disable - r -- reason', 'it gives no reason'],
  ])('%j', (text, expected, because) => {
    const note = noteOf(text)
    expect(readDirective(note)).toEqual({ reach: 'none', expected, because, note })
  })
})
