import { parentPort, workerData } from 'node:worker_threads'
import { answerAll } from './answer.js'
import type { AuditChoices } from './audit-source.js'

/** A thread of the pool. */
answerAll(parentPort, workerData as AuditChoices)
