import { expect, test } from 'vitest'
import { conformJsonl } from '../../../src/report/conform/jsonl.js'
import { failing, result, runOf } from './one-run.js'

const run = runOf([result(), failing({ id: 'b' })], { complaints: ['x'] })

test('a run has as jsonl a line for its header, each result and its footer, in order', () => {
  const { header, results, footer } = run
  const lines = [{ header }, { result: results[0] }, { result: results[1] }, { footer }]
  expect(conformJsonl(run)).toBe(lines.map(line => `${JSON.stringify(line)}\n`).join(''))
})
