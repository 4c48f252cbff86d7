import { describe, expect, test } from 'vitest'
import { draft } from '../../../src/documents/model/mutable-token.js'
import { readWord } from '../../../src/documents/words/word.js'

/** What is read at a place: the text of the word, where it ends, and where the text goes on. */
function read(text: string, at = 0, isMarked = true) {
  const { token, next } = readWord(text, at, 0, [], isMarked)
  return token && [token.text, token.end, next]
}

/** A word that is one to its end, whatever stands behind it. */
const whole = (word: string) => [word.toLowerCase(), word.length, word.length]

describe('a word', () => {
  test.each([
    'abc',
    'Élan',
    'ΔX',
    'a1b2',
    'e\u0301a',
    'a\u0301',
    '𝑎b',
    'a_b',
    'a__b',
    `a${'_'.repeat(9)}b`,
    'a_1_2',
    `a${'_b'.repeat(9)}`,
    "can't",
    'can’t',
    "rock'n'roll",
    'tokens/s',
    'A_b/s',
    'x',
  ])('%s ends with its letters and what hangs on them', word => {
    for (const behind of ['', ' d', '.', ',d', '/x', '-d', '(d', '"', "'"])
      expect(read(word + behind)).toEqual(whole(word))
  })

  test.each([
    ['a_ b', 'a'],
    ['_a b', ''],
    [`a${'_'.repeat(10)}b`, 'a'],
    [`a${'_b'.repeat(10)}`, `a${'_b'.repeat(9)}`],
    ["a'5", 'a'],
    ["a''b", 'a'],
    ['a/st', 'a'],
    ['a/s2', 'a'],
    ['a/sé', 'a'],
    ['a/S', 'a'],
    ['a.b', 'a'],
    ['F.sigmoid', 'F'],
  ])('%s', (text, word) => {
    if (word !== '') expect(read(text)).toEqual(whole(word))
    else expect(read(text, 1)).toEqual(['a', 2, 2])
  })

  test.each(["model's", 'model’s'])('%s goes on behind its possessive', word => {
    expect(read(`${word} loss`)).toEqual(['model', 5, 7])
    expect(read(`${word}.`)).toEqual(['model', 5, 7])
  })

  test('with an s inside behind an apostrophe is no possessive', () =>
    expect(read("let'see")).toEqual(whole("let'see")))

  test('stands where it does in the document', () => {
    const { token, next } = readWord('so Kaplan knew', 3, 100, [], true)
    expect(token).toEqual(draft('word', 'kaplan', 103, 109))
    expect(next).toBe(9)
  })
})

describe('letters with full stops', () => {
  test.each(['i.e.', 'U.S.', 'w.r.t.', 'é.g.', 'a.'.repeat(9)])('%s are one word', word => {
    expect(read(word)).toEqual(whole(word))
    expect(read(`${word} so`)).toEqual(whole(word))
    expect(read(`${word}5`)).toEqual(whole(word))
  })

  test.each(['a.b.c', 'i.e.so', 'a.'.repeat(10), 'a. b.', 'a.5.', 'ab.c.'])('%s are not', text =>
    expect(read(text)![2]).toBe(text.search(/\./)),
  )
})

describe('an address', () => {
  test.each([
    'http://a.b/c',
    'https://a.b/c_d?e=f',
    'HTTP://A',
    'Https://a',
    'www.a.b',
    'Www.a',
    'WWW.a',
    'http://a(b)c',
    'http://a/*b*c',
    'http://é',
  ])('%s is no word', address => {
    expect(readWord(address, 0, 0, [], true)).toEqual({ token: null, next: address.length })
    for (const end of [' a', '\na', '<a', '>a', ...'.,:;!?)]}*_"\'', ').', '.)**'])
      expect(readWord(`see ${address}${end}`, 4, 9, [], true)).toEqual({
        token: null,
        next: 4 + address.length,
      })
  })

  test.each([
    ['http:/x', 'http'],
    ['http', 'http'],
    ['http://', 'http'],
    ['httpss://x', 'httpss'],
    ['www', 'www'],
    ['wwwa', 'wwwa'],
    ['www. a', 'www'],
    ['how', 'how'],
  ])('%s is none', (text, word) => expect(read(text)).toEqual(whole(word)))
})

