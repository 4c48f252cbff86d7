import { describe, expect, test } from 'vitest'
import { sideBySide } from '../../../src/conform/results/combine.js'
import { cellText, combinedText } from '../../../src/report/conform/combined-text.js'
import { result, runOf } from './one-run.js'
import { ASKED, TOGETHER } from './together-runs.js'

const cell = { cases: 3, levels: {}, worst: null, maxUlps: null, failures: 0, knownFailures: 0 } as const

test.each([['not asked', cell]] as const)('a cell says %s', (text, of) => {
  expect(cellText(of)).toBe(text)
})

describe('several implementations', () => {
  test('are a table, then the lines of each, then what they were asked', () => {
    expect(combinedText(sideBySide(TOGETHER))).toBe(
      [
        'operation  dtype    torch 2.9   numpy',
        'bt.loss    float64  wrong 7     faithful 0',
        'bt.loss    float32  accurate 2  not asked',
        'dpo.loss   float64  not asked   crash',
        '',
        'torch 2.9: bt.loss float64: matches "the other sign" (sign-flipped) in 2 of 3 cases',
        'torch 2.9: complaint: of one',
        'torch 2.9: complaint: of another',
        'torch 2.9: 4 cases: 1 faithful, 1 accurate, 2 wrong; 1 failures, 1 known; ended early: killed',
        'numpy: 2 cases: 1 faithful, 1 crash; 1 failures, 0 known',
        ASKED,
        '',
      ].join('\n'),
    )
  })

  test('have lines of 400 characters at most', () => {
    const complaint = (length: number) =>
      combinedText(sideBySide([runOf([result()], { complaints: ['x'.repeat(length)] })])).split('\n')[3]
    const head = 'torch 2.9: complaint: '
    expect(complaint(400 - head.length)).toBe(`${head}${'x'.repeat(400 - head.length)}`)
    expect(complaint(401 - head.length)).toBe(`${head}${'x'.repeat(399 - head.length)}…`)
  })
})
