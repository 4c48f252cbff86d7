import { parentPort, workerData } from 'node:worker_threads'
import type { ModuleQuestion } from './module-channel.js'
import { answerOver, loadModule } from './module-operations.js'

/**
 * The thread of a module: it imports the file, and answers one question after the other as a process would, by lines of
 * the protocol. What the module throws at a case is its answer; what it throws as it is imported ends the thread.
 */
const { file } = workerData as ModuleQuestion
answerOver(parentPort, loadModule(await import(file)))
