import { describe, expect, test } from 'vitest'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { wordCandidates } from '../../../../src/rules/book/locate/words.js'
import type { Place } from '../../../../src/rules/book/model/claim.js'
import { readingOf } from './read-here.js'

const WORDS = { falls: 'falls|drops', rises: 'rises|grow*' }

function candidates(text: string, place: Partial<Place> = {}, shape = '?change variance') {
  const whole: Place = { shapes: [shape], words: WORDS, ...place }
  return wordCandidates(readShape(shape), whole, readingOf(text))
}

/** What is said, the hole, the whole place, and its cost in tenths. */
const found = (text: string, place: Partial<Place> = {}, shape?: string) =>
  candidates(text, place, shape).map(({ word, start, end, from, to, cost }) => [
    word!.says,
    text.slice(start, end),
    text.slice(from, to),
    Math.round(10 * cost),
  ])

describe('one of the known words near what it is about', () => {
  test.each([
    ['The variance falls.', [['falls', 'falls', 'variance falls', 0]]],
    ['It drops the variance.', [['falls', 'drops', 'drops the variance', 0]]],
    ['A growing variance.', [['rises', 'growing', 'growing variance', 0]]],
    ['The variance is.', []],
    ['It falls.', []],
    ['The variance is. It falls.', []],
    ['It falls. The variance is.', []],
    ['Variance falls.', [['falls', 'falls', 'Variance falls', 0]]],
    ['It falls', []],
    ['Falls the variance?', [['falls', 'Falls', 'Falls the variance', 0]]],
    // The nearest of several, and of two as near the one before.
    ['The variance of the variance falls.', [['falls', 'falls', 'variance falls', 0]]],
    ['The variance falls as variance.', [['falls', 'falls', 'variance falls', 0]]],
    ['The variance falls variance.', [['falls', 'falls', 'variance falls', 0]]],
    ['The variance that falls is variance.', [['falls', 'falls', 'variance that falls', 0]]],
    ['A variance that then falls, variance.', [['falls', 'falls', 'falls, variance', 0]]],
    // Each word is a place of its own.
    [
      'The variance falls or rises.',
      [
        ['falls', 'falls', 'variance falls', 0],
        ['rises', 'rises', 'variance falls or rises', 0],
      ],
    ],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [5, 2],
    [11, 8],
    [12, null],
  ])('with %i words between costs %s tenths', (between, cost) => {
    const words = 'so '.repeat(between)
    const expected = cost === null ? [] : [cost]
    expect(found(`The variance ${words}falls.`).map(row => row[3])).toEqual(expected)
    expect(found(`It falls ${words}variance.`).map(row => row[3])).toEqual(expected)
    const why = candidates(`The variance ${words}falls.`).map(one => one.why)
    expect(why).toEqual(cost === null ? [] : [cost > 0 ? ['far'] : []])
  })

  test('the furthest of several things counts, and each must be there', () => {
    const shape = '?change variance gradient'
    expect(found('The variance of the gradient falls.', {}, shape)).toEqual([
      ['falls', 'falls', 'variance of the gradient falls', 0],
    ])
    expect(found('The variance so so so so falls gradient.', {}, shape)).toEqual([
      ['falls', 'falls', 'variance so so so so falls gradient', 1],
    ])
    expect(found('A gradient falls so so so so variance.', {}, shape)).toEqual([
      ['falls', 'falls', 'gradient falls so so so so variance', 1],
    ])
    expect(found('The variance falls.', {}, shape)).toEqual([])
    expect(found('It falls.', {}, '?change falls')).toEqual([['falls', 'falls', 'falls', 0]])
    expect(found('It falls.', {}, '?change')).toEqual([['falls', 'falls', 'falls', 0]])
    expect(found('The variance falls.', {}, '?change $x$')).toEqual([['falls', 'falls', 'falls', 0]])
  })

  test('by the alternatives of the shape', () =>
    expect(found('A spread that falls.', {}, '?change variance|spread')).toHaveLength(1))

  test('a formula between says something itself', () => {
    expect(found('The variance of $x$ falls.')).toEqual([['falls', 'falls', 'falls', 0]])
    expect(found('It falls, $x$ in variance.')).toEqual([['falls', 'falls', 'falls', 0]])
    expect(found('For $x$ the variance falls.')).toEqual([['falls', 'falls', 'variance falls', 0]])
    expect(found('The variance falls $x$.')).toEqual([['falls', 'falls', 'variance falls', 0]])
    expect(found('The variance of 3 falls.')[0]![2]).toBe('variance of 3 falls')
  })

  test('without any known words there is none', () => {
    const shape = '?change variance'
    const none = { shapes: [shape] } as const
    expect(wordCandidates(readShape(shape), none, readingOf('The variance falls.'))).toEqual([])
  })
})

