import { describe, expect, test } from 'vitest'
import { type Draft, draft } from '../../../src/documents/model/mutable-token.js'
import { readCount } from '../../../src/documents/words/number-word.js'

const [LEAD, OFFSET] = ['So: ', 100]

/** What the first word of a text counts behind the words `before` (the last one nearest), with where it ends. */
function count(text: string, before: string | readonly Draft[] = ''): Draft | null {
  const [word] = /^\p{L}+/u.exec(text)!
  const said =
    typeof before === 'string'
      ? before.split(' ').map(each => draft('word', each, 0, each.length))
      : [...before]
  const tokens = before === '' ? [] : said.reverse()
  const at = LEAD.length
  return readCount(word.toLowerCase(), {
    text: LEAD + text,
    at,
    end: at + word.length,
    offset: OFFSET,
    before: [tokens[0], tokens[1]],
  })
}

/** The digits with their scale, and how much of the text they stand for. */
function read(text: string, before: string | readonly Draft[] = '') {
  const found = count(text, before)
  return found && [found.text + (found.scale ?? ''), found.written]
}

const PARTS: readonly (readonly [string, number])[] = [
  ...(
    'third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 3] as const),
  ['hundredth', 100],
  ['thousandth', 1000],
]

describe('a part', () => {
  test.each(PARTS)('%s', (word, denominator) => {
    const found = [`1/${denominator}`, word]
    expect(read(`${word} of it`, 'a')).toEqual(found)
    expect(read(`${word} of it`)).toEqual(found)
    expect(read(`${word}.`, 'by a')).toEqual(found)
    expect(read(`two ${word}s`)).toEqual([`2/${denominator}`, `two ${word}s`])
    for (const before of ['', 'a', 'the', 'in a', 'by the']) expect(read(`${word} model`, before)).toBeNull()
  })

  test.each(['by', 'to'])('is one behind "%s a"', word => {
    expect(read('third', `${word} a`)).toEqual(['1/3', 'third'])
    for (const before of [word, `${word} the`, `a ${word}`, `${word} x a`])
      expect(read('third', before)).toBeNull()
  })
})

describe('half of what is many', () => {
  test.each([
    ['dozen', '6'],
    ['hundred', '50'],
    ['thousand', '500'],
    ['million', '500000'],
    ['billion', '500000000'],
    ['trillion', '500000000000'],
    ['Dozen', '6'],
  ])('%s', (word, digits) => {
    for (const article of [' a ', '\na  ', '  a ', ' an '])
      expect(read(`half${article}${word} of`)).toEqual([digits, `half${article}${word}`])
    expect(read(`half a ${word}é`)).toEqual(['1/2', 'half'])
    expect(read(`half the ${word}`)).toEqual(['1/2', 'half'])
    expect(read(`quarter a ${word}`)).toBeNull()
  })
})

describe('a numeral', () => {
  test.each([
    ['twenty-one x', '21', 'twenty-one'],
    ['two million x', '2million', 'two'],
    ['one pass', '1', 'one'],
    // With parts of one behind it.
    ['twenty-one hundredths', '21/100', 'twenty-one hundredths'],
    ['one-third', '1/3', 'one-third'],
    ['one half', '1/2', 'one half'],
    ['two third', '2', 'two'],
    ['single third', '1', 'single'],
    ['one thirdé', '1', 'one'],
    // With a half more.
    ['two and a half', '5/2', 'two and a half'],
    ['one and a half', '3/2', 'one and a half'],
    ['two  and\na  half', '5/2', 'two  and\na  half'],
    ['twenty-one and a half', '43/2', 'twenty-one and a half'],
    ['two and a half million', '5/2million', 'two and a half'],
  ])('%j', (text, digits, written) => expect(read(text)).toEqual([digits, written]))
})
