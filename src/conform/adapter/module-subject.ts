import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Subject } from '../model/protocol.js'
import { Conversation } from './conversation.js'
import type { SubjectLimits } from './limits.js'
import { openProcess } from './process-channel.js'
import { MODULE_ANSWERS_AT } from './process-group.js'
import { supervise } from './supervisor.js'

/** The file stands beside this one where the project is built. */
const PROGRAM = new URL('./module-process.js', import.meta.url)

/** The command that answers for a module, on another file than its standard output. */
export const moduleCommand = (file: string, program: URL = PROGRAM): readonly string[] => [
  process.execPath,
  ...process.execArgv,
  fileURLToPath(program),
  pathToFileURL(path.resolve(file)).href,
]

/**
 * An implementation in a JavaScript module, in a process of its own, so that one that hangs can be ended, one that takes
 * all memory ends alone, and nothing that it prints is ours. It is asked, blamed and started again as any command is.
 * Nothing runs before `start()`.
 */
export function startModule(file: string, limits: SubjectLimits, program?: URL): Subject {
  const command = moduleCommand(file, program)
  return supervise(() =>
    Conversation.begin(listener => openProcess(command, listener, MODULE_ANSWERS_AT), limits),
  )
}