describe('stars inside a word', () => {
  test.each([
    ['re*ward*s', 0, 'rewards', 9],
    ['re**ward**s', 0, 'rewards', 11],
    ['re***ward***s', 0, 'rewards', 13],
    ['a*b* c', 0, 'ab', 3],
    ['a*b*_c', 0, 'ab', 3],
    ['é*b*\u0301', 0, 'éb\u0301', 5],
    ['a*b**c**d*e', 0, 'abcde', 11],
    ['a*B*5', 0, 'ab5', 5],
    ['**b**old', 2, 'bold', 8],
    ['*b*old', 1, 'bold', 6],
    ['***b***old', 3, 'bold', 10],
    ['*a*b*c*d', 1, 'abcd', 8],
    ['****b***c', 4, 'bc', 9],
    // The first and the last run may pair with one beyond.
    ['**a*b*c', 2, 'abc', 7],
    ['*a**b**', 1, 'ab', 5],
    ['a*b*c* d', 0, 'abc', 5],
  ])('%s are emphasis where they pair', (text, at, word, end) =>
    expect(read(text, at)).toEqual([word, end, end]),
  )

  test.each([
    ['a*b', 0, 'a', 1],
    ['a**b', 0, 'a', 1],
    ['a* b', 0, 'a', 1],
    ['a*', 0, 'a', 1],
    ['*a*', 1, 'a', 2],
    ['*a*.', 1, 'a', 2],
    ['*a b*', 1, 'a', 2],
    ['a****b', 0, 'a', 1],
    ['*a**b', 1, 'a', 2],
    ['a*b**c*d', 0, 'a', 1],
    ['wor*d more*', 0, 'wor', 3],
    ['a*5', 0, 'a', 1],
    ['a*𝑏', 0, 'a', 1],
    ['a_b*c*', 0, 'a_b', 3],
  ])('%s at %i are none', (text, at, word, end) => expect(read(text, at)).toEqual([word, end, end]))

  test('are none where nothing is marked', () => {
    expect(read('re*ward*s', 0, false)).toEqual(['re', 2, 2])
    expect(read('*b*old', 1, false)).toEqual(['b', 2, 2])
  })

  test('may stand between many letters', () => {
    const [first, second] = ['a'.repeat(50), 'b'.repeat(50)]
    expect(read(`${first}*${second}*c`)).toEqual([`${first}${second}c`, 103, 103])
  })

  test('are followed through forty pieces', () => {
    const marked = 'a*b*'.repeat(10)
    expect(read(`${marked}c`)).toEqual(['ab'.repeat(10), 39, 39])
    expect(read(`${marked.slice(4)}c`)).toEqual([`${'ab'.repeat(9)}c`, 37, 37])
  })

  test('stand where they do in the document', () =>
    expect(readWord('so **b**old', 5, 100, [], true)).toEqual({
      token: draft('word', 'bold', 105, 111),
      next: 11,
    }))
})

describe('a word that counts', () => {
  test.each([
    ['two models', '2', 3, 3],
    ['Two models', '2', 3, 3],
    ["two's", '2', 3, 5],
    ['two million of', '2', 3, 11],
    ['two* of', '2', 3, 3],
    ['two** of', '2', 3, 3],
    ['twenty-one of', '21', 10, 10],
    ['twofold of', '2', 7, 7],
  ])('%s', (text, digits, end, next) => {
    const { token, next: goesOn } = readWord(`so ${text}`, 3, 100, [], true)
    expect(token).toMatchObject({ kind: 'number', text: digits, start: 103, end: 103 + end })
    expect(goesOn).toBe(3 + next)
  })

  test('is read behind the tokens before it', () => {
    const before = [draft('word', 'a', 3, 4), draft('word', 'by', 0, 2)]
    expect(readWord('by a third', 5, 0, before, true).token).toMatchObject({ kind: 'number', text: '1/3' })
    expect(readWord('by a third', 5, 0, [], true).token).toMatchObject({ kind: 'word', text: 'third' })
  })
})