describe('words side by side', () => {
  const words = { log: 'log-log', semi: 'semi-log', one: 'log' }

  test.each([
    ['The log log axes.', [['log', 'log log', 'log log axes', 0]]],
    ['The semi log axes.', [['semi', 'semi log', 'semi log axes', 0]]],
    ['The log axes.', [['one', 'log', 'log axes', 0]]],
    ['The axes are log log.', [['log', 'log log', 'axes are log log', 0]]],
    ['The axes are log.', [['one', 'log', 'axes are log', 0]]],
    ['The axes are semi.', []],
    ['The axes are semi. Log it.', []],
    [
      'The log log log axes.',
      [
        ['log', 'log log', 'log log log axes', 0],
        ['one', 'log', 'log axes', 0],
      ],
    ],
    [
      'The log or log axes.',
      [
        ['one', 'log', 'log or log axes', 0],
        ['one', 'log', 'log axes', 0],
      ],
    ],
  ])('%s', (text, expected) => expect(found(text, { words }, '?x axes')).toEqual(expected))

  test('in one sentence, though no stop ends it', () => {
    const reading = readingOf('The axes are log. Log it is log.')
    const tokens = reading.section.tokens.filter(({ kind }) => kind !== 'stop')
    const open = { ...reading, section: { ...reading.section, tokens } }
    const place = { shapes: ['?x axes'], words: { log: 'log-log', one: 'log' } } as const
    const said = wordCandidates(readShape('?x axes'), place, open)
    expect(said.map(({ word }) => word!.says)).toEqual(['one'])
    const ofIt = wordCandidates(readShape('?x it'), place, open)
    expect(ofIt.map(({ word, start }) => [word!.says, start])).toEqual([
      ['one', 18],
      ['one', 28],
    ])
  })

  test('of several entries the first that matches', () => {
    expect(found('The log log axes.', { words: { one: 'log', log: 'log-log' } }, '?x axes')).toEqual([
      ['one', 'log', 'log log axes', 0],
      ['one', 'log', 'log axes', 0],
    ])
    expect(found('The log axes.', { words: { a: 'none', b: 'x|log', c: 'log' } }, '?x axes')[0]![0]).toBe('b')
  })
})

