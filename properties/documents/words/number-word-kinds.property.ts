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

describe('a word that holds its own times sign', () => {
  test.each([
    ['twice', '2'],
    ['twofold', '2'],
    ['threefold', '3'],
    ['fourfold', '4'],
    ['fivefold', '5'],
    ['sixfold', '6'],
    ['sevenfold', '7'],
    ['eightfold', '8'],
    ['ninefold', '9'],
    ['tenfold', '10'],
    ['hundredfold', '100'],
    ['thousandfold', '1000'],
  ])('%s', (word, times) => {
    const [start, end] = [OFFSET + LEAD.length, OFFSET + LEAD.length + word.length]
    for (const before of ['', 'a', 'the'])
      expect(count(`${word} of it`, before)).toEqual({
        ...draft('number', times, start, end),
        written: word,
        scale: '×',
        scaleEnd: end,
      })
  })
})

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

  test.each([
    ...'of as the smaller larger bigger cheaper faster slower lower higher longer shorter less more fewer'.split(
      ' ',
    ),
  ])('is one before %s, but not behind "the"', next => {
    for (const gap of [' ', '\n', '  ']) expect(read(`third${gap}${next} x`, 'a')).toEqual(['1/3', 'third'])
    expect(read(`third ${next}`, 'a')).toEqual(['1/3', 'third'])
    expect(read(`third ${next} x`, 'the')).toBeNull()
    for (const other of [`third ${next}é x`, `third-${next}`, `third, ${next}`, `third x ${next}`])
      expect(read(other, 'a')).toBeNull()
  })

  test.each(['by', 'to'])('is one behind "%s a"', word => {
    expect(read('third', `${word} a`)).toEqual(['1/3', 'third'])
    for (const before of [word, `${word} the`, `a ${word}`, `${word} x a`])
      expect(read('third', before)).toBeNull()
  })

  test.each(['in a', 'a', 'of a', ''])('is none behind %j', before =>
    expect(read('third', before)).toBeNull(),
  )

  test('of two is one wherever it stands, but before a hyphen', () => {
    for (const text of ['half of it', 'half.', 'half', 'half the', 'half x', 'half an hour', 'half a dozens'])
      for (const before of ['', 'the', 'a']) expect(read(text, before)).toEqual(['1/2', 'half'])
    for (const text of ['half-life', 'half-']) expect(read(text, 'a')).toBeNull()
  })

  test('may be scaled', () => expect(read('half million')).toEqual(['1/2million', 'half']))
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

  test('is scaled by what follows', () =>
    expect(read('half a hundred million of')).toEqual(['50million', 'half a hundred']))
})

describe('one of what is many', () => {
  test.each([
    ['dozen', '12'],
    ['hundred', '100'],
    ['thousand', '1000'],
    ['million', '1000000'],
    ['billion', '1000000000'],
    ['trillion', '1000000000000'],
  ])('%s counts behind "a" alone', (word, digits) => {
    expect(read(`${word} x`, 'a')).toEqual([digits, word])
    expect(read(`${word} x`, 'by a')).toEqual([digits, word])
    for (const before of ['', 'the', 'a few', 'an']) expect(read(`${word} of`, before)).toBeNull()
  })

  test('is scaled by what follows', () =>
    expect(read('hundred million', 'a')).toEqual(['100million', 'hundred']))
})

