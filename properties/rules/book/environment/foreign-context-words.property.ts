import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import type { Reading } from '../../../../src/page/reading.js'
import { foreignIn, type Known, knownFor } from '../../../../src/rules/book/environment/foreign-context.js'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import type { Exercise } from '../../../../src/rules/book/model/claim.js'
import { placeOf, readingOf } from '../locate/read-here.js'

/** The place of the last "here" of a text. */
const hereIn = (text: string): Candidate => {
  const start = text.lastIndexOf('here')
  return { ...placeOf('here', text), start, end: start + 4, from: start, to: start + 4 }
}

const exerciseOf = (parts: object): Exercise =>
  ({ premises: {}, claims: [], topics: {}, ...parts }) as unknown as Exercise

const EXERCISE = exerciseOf({
  premises: {
    N: { shapes: ['?n parameter*'], about: ['cluster|fleet'], not: 'toy', words: { up: 'grows' } },
  },
  claims: [{ where: { shapes: ['?h training hour*', '$T = c * ?x$'] } }],
  topics: { GQA: 'gqa|grouped-query' },
})

/** What the exercise cannot account for in the sentence of the place HERE. */
function foreign(
  text: string,
  values: readonly string[] = ['81', '4096'],
  others: readonly string[] = [],
  read = readingOf,
) {
  const known: Known = {
    exercise: EXERCISE,
    places: others.map(words => placeOf(words, text)),
    values: values.map(value => Rational.of(value)),
  }
  return foreignIn(hereIn(text), known, read(text))
}

/** A text of which no stop ends the last sentence. */
function withoutStops(text: string): Reading {
  const reading = readingOf(text)
  const tokens = reading.section.tokens.filter(({ kind }) => kind !== 'stop')
  return { ...reading, section: { ...reading.section, tokens } }
}

describe('a number that the exercise does not know', () => {
  test.each([
    ['the training here is so.', null],
    ['the training here is 512.', '512'],
    ['the training here is 81.', null],
    ['the training here is 4096.', null],
    // Two hundredths apart they are the same, differently rounded.
    ['the training here is 82.6.', null],
    ['the training here is 82.7.', '82.7'],
    ['the training here is 79.4.', null],
    ['the training here is 79.3.', '79.3'],
    ['the training here is 82.62.', null],
    ['the training here is three quarters.', 'three quarters'],
    ['the training here is $\\frac{1$.', null],
    // None, one, and how units of time convert, and years.
    ['the training here is 0.', null],
    ['the training here is 1.', null],
    ['the training here is 24.', null],
    ['the training here is 60.', null],
    ['the training here is 365.', null],
    ['the training here is 3600.', null],
    ['the training here is 86400.', null],
    ['the training here is 2.', '2'],
    ['the training here is 1999.', null],
    ['the training here is 2025.', null],
    ['the training here is 1899.', '1899'],
    ['the training here is 2125.', '2125'],
    ['the training here is 12025.', '12025'],
    ['the training here is 20480.', '20480'],
    ['the training here is 1B.', '1B'],
    ['the training here is 24 million.', '24 million'],
    // Part of a name.
    ['the training-3 here is so.', null],
    ['the training3 here is so.', null],
    ['the training – 3 here is so.', '3'],
    ['the training 3 here is so.', '3'],
    ['the training$x = 512$ here is so.', null],
    ['the training here is 81–512.', '512'],
    // In a formula: a figure alone, or what a symbol is set to.
    ['the training here is $512$.', '$512$'],
    ['the training here is $81$.', null],
    ['the training here is $x = 512$.', '$x = 512$'],
    ['the training here is $x_1 = 512$.', '$x_1 = 512$'],
    ['the training here is $x = 81$.', null],
    ['the training here is $2x = 512$.', null],
    ['the training here is $x = y = 512$.', null],
    ['the training here is $x, 512$.', null],
    ['the training here is $= 512$.', null],
    ['the training here is $x$.', null],
    ['the training here is $x = y$.', null],
    // In the sentence alone, or in the one before where this one points back.
    ['the training was 512. the training here is so.', null],
    ['the training was 512. then it is here.', '512'],
    ['the training was 512. so for us it is here.', null],
    ['the training was 512. here it is.', null],
    ['the training was 512。here it is.', null],
    ['the training was 512. it is so. it is here.', null],
  ])('%s %s', (text, expected) => expect(foreign(text)).toBe(expected))

  test.each('it its this these they their then there such'.split(' '))('%s points back', word =>
    expect(foreign(`the training was 512. ${word} is here.`)).toBe('512'),
  )

  test.each(
    'figure figures fig eq eqs equation equations table section exercise solution part chapter step approach page'.split(
      ' ',
    ),
  )('a number behind %s numbers things', word =>
    expect(foreign(`the training here is in ${word} 512.`)).toBeNull(),
  )

  test('a word that ends where the place begins points back', () => {
    const text = 'the training was 512. it$x$ is so.'
    const place = placeOf('$x$', text)
    expect(foreignIn(place, { exercise: EXERCISE, places: [], values: [] }, readingOf(text))).toBe('512')
  })

  test('what states a claim or a premise is known, and so is the place itself', () => {
    expect(foreign('the training here is 512.', [], ['512'])).toBeNull()
    expect(foreign('the training here is 512 and 513.', [], ['512'])).toBe('513')
    expect(foreign('the training here is 512.', [], ['is'])).toBe('512')
    expect(foreign('the training here is 5B.', [], ['B'])).toBeNull()
    expect(foreign('the training here is 512-node.', [], ['-node'])).toBe('512')
    expect(foreign('the training here is 512.', [], ['is '])).toBe('512')
    const text = 'the training 512 is here.'
    const place: Candidate = { ...hereIn(text), from: text.indexOf('512') }
    expect(foreignIn(place, { exercise: EXERCISE, places: [], values: [] }, readingOf(text))).toBeNull()
  })

  test('nor is one below 0 that is known', () =>
    expect(foreign('the training here is $-81$.', ['-81'])).toBeNull())

  test('without a value to compare with every number is another one', () =>
    expect(foreign('the training here is 81.', [])).toBe('81'))
})