describe('how it is said', () => {
  const tone = (text: string) =>
    candidates(text).map(({ word }) => [word!.negated, word!.hedged, word!.denials])

  test.each([
    ['The variance falls.', [[false, false, 0]]],
    ['The variance never falls.', [[true, false, 1]]],
    ['It may be that variance falls.', [[false, true, 0]]],
    ['The variance may not so falls.', [[true, false, 1]]],
    ['It falls not in variance.', [[true, false, 1]]],
    ['It falls in variance not.', [[false, false, 0]]],
    ['It falls may in variance.', [[false, false, 0]]],
    ['It never falls not in variance.', [[true, false, 2]]],
    // Up to four words before it.
    ['It not a b c falls variance.', [[true, false, 1]]],
    ['It not a b c d falls variance.', [[false, false, 0]]],
    ['It may a b c falls variance.', [[false, true, 0]]],
    ['It may a b c d falls variance.', [[false, false, 0]]],
    ['Not falls variance.', [[true, false, 1]]],
    ['Variance never. It falls in variance.', [[false, false, 0]]],
    // What is excepted is so.
    ['It does not but falls in variance.', [[false, false, 1]]],
    ['It is none but not falls in variance.', [[true, false, 1]]],
    ['It is never more than falls in variance.', [[true, false, 1]]],
    ['It does not but may falls in variance.', [[false, true, 1]]],
    // A denial of the whole turns it round once more.
    ['It is false that variance falls.', [[true, false, 0]]],
    ['It is false that it never falls in variance.', [[false, false, 1]]],
    ['It is false that it may so falls in variance.', [[true, false, 0]]],
    ['Nobody says that variance falls.', [[false, false, 0]]],
  ])('%s', (text, expected) => expect(tone(text)).toEqual(expected))

  test.each(['beyond', 'but', 'except', 'besides', 'save'])('not %s it', word => {
    expect(tone(`It is not ${word} falls in variance.`)).toEqual([[false, false, 1]])
    expect(tone(`It is ${word} not falls in variance.`)).toEqual([[true, false, 1]])
  })

  test('what stands in another clause of the sentence counts, unless it is an aside', () => {
    expect(tone('It does not, ever, falls in variance.')).toEqual([[true, false, 1]])
    expect(tone('It is (not) falls in variance.')).toEqual([[false, false, 0]])
    expect(tone('It is (may) falls in variance.')).toEqual([[false, false, 0]])
    expect(tone('It is (not falls in variance).')).toEqual([[true, false, 1]])
    // Behind it only what stands in its own clause does.
    expect(tone('It falls, not so, in variance.')).toEqual([[false, false, 0]])
  })

  test('a denial that it waits for', () => {
    expect(tone('It falls so not variance.')).toEqual([[true, false, 1]])
    expect(tone('It falls not variance.')).toEqual([[true, false, 1]])
    const words = { log: 'not-log' }
    const [one] = candidates('The axes not log.', { words }, '?x axes')
    expect([one!.word!.negated, one!.word!.denials]).toEqual([false, 0])
  })
})

describe('a word behind another', () => {
  const behind = (text: string, place: Partial<Place> = {}) => found(text, { behind: 'loss', ...place })

  test.each([
    ['The loss falls.', [['falls', 'falls', 'loss falls', 0]]],
    ['It falls, the loss.', []],
    ['The loss is. It falls.', []],
    [`Loss ${'so '.repeat(20)}falls.`, [['falls', 'falls']]],
    ['The loss rises and falls.', [['falls', 'falls', 'loss rises and falls', 0]]],
    ['The loss rises.', [['rises', 'rises', 'loss rises', 0]]],
    ['The loss grows or rises.', [['rises', 'grows', 'loss grows', 0]]],
    [
      'The loss of the loss falls.',
      [
        ['falls', 'falls', 'loss of the loss falls'],
        ['falls', 'falls', 'loss falls'],
      ],
    ],
    ['The loss falls and drops.', [['falls', 'falls', 'loss falls', 0]]],
    ['The variance falls.', []],
    ['The loss falls', [['falls', 'falls', 'loss falls', 0]]],
    ['The loss', []],
  ])('%s', (text, expected) => {
    expect(behind(text).map((row, i) => row.slice(0, expected[i]?.length))).toEqual(expected)
  })

  test('and before a third', () => {
    expect(behind('The loss rises until it falls.', { until: 'until' })).toEqual([
      ['rises', 'rises', 'loss rises', 0],
    ])
    expect(behind('The loss is until it falls.', { until: 'when|until' })).toEqual([])
    expect(behind('The loss falls until then.', { until: 'until' })).toHaveLength(1)
    expect(behind('The loss until it falls, loss falls.', { until: 'until' })).toEqual([
      ['falls', 'falls', 'loss falls', 0],
    ])
  })

  test('which is itself neither', () => {
    expect(behind('The loss falls.', { until: 'loss' })).toEqual([['falls', 'falls', 'loss falls', 0]])
    expect(
      behind('The loss falls.', { words: { lost: 'loss', falls: 'falls' } }).map(([says]) => says),
    ).toEqual(['falls'])
  })

  test('is said as it stands, whatever is denied', () => {
    const [one] = candidates('It may not be that loss falls.', { behind: 'gain|loss' })
    expect(one!.word).toEqual({ says: 'falls', negated: false, hedged: false, denials: 0 })
    expect([one!.cost, one!.why, one!.holes.size]).toEqual([0, [], 0])
  })

  test('and a formula between changes nothing', () =>
    expect(behind('The loss $x$ falls.')).toEqual([['falls', 'falls', 'loss $x$ falls', 0]]))
})
