import { expect, test } from 'vitest'
import { conformJson } from '../../../src/report/conform/json.js'
import { failing, result, runOf } from './one-run.js'

const run = runOf([result(), failing({ id: 'b' })], { complaints: ['x'] })

test('a run is as json one object, indented, of header, results and footer alone', () => {
  const text = conformJson({ ...run, more: 1 } as typeof run)
  expect(text).toBe(`${JSON.stringify(run, null, 2)}\n`)
  expect(text.startsWith('{\n  "header": {\n    "errata": "1.2.3",\n')).toBe(true)
})
