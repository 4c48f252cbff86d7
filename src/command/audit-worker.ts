import { parentPort, workerData } from 'node:worker_threads'
import { answerTo } from './answer.js'
import type { AuditChoices } from './audit-source.js'
import type { Source } from './inputs.js'

/** A thread of the pool: it audits one source after the other, and answers each before the next is sent. */
const choices = workerData as AuditChoices

parentPort?.on('message', async (source: Source) => {
  parentPort?.postMessage(await answerTo(source, choices))
})