describe('a name that the exercise never mentions', () => {
  test.each([
    ['the training of Mistral here is so.', 'Mistral'],
    ['the training of mistral here is so.', null],
    ['the training of GQA here is so.', null],
    ['the training of Grouped here is so.', null],
    ['the training of Query here is so.', null],
    ['the training of Cluster here is so.', null],
    ['the training of Fleet here is so.', null],
    ['the training of Toy here is so.', null],
    ['the training of Grows here is so.', null],
    ['the training of Parameters here is so.', null],
    ['the training of Hours here is so.', null],
    // Capitals or a digit behind a capital make a name anywhere.
    ['MQA here is in training.', 'MQA'],
    ['FP8 here is in training.', 'FP8'],
    ['FlashKV here is in training.', 'FlashKV'],
    ['Mistral here is in training.', null],
    ['the training, Mistral here is so.', null],
    ['the training of Big Mistral here is so.', null],
    ['the training of a Q here is so.', null],
    ['the training of Al here is so.', 'Al'],
    // A capital within a word makes none, nor does one in a figure.
    ['the training of eBook here is so.', null],
    ['the training of Sixty here is so.', null],
    ['the training of N = 81 here is so.', null],
    ["I'VE here a training.", null],
    // A word that the page writes small is no name.
    ['the training of Cache here is a cache.', null],
    ['the training of Figure here is so.', null],
    ['the training was so. It is of Mistral here.', 'Mistral'],
    ['Big Mistral here is in training.', 'Mistral'],
    ['the Big Mistral here is in training.', null],
  ])('%s %s', (text, expected) => expect(foreign(text)).toBe(expected))

  test.each('flops gpu gpus tflops pflops eflops gflops mfu gb tb mb kb gib mib hbm'.split(' '))(
    '%s is a unit',
    word => expect(foreign(`the training of ${word.toUpperCase()} here is so.`)).toBeNull(),
  )
})

