import type { StartRequest } from '../model/protocol.js'

/** How long a subject may take, and what it is told at its start. */
export interface SubjectLimits {
  /** From the start of the process to its answer to `start`: libraries load slowly. */
  readonly startSeconds: number
  readonly caseSeconds: number
  /** The operations that it will be asked. */
  readonly ops: readonly string[]
  /** Who asks, such as `errata 0.1.0`. */
  readonly runner: string
}

export const START_SECONDS = 60
export const CASE_SECONDS = 10

/** How long it may take to leave after `stop`, and its remains to vanish once killed. */
export const STOP_SECONDS = 2
export const REMAINS_SECONDS = 1

/** How much memory the process of a JavaScript module may hold: 1 GiB. */
export const MAX_MODULE_MEBIBYTES = 1024

export const startRequest = ({ ops, runner }: SubjectLimits): StartRequest => ({
  cmd: 'start',
  version: 1,
  runner,
  ops,
})
