import { writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

/** A thread that does what it is told, planted to see what a channel makes of it. */
const DEEDS = {
  file: () => parentPort.postMessage(workerData.file),
  throws: message => {
    throw new RangeError(message)
  },
  'throws words': message => {
    throw message
  },
  exits: code => process.exit(Number(code)),
  hangs: () => {
    for (;;);
  },
  prints: text => process.stdout.write(`${text}\n`, () => parentPort.postMessage('printed')),
  complains: text => process.stderr.write(`${text}\n`, () => parentPort.postMessage('complained')),
  posts: json => parentPort.postMessage(JSON.parse(json)),
  'echoes and notes': text => {
    parentPort.postMessage(text)
    writeFileSync(text, '')
  },
  echoes: text => parentPort.postMessage(text),
}

parentPort.on('message', line => {
  const [deed, ...rest] = line.split(': ')
  DEEDS[deed](rest.join(': '))
})
