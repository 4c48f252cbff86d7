import { describe, expect, test } from 'vitest'
import { sideBySide } from '../../../src/conform/results/combine.js'
import { combinedMarkdown } from '../../../src/report/conform/combined-markdown.js'
import { failing, result, runOf } from './one-run.js'
import { ASKED, TOGETHER } from './together-runs.js'

describe('several implementations as Markdown', () => {
  test('are a title, the counts of each, what was identified, complaints, and a table', () => {
    expect(combinedMarkdown(sideBySide(TOGETHER))).toBe(
      [
        '## 2 of 2 implementations fail',
        '',
        '**counts**',
        '',
        '- torch 2.9&#58; 4 cases&#58; 1 faithful, 1 accurate, 2 wrong; 1 failures, 1 known',
        '- numpy&#58; 2 cases&#58; 1 faithful, 1 crash; 1 failures, 0 known',
        '',
        '**identified**',
        '',
        '- torch 2.9&#58; bt.loss float64&#58; matches "the other sign" (sign-flipped) in 2 of 3 cases',
        '',
        '**complaints**',
        '',
        '- torch 2.9&#58; of one',
        '- torch 2.9&#58; of another',
        '- torch 2.9&#58; ended early&#58; killed',
        '',
        '| operation | dtype | torch 2.9 | numpy |',
        '| --- | --- | --- | --- |',
        '| bt.loss | float64 | wrong 7 | faithful 0 |',
        '| bt.loss | float32 | accurate 2 | not asked |',
        '| dpo.loss | float64 | not asked | crash |',
        '',
        ASKED,
        '',
      ].join('\n'),
    )
  })

  test('have no list of what there is none of; one that is right does not fail', () => {
    const runs = [runOf([result()]), runOf([failing()], {}, { implementation: { name: '*numpy*' } })]
    expect(combinedMarkdown(sideBySide(runs))).toBe(
      [
        '## 1 of 2 implementations fail',
        '',
        '**counts**',
        '',
        '- torch 2.9&#58; 1 cases&#58; 1 faithful; 0 failures, 0 known',
        '- &#42;numpy&#42;&#58; 1 cases&#58; 1 wrong; 1 failures, 0 known',
        '',
        '| operation | dtype | torch 2.9 | &#42;numpy&#42; |',
        '| --- | --- | --- | --- |',
        '| bt.loss | float64 | faithful 0 | wrong 7 |',
        '',
        ASKED,
        '',
      ].join('\n'),
    )
  })

  test('say how many operations have no room', () => {
    const results = Array.from({ length: 300 }, (_, i) =>
      result({ id: `${i}`, op: `${i}`.padStart(150, 'o') }),
    )
    expect(combinedMarkdown(sideBySide([runOf(results)]))).toMatch(
      /\n\d+ more of the 300 rows have no room here\.\n/,
    )
  })
})
