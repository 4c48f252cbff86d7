import { describe, expect, test } from 'vitest'
import { factorNamed } from '../../../../src/rules/book/environment/named-factor.js'
import { placeOf, readingOf, shown } from '../../../page/read-here.js'

function named(text: string, place = 'biased'): string | null {
  const node = factorNamed(placeOf(place, text), readingOf(text))
  return node && shown(node)
}

describe('the factor that the words behind a place name', () => {
  test.each([
    'It is biased by $G$.',
    'It is biased by the $G$.',
    'It is biased by a $G$.',
    'It is biased by a factor $G$.',
    'It is biased by the factor $G$ now.',
    'It is biased by a factor of $G$.',
    'It is biased by a factor of about $G$.',
  ])('%s', text => expect(named(text)).toBe('symbol G'))

  test.each([
    ['It is biased, the factor being $G$.', null],
    ['It is biased with the factor being $G$.', null],
    ['It is biased with factor $G$.', 'symbol G'],
    ['It is biased by choice by $G$.', 'symbol G'],
    ['It is biased $G$.', null],
    ['It is biased by.', null],
    ['By $G$ it is biased.', null],
    ['It is biased. By $G$ it is not.', null],
    ['It is biased by $G = 2$.', null],
    ['It is biased by $= G$.', null],
    ['It is biased by $G \\quad H$.', null],
    ['It is biased by $\\frac{$.', null],
    ['It is biased by $G = 2$ or by $H$.', 'symbol H'],
    ['It is biased by $H$ and by $G$.', 'symbol H'],
    ['It is biased by 5 of $G$.', null],
  ])('%s', (text, expected) => expect(named(text)).toBe(expected))
})
