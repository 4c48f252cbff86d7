import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsIn } from '../fields/machine-learning/chapter-15/chapter.js'

const ACCUSATIONS = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])
const findings = claimsIn
const accused = (number: string, text: string) =>
  findings(number, text)
    .filter(one => ACCUSATIONS.has(one.verdict))
    .map(one => one.rule)

const RIGHT: readonly (readonly [string, string])[] = [
  [
    '15.5',
    '| quantity | value | unit |\n| --- | --- | --- |\n| wall-clock training time | 81 | hours |\n| training | 3.4 | days |',
  ],
  ['15.5', '| run | time (hours) |\n| --- | --- |\n| training | 81 |'],
  ['15.5', '| run | training time in seconds (×10^5) |\n| --- | --- |\n| ours | 2.9 |'],
  ['15.5', '| run | training time ($10^5$ s) |\n| --- | --- |\n| ours | 2.9 |'],
  ['15.2', '| rule | parameters (B) | tokens (T) |\n| --- | --- | --- |\n| Chinchilla optimum | 91 | 1.83 |'],
  [
    '15.2',
    '| rule | parameters (billion) | tokens (trillion) |\n| --- | --- | --- |\n| Chinchilla optimum | 91 | 1.83 |',
  ],
  [
    '15.2',
    '| quantity | value | unit |\n| --- | --- | --- |\n| optimal model size | 91 | billion parameters |\n| optimal data | 1.83 | trillion tokens |',
  ],
  ['15.2', '| quantity | optimum |\n| --- | --- |\n| parameters (B) | 91 |\n| tokens, in trillions | 1.83 |'],
  [
    '15.27',
    '| | MHA | GQA |\n| --- | --- | --- |\n| parameters each | $6.7 \\times 10^7$ | $8.4 \\times 10^6$ |',
  ],
  ['15.27', '| | MHA | GQA |\n| --- | --- | --- |\n| parameters each (millions) | 67 | 8.4 |'],
  ['15.27', '| | MHA | GQA |\n| --- | --- | --- |\n| parameters each (M) | 67.1 | 8.39 |'],
  ['15.27', '| quantity | saving |\n| --- | --- |\n| share of the total of the model (%) | 13 |'],
]
const WRONG: readonly (readonly [string, string])[] = [
  ['15.5', '| quantity | value | unit |\n| --- | --- | --- |\n| wall-clock training time | 92 | hours |'],
  ['15.5', '| run | time (hours) |\n| --- | --- |\n| training | 92 |'],
  ['15.5', '| run | training time (h) |\n| --- | --- |\n| ours | 92 |'],
  ['15.2', '| rule | parameters (B) | tokens (T) |\n| --- | --- | --- |\n| Chinchilla optimum | 97 | 1.83 |'],
  [
    '15.2',
    '| rule | parameters (billion) | tokens (trillion) |\n| --- | --- | --- |\n| Chinchilla optimum | 91 | 1.38 |',
  ],
  [
    '15.2',
    '| quantity | value | unit |\n| --- | --- | --- |\n| optimal model size | 97 | billion parameters |',
  ],
  ['15.27', '| | MHA | GQA |\n| --- | --- | --- |\n| parameters each (M) | 67.1 | 4.8 |'],
  [
    '15.27',
    '| | MHA | GQA |\n| --- | --- | --- |\n| parameters each | $7.6 \\times 10^7$ | $8.4 \\times 10^6$ |',
  ],
  ['15.27', '| quantity | saving |\n| --- | --- |\n| share of the total of the model (%) | 31 |'],
]

describe('a table that gives units and scales in other cells', () => {
  test.each(RIGHT)('right: %s %j', (number, text) => {
    expect(accused(number, text)).toEqual([])
    expect(findings(number, text).length).toBeGreaterThan(0)
  })

  test.each(WRONG)('wrong: %s %j', (number, text) => expect(accused(number, text)).not.toEqual([]))

  test('is read in the scale that heads it, however that is written, and in no other', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(
          'params (B)',
          'params [billions]',
          'params (in billions)',
          'params, in billions',
          'params (bn)',
        ),
        fc.integer({ min: 20, max: 700 }).filter(size => ![70, 90, 91].includes(size)),
        (head, size) => {
          const table = (figure: string) =>
            `| rule | ${head} |\n| --- | --- |\n| Chinchilla optimum | ${figure} |`
          const verdict = (figure: string) =>
            findings('15.2', table(figure)).filter(one => one.rule === '15.2/model-size')[0]!.verdict
          expect(verdict('91')).toBe('holds')
          expect(verdict('91B')).toBe('holds')
          expect(['refuted', 'misrounded']).toContain(verdict(`${size}`))
        },
      ),
      { numRuns: 12 },
    ))

  test('has no say over a figure with a scale of its own', () => {
    const table = (figure: string) => `| | GQA |\n| --- | --- |\n| parameters each (B) | ${figure} |`
    expect(accused('15.27', table('8.39M'))).toEqual([])
    expect(accused('15.27', table('4.8M'))).toEqual(['15.27/grouped-each'])
  })

  test('has no scale in a letter that names something', () => {
    const table = (figure: string) =>
      `| rule | params of model B |\n| --- | --- |\n| Chinchilla optimum | ${figure} |`
    expect(accused('15.2', table('97'))).toEqual([])
    expect(accused('15.2', table('97B'))).toEqual(['15.2/model-size'])
  })

  test('that counts in thousands without a word of it accuses nobody', () => {
    const table = (figure: string) => `| | GQA |\n| --- | --- |\n| parameters each | ${figure} |`
    expect(accused('15.27', table('8.39'))).toEqual([])
    expect(accused('15.27', table('8389'))).toEqual([])
    expect(accused('15.27', table('839'))).toEqual(['15.27/grouped-each'])
  })
})
