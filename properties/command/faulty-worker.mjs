import { parentPort, workerData } from 'node:worker_threads'

/** A thread of the pool that does what the name of its document says, planted to see what the pool makes of it. */
parentPort.on('message', async ({ path }) => {
  if (path.startsWith('throws')) throw new TypeError('planted')
  if (path.startsWith('exits')) process.exit(3)
  if (path.startsWith('hangs')) for (;;);
  if (path.startsWith('slow')) await new Promise(resolve => setTimeout(resolve, 1500))
  if (path.includes('refuses')) return parentPort.postMessage({ isUsage: true, message: `audit: ${path}` })
  const said = path === 'choices' ? JSON.stringify(workerData) : path
  parentPort.postMessage({ audits: [{ path: said, findings: [], obligations: [], missing: [] }] })
})
