import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Subject } from '../model/protocol.js'
import { Conversation } from './conversation.js'
import type { SubjectLimits } from './limits.js'
import { openModule } from './module-channel.js'
import { supervise } from './supervisor.js'

/** The file stands beside this one where the project is built. */
const WORKER = new URL('./module-worker.js', import.meta.url)

/**
 * An implementation in a JavaScript module, in a thread of its own, so that one that hangs can be ended. It is asked, blamed
 * and started again as a process is. Nothing runs before `start()`.
 */
export function startModule(file: string, limits: SubjectLimits, worker: URL = WORKER): Subject {
  const url = pathToFileURL(path.resolve(file)).href
  return supervise(() => Conversation.begin(listener => openModule(url, worker, listener), limits))
}