describe('a numeral', () => {
  test.each([
    ['two x', '2', 'two'],
    ['Two x', '2', 'Two'],
    ['twenty-one x', '21', 'twenty-one'],
    ['two million x', '2million', 'two'],
    ['two-bit', '2', 'two'],
    ['single pass', '1', 'single'],
    ['one pass', '1', 'one'],
    // With parts of one behind it.
    ['two thirds', '2/3', 'two thirds'],
    ['two-thirds', '2/3', 'two-thirds'],
    ['two\nthirds', '2/3', 'two\nthirds'],
    ['twenty-one hundredths', '21/100', 'twenty-one hundredths'],
    ['one third', '1/3', 'one third'],
    ['one-third', '1/3', 'one-third'],
    ['one thirds', '1/3', 'one thirds'],
    ['one half', '1/2', 'one half'],
    ['two third', '2', 'two'],
    ['single third', '1', 'single'],
    ['two  thirds', '2', 'two'],
    ['two thirdsé', '2', 'two'],
    ['one thirdé', '1', 'one'],
    ['two, thirds', '2', 'two'],
    ['two thirds million', '2/3million', 'two thirds'],
    // With a half more.
    ['two and a half', '5/2', 'two and a half'],
    ['one and a half', '3/2', 'one and a half'],
    ['two  and\na  half', '5/2', 'two  and\na  half'],
    ['twenty-one and a half', '43/2', 'twenty-one and a half'],
    ['two and a half million', '5/2million', 'two and a half'],
    ['two and a halfé', '2', 'two'],
    ['two and half', '2', 'two'],
    ['two and a third', '2', 'two'],
    ['two-and a half', '2', 'two'],
  ])('%j', (text, digits, written) => expect(read(text)).toEqual([digits, written]))

  test('stands where it does in the document', () =>
    expect(count('two million x')).toEqual({
      ...draft('number', '2', 104, 107),
      written: 'two',
      scale: 'million',
      scaleEnd: 115,
    }))

  test('names a kind before a hyphen', () => {
    for (const text of ['one-hot', 'single-precision', 'one-']) expect(read(text)).toBeNull()
    expect(read('one hundred-bit')).toEqual(['100', 'one hundred'])
  })
})

describe('one', () => {
  test.each([
    ...'of another can may might could would should must has had gets obtains finds sees needs then'.split(
      ' ',
    ),
  ])('is a pronoun before %s', next => {
    for (const text of [`one ${next} x`, `one  ${next}`, `one\n${next}.`]) expect(read(text)).toBeNull()
    for (const text of [`one ${next}é`, `one x ${next}`, `one, ${next}`])
      expect(read(text)).toEqual(['1', 'one'])
    expect(read(`one hundred ${next} x`)).toEqual(['100', 'one hundred'])
    expect(read(`single ${next} x`)).toEqual(['1', 'single'])
    expect(read(`two ${next} x`)).toEqual(['2', 'two'])
  })

  test.each([...'this that the each every another any which no'.split(' ')])(
    'is a pronoun behind %s',
    word => {
      for (const text of ['one pass', 'one.']) expect(read(text, word)).toBeNull()
      expect(read('one pass', `${word} x`)).toEqual(['1', 'one'])
      expect(read('one pass', [draft('code', word, 0, 1)])).toEqual(['1', 'one'])
      expect(read('two passes', word)).toEqual(['2', 'two'])
      expect(read('one hundred', word)).toEqual(['100', 'one hundred'])
    },
  )

  test.each([...'is are was be equals becomes to by at of from or exactly only near'.split(' ')])(
    'is a number behind %s, where nothing is counted',
    word => {
      for (const text of ['one.', 'one', 'one, x', 'one (x)', 'one 5'])
        expect(read(text, word)).toEqual(['1', 'one'])
      expect(read('one.', `${word} x`)).toBeNull()
    },
  )

  test('is a pronoun behind any other word, where nothing is counted', () => {
    for (const text of ['one.', 'one', 'one, x', 'one 5', 'one -5']) expect(read(text, 'smaller')).toBeNull()
    for (const text of ['one x', 'one  é', 'one\nx', 'one - x'])
      expect(read(text, 'smaller')).toEqual(['1', 'one'])
    for (const before of ['', [draft('break', ',', 0, 1)], [draft('math', 'smaller', 0, 1)]])
      expect(read('one.', before)).toEqual(['1', 'one'])
  })
})

test.each([
  'model',
  'no',
  'once',
  'both',
  'halves',
  'thirds',
  'dozens',
  'twices',
  'singles',
  'first',
  'second',
])('%s counts nothing', word => {
  for (const before of ['', 'a', 'by a', 'is']) expect(read(`${word} of it`, before)).toBeNull()
})
