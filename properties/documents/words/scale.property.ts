import { describe, expect, test } from 'vitest'
import { scaleAt } from '../../../src/documents/words/scale.js'

/** The scale behind the figure that a text begins with, and how much of the text it takes. */
function scaled(text: string) {
  const at = text.search(/\D|$/)
  const found = scaleAt(text, at)
  if (found) expect(found.start).toBe(at)
  return found && [found.scale, text.slice(0, found.end)]
}

describe('what scales a figure', () => {
  test.each(['', ' ', '\n', '\r\n', '~', '\u00a0', '\\,', '\\;', '\\:', '\\ '])('stands behind %j', gap => {
    const rows = [
      ...[
        ['%', '%'],
        ['\\%', '%'],
        ['percent', '%'],
        ['per cent', '%'],
      ],
      ...[
        ['K', 'K'],
        ['M', 'M'],
        ['B', 'B'],
        ['T', 'T'],
        ['×', '×'],
      ],
      ...['mn', 'Mn'].map(short => [short, 'million']),
      ...['bn', 'Bn'].map(short => [short, 'billion']),
      ...['tn', 'Tn'].map(short => [short, 'trillion']),
      ...['thousand', 'million', 'billion', 'trillion'].map(word => [word, word]),
    ]
    for (const [written, scale] of rows) {
      expect(scaled(`5${gap}${written}`)).toEqual([scale, `5${gap}${written}`])
      expect(scaled(`5${gap}${written}, b`)).toEqual([scale, `5${gap}${written}`])
      for (const next of ['a', '2', 'é']) expect(scaled(`5${gap}${written}${next}`)).toBeNull()
    }
  })

  test.each(['  ', '\n\n', '\\!', ', '])('does not stand behind %j', gap => {
    for (const written of ['%', 'K', 'mn', '×', 'million']) expect(scaled(`5${gap}${written}`)).toBeNull()
  })

  test.each([
    ['5k', 'k', '5k'],
    ['5k steps', 'k', '5k'],
    ['5fold', '×', '5fold'],
    ['5-fold gain', '×', '5-fold'],
    ['5-million', 'million', '5-million'],
    ['5}{\\percent', '%', '5}{\\percent'],
    ['5}{\\million', 'million', '5}{\\million'],
    ['8 × smaller', '×', '8 ×'],
    ['8×  smaller', '×', '8×'],
    ['8 × ', '×', '8 ×'],
    ...['.', ' ,', ';', ':', '!', '?', '  )'].map(stop => [`8×${stop} 10`, '×', '8×']),
    ['5x faster', '×', '5x'],
    ['5x  faster', '×', '5x'],
  ] as [string, string, string][])('%j', (text, scale, until) => expect(scaled(text)).toEqual([scale, until]))

  test.each([
    ...['5', '5 k', '5kg', '5 fold', '5--fold', '5-folds', '5-K', '5-%', '5 Mb', '5 m'],
    ...[
      '8 × 10',
      '8×10',
      '8×smaller',
      '8 × Smaller',
      '8 × (2)',
      '5 x faster',
      '5x 10',
      '5x',
      '5x Faster',
      '5xfaster',
    ],
    ...['5}{\\K', '5 millions', '5 perc'],
  ])('%j has none', text => expect(scaled(text)).toBeNull())

  test('is looked for at the place alone', () => {
    expect(scaleAt('5 K', 0)).toBeNull()
    expect(scaleAt('a 5 K', 3)).toEqual({ scale: 'K', start: 3, end: 5 })
  })
})
