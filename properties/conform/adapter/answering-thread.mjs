import { parentPort, workerData } from 'node:worker_threads'

/** A thread that answers as one of an implementation does, by the name of the module that it is given. */
parentPort.on('message', line => {
  const { cmd, seq } = JSON.parse(line)
  const implementation = { name: workerData.file }
  const start = { version: 1, implementation, ops: { 'kl.k1': { dtypes: ['float64'] } } }
  parentPort.postMessage(JSON.stringify(cmd === 'start' ? start : { seq, out: { value: ['0.5'] } }))
})
