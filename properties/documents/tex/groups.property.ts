import { describe, expect, test } from 'vitest'
import { type Group, Groups } from '../../../src/documents/tex/groups.js'
import { Mask } from '../../../src/documents/tex/mask.js'

/** What becomes of a text whose braces open groups of these kinds, one after another, at the head of a line or not. */
function covered(text: string, kinds: readonly Group['kind'][], isFresh = true): string {
  const mask = new Mask(text)
  const groups = new Groups(text, mask)
  let next = 0
  for (const [at, character] of [...text].entries()) {
    if (character === '{') groups.push(at, kinds[next++] ?? 'group', [], isFresh)
    if (character === '}') groups.pop(at)
  }
  return mask.finish()
}

describe('the braces of a group', () => {
  test.each<[string, Group['kind'], string]>([
    ['a {b} c', 'group', 'a  b  c'],
    ['{b}', 'group', ' b '],
    ['a {b} c', 'prose', 'a  b  c'],
    ['a {b} c', 'heading', 'a  b  c'],
    ['a {b} c', 'apart', 'a  b  c'],
    // Right beside letters and figures they part no words, and no sign from its operand.
    ['a{b}c', 'group', 'a{b}c'],
    ['1{b}2', 'group', '1{b}2'],
    ['-{b}+2', 'group', '- b}+2'],
    ['({b}-2', 'group', '( b}-2'],
    ['({b}−2', 'group', '( b}−2'],
    ['a{b},', 'group', 'a{b ,'],
    // Emphasis has stars, a remark has brackets, and what is raised is a power.
    ['a {b} c', 'emphasis', 'a *b* c'],
    ['{b}', 'emphasis', '*b*'],
    ['a{b}c', 'emphasis', 'a*b*c'],
    ['{b}\\', 'emphasis', '*b \\'],
    ['a{b}c', 'aside', 'a(b)c'],
    ['{b}\\', 'aside', '(b)\\'],
    ['a{b}c', 'raised', 'a^b}c'],
    ['10{6} c', 'raised', '10^6  c'],
  ])('%j as %s', (text, kind, cover) => expect(covered(text, [kind])).toBe(cover))

  test('of emphasis are no stars behind the head of a line', () => {
    expect(covered('a {b} c', ['emphasis'], false)).toBe('a  b  c')
    expect(covered('a{b}c', ['emphasis'], false)).toBe('a{b}c')
    expect(covered('a {b} c', ['aside'], false)).toBe('a (b) c')
  })

  test('part words where a command stands before them', () => {
    const mask = new Mask('a\\emph{b}c')
    const groups = new Groups('a\\emph{b}c', mask)
    mask.blank(1, 6)
    groups.push(6, 'prose', [], false)
    groups.pop(8)
    expect(mask.finish()).toBe('a      b}c')
  })

  test('nest, and one that was never opened is covered', () => {
    expect(covered('({a {b} c)}', ['aside', 'emphasis'])).toBe('((a *b* c))')
    expect(covered('a } b}c', [])).toBe('a   b}c')
  })
})

describe('what is hidden', () => {
  test('is covered with its braces and all that they hold', () => {
    expect(covered('a{b\nc}d', ['hidden'])).toBe('a  \n  d')
    expect(covered('a{b{c}d{e}}f {g}', ['hidden', 'emphasis', 'hidden', 'aside'])).toBe('a          f (g)')
    expect(covered('({a{b}c} {d}', ['aside', 'hidden', 'emphasis'])).toBe('((a   c) *d*')
  })

  test('ends with its paragraph, where it was never closed', () => {
    const text = 'a{b{c d{e}'
    const mask = new Mask(text)
    const groups = new Groups(text, mask)
    expect([groups.level, groups.isHidden]).toEqual([0, false])
    groups.push(1, 'hidden', [], false)
    expect([groups.level, groups.isHidden]).toEqual([1, true])
    groups.push(3, 'hidden', [], false)
    expect([groups.level, groups.isHidden]).toEqual([2, true])
    groups.endParagraph(5)
    expect([groups.level, groups.isHidden]).toEqual([2, false])
    groups.endParagraph(6)
    groups.push(7, 'aside', [], false)
    groups.pop(9)
    expect(groups.level).toBe(2)
    expect(mask.finish()).toBe('a     d(e)')
  })
})

describe('a group that closes', () => {
  test('is the innermost one, with the arguments that follow it', () => {
    const groups = new Groups('{{}}}', new Mask('{{}}}'))
    groups.push(0, 'prose', ['hidden', 'prose'], false)
    groups.push(1, 'emphasis', [], true)
    expect(groups.pop(2)).toEqual({ kind: 'emphasis', rest: [], isMarked: true })
    expect(groups.pop(3)).toEqual({ kind: 'prose', rest: ['hidden', 'prose'], isMarked: false })
    expect(groups.pop(4)).toBeUndefined()
    expect(groups.level).toBe(0)
  })

  test('is emphasised where a command in it says so', () => {
    const text = '{{\\bf b} c}'
    const mask = new Mask(text)
    const groups = new Groups(text, mask)
    expect(groups.emphasise()).toBe(false)
    groups.push(0, 'group', ['prose'], false)
    groups.push(1, 'group', ['hidden'], false)
    expect(groups.emphasise()).toBe(true)
    expect(groups.emphasise()).toBe(false)
    expect(groups.pop(7)).toEqual({ kind: 'emphasis', rest: ['hidden'], isMarked: true })
    expect(groups.pop(10)).toEqual({ kind: 'group', rest: ['prose'], isMarked: false })
    expect(mask.finish()).toBe('  \\bf b* c ')
  })

  test.each([1, 3])('is emphasised among %i that are open', count => {
    const groups = new Groups('{{{}}}', new Mask('{{{}}}'))
    for (let at = 0; at < count; at++) groups.push(at, 'group', [], false)
    expect(groups.emphasise()).toBe(true)
    expect(groups.level).toBe(count)
    const kinds = Array.from({ length: count }, (_, index) => groups.pop(3 + index)!.kind)
    expect(kinds).toEqual(['emphasis', 'group', 'group'].slice(0, count))
  })

  test('is not emphasised where it is an argument', () => {
    const groups = new Groups('{}', new Mask('{}'))
    groups.push(0, 'prose', [], true)
    expect(groups.emphasise()).toBe(false)
    expect(groups.pop(1)).toEqual({ kind: 'prose', rest: [], isMarked: false })
  })
})
