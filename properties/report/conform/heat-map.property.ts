import { describe, expect, test } from 'vitest'
import { sideBySide } from '../../../src/conform/results/combine.js'
import { heatMap, legend } from '../../../src/report/conform/heat-map.js'
import { failing, result, runOf } from './one-run.js'

const head = (...labels: readonly string[]) =>
  ['operation', 'dtype', ...labels].map(label => `<th scope="col">${label}</th>`).join('')
const table = (labels: readonly string[], rows: readonly string[]) =>
  [
    '<div class="scroll" tabindex="0" role="region" aria-label="heat map"><table><caption class="faint">The worst level, the greatest error in ulps and the failures.</caption>',
    `<thead><tr>${head(...labels)}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('\n')
const row = (op: string, dtype: string, ...cells: readonly string[]) =>
  `<tr><th scope="row">${op}</th><td>${dtype}</td>${cells.join('')}</tr>`
const NOT_ASKED = '<td class="unjudged">not asked</td>'

describe('the heat map', () => {
  test('has a row for each operation and format, and a cell for each implementation', () => {
    const known = { level: 'wrong', ulps: '5', known: { line: 1, reason: '' } } as const
    const runs = [
      runOf([failing({ id: 'a' }), result({ id: 'b', ...known }), result({ id: 'c', ...known })]),
      runOf(
        [
          result({ id: 'a' }),
          result({
            id: 'd',
            op: 'dpo.loss',
            dtype: 'bfloat16',
            level: 'timeout',
            ulps: null,
            isFailure: true,
          }),
        ],
        {},
        { implementation: { name: 'n<p' } },
      ),
    ]
    expect(heatMap(sideBySide(runs))).toBe(
      table(
        ['torch 2.9', 'n&#60;p'],
        [
          row(
            'bt.loss',
            'float64',
            '<td class="wrong" title="3 wrong"><strong>wrong</strong><span>7 ulps</span><span class="faint">1 of 3 fail, 2 known</span></td>',
            '<td class="right" title="1 faithful"><strong>faithful</strong><span>0 ulps</span><span class="faint">0 of 1 fail</span></td>',
          ),
          row(
            'dpo.loss',
            'bfloat16',
            NOT_ASKED,
            '<td class="broken" title="1 timeout"><strong>timeout</strong><span class="faint">1 of 1 fail</span></td>',
          ),
        ],
      ),
    )
  })
})

test('the legend says which levels have which colour', () => {
  expect(legend()).toBe(
    [
      '<ul class="legend"><li class="right">right: faithful, accurate</li>',
      '<li class="poor">right formula, digits lost: unstable</li>',
      '<li class="wrong">wrong value: wrong, nonfinite-mismatch, dtype-violation</li>',
      '<li class="broken">no answer: error, protocol-error, timeout, crash</li>',
      '<li class="unjudged">not judged: indeterminate, unsupported</li></ul>',
    ].join('\n'),
  )
})
