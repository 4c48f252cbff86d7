import type { ConformReport } from '../../../src/conform/model/report.js'
import { failing, identification, result, runOf } from './one-run.js'

/** The runs of two implementations, of which each was asked something that the other was not. */
export const TOGETHER: readonly ConformReport[] = [
  runOf(
    [
      failing({ id: 'a' }),
      result({ id: 'b' }),
      result({ id: 'c', level: 'wrong', ulps: '5', known: { line: 1, reason: 'as ever' } }),
      result({ id: 'd', dtype: 'float32', level: 'accurate', ulps: '2' }),
    ],
    {
      complaints: ['of one', 'of another'],
      aborted: 'killed',
      exitCode: 1,
      identified: [identification()],
    },
  ),
  runOf(
    [
      result({ id: 'a' }),
      failing({ id: 'e', op: 'dpo.loss', level: 'crash', ulps: null, got: null, expected: null }),
    ],
    { exitCode: 1 },
    { implementation: { name: 'numpy' } },
  ),
]

/** What they were asked. */
export const ASKED = 'fixtures ab12cd34ef56, seed 15, 30 fresh cases'