describe('a condition of which the exercise knows no word', () => {
  test.each(['with', 'without', 'using', 'under', 'on', 'despite'])('%s', word => {
    expect(foreign(`${word} recomputation, the training is here.`)).toBe(word)
    expect(foreign(`${word} training, it is here.`)).toBeNull()
  })

  test.each('the a an this these that those our its their such all both'.split(' '))('past %s', word => {
    expect(foreign(`with ${word} recomputation, the training is here.`)).toBe('with')
    expect(foreign(`with ${word} training, all is here.`)).toBeNull()
  })

  test.each(
    'average averages total paper number numbers value values figure figures hand top other assumption assumptions data'.split(
      ' ',
    ),
  )('on %s is none', word => expect(foreign(`on ${word}, the training is here.`)).toBeNull())

  test.each([
    ['of recomputation the training is here.', null],
    ['with full recomputation, the training is here.', 'with'],
    ['with full training, all is here.', null],
    ['with very full training, all is here.', 'with'],
    ['with, the training is here.', null],
    ['the training is here `with` recomputation.', null],
    ['with s things, the training is here.', 'with'],
    ['with 81 things, the training is here.', null],
    ['with big 81 things, the training is here.', null],
    ['with $x$ things, the training is here.', null],
    ['with big $x$ things, the training is here.', null],
    ['the training is here with.', null],
    ['with all these training hours, it is here.', null],
    ['with recomputation 81 it is here.', null],
    ['the training is here with recomputation.', 'with'],
    ['the training is here with recomputation, all.', 'with'],
  ])('%s %s', (text, expected) => expect(foreign(text)).toBe(expected))

  test.each([
    ['the training here is of Mistral', 'Mistral'],
    ['the training is here with recomputation', 'with'],
    ['the training is here with training', null],
    ['the training is here with', null],
  ])('at the end of a text without a stop: %s %s', (text, expected) =>
    expect(foreign(text, [], [], withoutStops)).toBe(expected),
  )

  test('a number is told before a name, a name before a condition', () => {
    expect(foreign('with recomputation the training of Mistral is here at 512.')).toBe('512')
    expect(foreign('with recomputation the training of Mistral is here.')).toBe('Mistral')
  })
})

describe('the name in a sentence that is known for its number', () => {
  const known: Known = {
    exercise: exerciseOf({
      topics: { CHINCHILLA: 'chinchilla' },
      publishedSizes: {
        CHINCHILLA: [Rational.of('70e9'), Rational.of('1.4e12')],
        gopher: [Rational.of('280e9')],
      },
    }),
    places: [],
    values: [],
  }
  const named = (text: string, digits: string, factor = '1e9') => {
    const at = placeOf('here', text)
    const figure = { digits, factor, reciprocal: false, start: at.start, end: at.end }
    return knownFor({ ...at, figure }, known, readingOf(text))
  }

  test.each([
    ['The Chinchilla model is here.', '70', 'Chinchilla'],
    ['The Chinchilla model is here.', '1400', 'Chinchilla'],
    ['The Chinchilla model is here.', '71', null],
    ['The Chinchilla model is here.', '280', null],
    ['The model is here.', '70', null],
    ['The gopher model is here.', '280', 'gopher'],
    ['The model is Chinchilla. It is here.', '70', 'Chinchilla'],
    ['The model is Chinchilla. The same is here.', '70', null],
  ])('%s %s billion: %s', (text, digits, expected) => expect(named(text, digits)).toBe(expected))

  test('without topics it is named by the name itself', () => {
    const text = 'The gopher model is here.'
    const at = placeOf('here', text)
    const figure = { digits: '280', factor: '1e9', reciprocal: false, start: at.start, end: at.end }
    const exercise = exerciseOf({ ...known.exercise, topics: undefined })
    expect(knownFor({ ...at, figure }, { ...known, exercise }, readingOf(text))).toBe('gopher')
  })

  test('no number, or no published sizes', () => {
    const text = 'The Chinchilla model is here.'
    expect(knownFor(placeOf('here', text), known, readingOf(text))).toBeNull()
    const without = { ...known, exercise: exerciseOf({}) }
    expect(knownFor(placeOf('here', text), without, readingOf(text))).toBeNull()
  })
})
