/** A runner that ends with an implementation still running: by itself, by an error, or by a signal that it is sent. */
import { startProcess } from '../../../dist/conform/adapter/process-subject.js'

const [mode, ending, log] = process.argv.slice(2)
const command = [process.execPath, 'fixtures/subjects/misbehaving.mjs', mode, log]
const limits = { startSeconds: 20, caseSeconds: 20, ops: ['kl.k1'], runner: 'properties' }
const subject = startProcess(command, limits)
await subject.start()
if (ending === 'amid a case')
  void subject.ask({
    id: 'bad',
    op: 'kl.k1',
    dtype: 'float64',
    in: { x: ['1', '2'], p: [] },
    want: ['value'],
  })
if (ending === 'handles the signal')
  process.on('SIGINT', () => {
    process.exitCode = 130
    void subject.stop()
  })
process.stdout.write('started\n')
if (ending === 'exits') process.exit(5)
if (ending === 'throws') setImmediate(() => Promise.reject(new Error('a fault of the runner')))
