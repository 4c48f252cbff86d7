import { getHeapStatistics } from 'node:v8'
import type { Audited } from '../audit/audit.js'
import { type AuditChoices, auditSource } from './audit-source.js'
import { ProjectMacros } from './sources/project-macros.js'
import type { Source } from './sources/source.js'
import { UsageError } from './usage-error.js'

/** What an audit came to, as it passes from thread to thread: an error there loses its class. */
export type Answer = { readonly audits: readonly Audited[] } | Refusal

/** Why a document was not audited: its reader's to mend, or a fault of ours with its trace. */
export interface Refusal {
  readonly isUsage: boolean
  readonly message: string
}

/** Audits what stands at a source; what it throws is answered, and a fault of ours names its document. */
export async function answerTo(
  source: Source,
  choices: AuditChoices,
  macros?: ProjectMacros,
): Promise<Answer> {
  try {
    return { audits: await auditSource(source, choices, macros) }
  } catch (error) {
    if (error instanceof UsageError) return { isUsage: true, message: error.message }
    return faultIn(source, error)
  }
}

/** The port of a thread, over which sources come and answers go. */
export interface Port {
  on(event: 'message', listen: (source: Source) => void): unknown
  postMessage(answer: Answer): void
}

/** Audits one source after the other, and answers each before the next is sent; nothing where there is no port. */
export function answerAll(port: Port | null, choices: AuditChoices): void {
  const macros = new ProjectMacros()
  port?.on('message', async source => port.postMessage(await answerTo(source, choices, macros)))
}

/** A fault of ours, blamed on the document that shows it. */
export function faultIn({ path }: Source, error: unknown): Refusal {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { isUsage: false, message: `${path}: ${trace}` }
}

/** Why a thread ended: it ran out of memory, which its reader can mend, or it shows a fault of ours. */
export function endedBy(source: Source, because: unknown): Refusal {
  const isMemory =
    because instanceof Error && 'code' in because && because.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (!isMemory) return faultIn(source, because)
  const memory = `${Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20)} MB of memory`
  const mend = 'split it, or allow more: NODE_OPTIONS=--max-old-space-size=8192'
  return {
    isUsage: true,
    message: `audit: ${source.path}: expected a document that is judged in ${memory}, got one that needs more; ${mend}`,
  }
}

/** The error that a refusal was. */
export function errorOf({ isUsage, message }: Refusal): Error {
  if (isUsage) return new UsageError(message)
  const fault = new Error(message)
  fault.stack = message
  return fault
}
