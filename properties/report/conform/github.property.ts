import { describe, expect, test } from 'vitest'
import { conformGithub } from '../../../src/report/conform/github.js'
import { failing, identification, runOf } from './one-run.js'

const SUMMARY = 'summary: torch 2.9: '
const lines = (...args: Parameters<typeof runOf>) => conformGithub(runOf(...args)).split('\n')

describe('a run as commands', () => {
  test('has an error for what fails, with its worst case, then complaints, then what was identified', () => {
    const results = [failing({ id: 'a' }), failing({ id: 'b', level: 'crash', got: null, expected: null })]
    const more = { complaints: ['one\n1', 'two'], identified: [identification()] }
    expect(conformGithub(runOf([...results, failing({ dtype: 'float32' })], more))).toBe(
      [
        '::error title=crash%3A bt.loss float64::off by one%0Acase: b, the worst of 2%0Agot: nothing%0Aexpected: nothing that can be said',
        '::error title=wrong%3A bt.loss float32::off by one%0Acase: bt.loss/smoke/1, the worst of 1%0Agot: 4%0Aexpected: 3',
        '::error title=complaint::one 1',
        '::error title=complaint::two',
        '::notice title=identified::bt.loss float64: matches "the other sign" (sign-flipped) in 2 of 2 cases',
        `${SUMMARY}3 cases: 2 wrong, 1 crash; 3 failures; 2 complaints`,
        '',
      ].join('\n'),
    )
  })

  test('has the name of an operation on one line in the title', () => {
    expect(lines([failing({ op: 'a\nb,c' })])[0]).toMatch(/^::error title=wrong%3A a b%2Cc float64::/)
  })
})
