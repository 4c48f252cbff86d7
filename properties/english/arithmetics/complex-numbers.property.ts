import { describe, expect, test } from 'vitest'
import {
  complexTopicsIn,
  isOfCount,
  numbersNamedAt,
  severalUnitsIn,
} from '../../../src/english/arithmetics/complex-numbers.js'
import { wordsIn, wordsOf } from '../words-in.js'

describe('words about complex numbers', () => {
  test.each([
    'Every complex number has one.',
    'The complex conjugates are roots.',
    "It follows from Euler's formula here.",
    'We draw the Argand diagram.',
    'By De Moivre it follows.',
    'The cube roots of unity are three.',
    'Its imaginary part is large.',
  ])('are heard: %s', text => expect(complexTopicsIn(wordsOf(text))).not.toEqual([]))

  test.each([
    'This is a complex matter.',
    'The number is complex to compute.',
    'An imaginary friend.',
    'Unity is near.',
  ])('are no others: %s', text => expect(complexTopicsIn(wordsOf(text))).toEqual([]))

  test('stand before a name too, and where they stand is told', () => {
    const { words, token } = wordsIn('For all complex $z$ it is so.')
    expect(complexTopicsIn(words.section.tokens)).toEqual(['For all '.length])
    expect(token.text).toBe('z')
  })

  test('are of several units where a text names them', () => {
    expect(severalUnitsIn(wordsOf('Hamilton found the quaternions.'))).not.toEqual([])
    expect(severalUnitsIn(wordsOf('Here i is a unit vector along x.'))).not.toEqual([])
    expect(severalUnitsIn(wordsOf('Here i is the imaginary unit.'))).toEqual([])
  })
})

const around = (text: string) => {
  const { words, token } = wordsIn(text)
  return { tokens: words.section.tokens, at: words.places.get(token)! }
}

describe('a letter', () => {
  test.each([
    'For each $i$ it is so.',
    'The current $i$ flows.',
    'At a rate $i$ it grows.',
    'The $i$ th row.',
  ])('counts or measures: %s', text => expect(isOfCount(around(text).tokens, around(text).at)).toBe(true))

  test.each(['The unit $i$ is one.', 'Here $i$ is a number.', '$i$'])('may be the unit: %s', text =>
    expect(isOfCount(around(text).tokens, around(text).at)).toBe(false),
  )

  test.each<[string, 'real' | 'complex' | null]>([
    ['Let the real numbers $a$ be two.', 'real'],
    ['Let $a$ be a real number.', 'real'],
    ['For an angle $t$ it is so.', 'real'],
    ['For all real $x$ it is so.', 'real'],
    ['Here $x$ is real.', 'real'],
    ['The real part of $z$ is one.', null],
    ['Let $z$ be a complex number.', 'complex'],
    ['For every complex $z$ it is so.', 'complex'],
    ['Here $z$ is complex.', 'complex'],
    ['The complex matter of $z$ is hard.', null],
    ['It is real. Then $z$ follows.', null],
    ['Take $z$.', null],
  ])('is called what the nearest words say: %s', (text, kind) => {
    const { tokens, at } = around(text)
    expect(numbersNamedAt(tokens, at)).toBe(kind)
  })
})
