import { expect, test } from 'vitest'
import { startProcess } from '../../../src/conform/adapter/process-subject.js'
import { asked, GOOD } from './trial.js'

const LIMITS = { startSeconds: 20, caseSeconds: 20, ops: ['kl.k1'], runner: 'errata 1' }
const SCRIPT = `
read start
echo '{"version":1,"implementation":{"name":"'$1'"},"ops":{"kl.k1":{"dtypes":["float64"]}}}'
read case
echo '{"seq":1,"out":{"value":["0.5"]}}'
read stop`

test('an implementation behind a command is started, asked and stopped', async () => {
  const subject = startProcess(['sh', '-c', SCRIPT, 'sh', 'named'], LIMITS)
  try {
    expect(await subject.start()).toEqual({
      version: 1,
      implementation: { name: 'named' },
      ops: { 'kl.k1': { dtypes: ['float64'], want: ['value'] } },
    })
    expect(await subject.ask(asked('a'))).toEqual(GOOD)
  } finally {
    await subject.stop()
  }
})
