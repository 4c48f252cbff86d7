import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Audited } from '../audit/audit.js'
import { type Answer, answerTo, endedBy, type Refusal } from './answer.js'
import type { AuditChoices } from './audit-source.js'
import { ProjectMacros } from './sources/project-macros.js'
import { isLarge, type Source } from './sources/source.js'

/** Told of each source as it is done, in whatever order. */
export type Listener = (audits: readonly Audited[]) => void

/** What the sources came to, and which of them were refused, each in the order of the sources. */
export interface Outcome {
  readonly audits: readonly Audited[]
  readonly refusals: readonly Refusal[]
  /** How many sources were not done, since the audit was interrupted. */
  readonly undone: number
}

/** How many threads there may be, and what each of them runs. */
export interface Threads {
  readonly most: number
  readonly file: URL
}

/** One thread per core; the file stands beside this one where the project is built. */
export const BUILT: Threads = {
  most: availableParallelism(),
  file: new URL('./audit-worker.js', import.meta.url),
}

/**
 * Whether other threads do the work, so that this one hears of a signal meanwhile, and outlives one that runs out of
 * memory.
 */
export const isShared = (sources: readonly Source[], { most, file }: Threads = BUILT): boolean =>
  // The TypeScript itself, as the properties run it, has no built worker beside it.
  (Math.min(most, sources.length) > 1 || sources.some(isLarge)) && existsSync(file)

/**
 * Audits all sources, on as many threads as help, and answers in the order of the sources with what one thread would
 * have found. Each thread reads its next source when it is done with the last, so that no more than one source for each
 * is held at a time. A signal ends threads amid their work, and what they had not done is left. A source that cannot be read, or in which errata itself fails, is refused, and the others are audited.
 */
export async function auditAll(
  sources: readonly Source[],
  choices: AuditChoices,
  listener: Listener,
  threads: Threads = BUILT,
  signal?: AbortSignal,
): Promise<Outcome> {
  const { book, plugin, strict, seed, points } = choices
  const handed = { ...(book && { book }), ...(plugin && { plugin }), strict, seed, points }
  const queue = new Queue(sources, listener)
  const width = Math.min(threads.most, sources.length)
  if (!isShared(sources, threads)) await inThisThread(queue, handed)
  else await Promise.all(Array.from({ length: width }, () => inWorker(queue, handed, threads, signal)))
  return queue.results()
}

/** The sources still to do, and the answers so far. */
class Queue {
  private next = 0
  private readonly answers: Answer[] = []

  constructor(
    private readonly sources: readonly Source[],
    private readonly listener: Listener,
  ) {}

  /** The next source with its place. */
  take(): { readonly at: number; readonly source: Source } | null {
    const source = this.sources[this.next]
    return source ? { at: this.next++, source } : null
  }

  put(at: number, answer: Answer): void {
    this.answers[at] = answer
    this.listener('audits' in answer ? answer.audits : [])
  }

  results(): Outcome {
    return {
      audits: this.answers.flatMap(answer => ('audits' in answer ? answer.audits : [])),
      refusals: this.answers.flatMap(answer => ('audits' in answer ? [] : [answer])),
      // What was not done has left a hole.
      undone: this.sources.length - this.answers.filter(() => true).length,
    }
  }
}

async function inThisThread(queue: Queue, choices: AuditChoices): Promise<void> {
  const macros = new ProjectMacros()
  for (let task = queue.take(); task; task = queue.take())
    queue.put(task.at, await answerTo(task.source, choices, macros))
}

async function inWorker(
  queue: Queue,
  choices: AuditChoices,
  { file }: Threads,
  signal: AbortSignal | undefined,
): Promise<void> {
  let thread = new Thread(file, choices)
  const interrupt = () => void thread.end()
  signal?.addEventListener('abort', interrupt)
  try {
    for (let task = queue.take(); task && !signal?.aborted; task = queue.take()) {
      const answer = await thread.audit(task.source)
      if (signal?.aborted) return
      queue.put(task.at, answer)
      if (thread.hasEnded) thread = new Thread(file, choices)
    }
  } finally {
    signal?.removeEventListener('abort', interrupt)
    await thread.end()
  }
}

/** A thread that audits one source at a time. That it ends is a fault that its source shows, or the source is too large. */
class Thread {
  private readonly worker: Worker
  private ended: { readonly because: unknown } | null = null
  private settle: (answer: Answer | null) => void = () => {}

  constructor(file: URL, choices: AuditChoices) {
    this.worker = new Worker(file, { workerData: choices })
    this.worker.on('message', (answer: Answer) => this.settle(answer))
    this.worker.on('error', error => this.noteEnd(error))
    this.worker.on('exit', code => this.noteEnd(`the thread ended with exit code ${code}`))
  }

  /** Whether it has ended, so that the next source needs another. */
  get hasEnded(): boolean {
    return this.ended !== null
  }

  async audit(source: Source): Promise<Answer> {
    const answer = this.ended ? null : await this.ask(source)
    return answer ?? endedBy(source, this.ended!.because)
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }

  private ask(source: Source): Promise<Answer | null> {
    return new Promise(resolve => {
      this.settle = resolve
      this.worker.postMessage(source)
    })
  }

  private noteEnd(because: unknown): void {
    this.ended ??= { because }
    this.settle(null)
  }
}
