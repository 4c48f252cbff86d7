import type { Subject } from '../model/protocol.js'
import { Conversation } from './conversation.js'
import type { SubjectLimits } from './limits.js'
import { openProcess } from './process-channel.js'
import { supervise } from './supervisor.js'

/**
 * An implementation behind a command: started without a shell, in a process group of its own, asked one case at a time over
 * its standard input and output, and started again after a fault. Nothing runs before `start()`.
 */
export function startProcess(command: readonly string[], limits: SubjectLimits): Subject {
  return supervise(() => Conversation.begin(listener => openProcess(command, listener), limits))
}
