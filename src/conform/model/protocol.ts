import type { Input } from '../operations/operation.js'

/**
 * The line protocol, version 1: one JSON object a line, in UTF-8. A runner asks one case at a time, and never says what it
 * expects; `seq` comes back with the answer.
 */
export interface StartRequest {
  readonly cmd: 'start'
  readonly version: 1
  readonly runner: string
  readonly ops: readonly string[]
}

export interface CaseRequest {
  readonly cmd: 'case'
  readonly seq: number
  readonly id: string
  readonly op: string
  readonly dtype: string
  readonly in: Input
  readonly want: readonly ('value' | 'grad')[]
}

export interface StopRequest {
  readonly cmd: 'stop'
}

export type Request = StartRequest | CaseRequest | StopRequest

export interface Implementation {
  readonly name: string
  readonly version?: string
  readonly language?: string
  readonly homepage?: string
  readonly issues?: string
  readonly platform?: string
}

/** What an implementation says that it can do with an operation. */
export interface Capability {
  readonly dtypes: readonly string[]
  readonly want: readonly ('value' | 'grad')[]
  /** What it says of its own conventions, for the reader. */
  readonly convention?: Readonly<Record<string, string>>
  readonly limits?: { readonly maxLength?: number }
  /** Flushes subnormal results to 0. */
  readonly ftz?: boolean
}

export interface Started {
  readonly version: 1
  readonly implementation: Implementation
  readonly ops: Readonly<Record<string, Capability>>
}

/** The answer to one case. */
export type Answer =
  | { readonly kind: 'out'; readonly value: readonly string[]; readonly grad: readonly string[] | null }
  | { readonly kind: 'skip'; readonly reason: string; readonly issue: string | null }
  | { readonly kind: 'error'; readonly type: string; readonly message: string }
  /** The fault of the adapter, not of what it wraps: blamed on this case. */
  | {
      readonly kind: 'fault'
      readonly level: 'crash' | 'timeout' | 'protocol-error'
      readonly message: string
    }

/** An implementation that can be asked, however it runs. */
export interface Subject {
  /** Starts it, or says why it cannot be started (`AdapterError`). */
  start(): Promise<Started>
  /** Asks one case. A fault is an answer; after one, the implementation has been started again. Throws `AdapterError` when given up. */
  ask(request: Omit<CaseRequest, 'cmd' | 'seq'>): Promise<Answer>
  /** Ends it; nothing of it is left running. */
  stop(): Promise<void>
}

/** The implementation cannot be run: exit code 3. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError'

  constructor(
    message: string,
    /** The end of what it said beside the protocol. */
    readonly remarks: string = '',
  ) {
    super(message)
  }
}
