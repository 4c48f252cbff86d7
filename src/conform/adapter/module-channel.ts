import { Worker } from 'node:worker_threads'
import type { Channel, Ending, Listener } from './channel.js'
import { Tail } from './tail.js'

/** What the thread is told at its start. */
export interface ModuleQuestion {
  /** The URL of the module. */
  readonly file: string
}

const REMARKS_BYTES = 2 ** 16

/** Starts a thread that imports a module, named by its URL; `worker` is what the thread itself runs. */
export function openModule(file: string, worker: URL, listener: Listener): Channel {
  return new ModuleChannel(file, worker, listener)
}

class ModuleChannel implements Channel {
  private readonly worker: Worker
  private readonly tail = new Tail(REMARKS_BYTES)
  private readonly exited: Promise<void>
  private because: Ending | null = null
  private isEnded = false

  constructor(
    file: string,
    worker: URL,
    private readonly listener: Listener,
  ) {
    const workerData: ModuleQuestion = { file }
    // What it prints is no output of ours.
    this.worker = new Worker(worker, { workerData, stdout: true, stderr: true })
    this.exited = new Promise(resolve => this.worker.once('exit', () => resolve()))
    for (const stream of [this.worker.stdout, this.worker.stderr])
      stream.on('data', (piece: Buffer) => this.tail.push(piece))
    this.worker.on('message', (said: unknown) => this.hear(said))
    this.worker.once('error', error => {
      this.because = { level: 'crash', how: `threw ${nameOf(error)}` }
    })
    this.worker.once('exit', code => this.noteEnd({ level: 'crash', how: `exited with code ${code}` }))
  }

  send(text: string): void {
    this.worker.postMessage(text)
  }

  /** Messages come whole. */
  unfinished(): null {
    return null
  }

  remarks(): { text: string; lastLine: string | null } {
    return { text: this.tail.text(), lastLine: this.tail.lastLine() }
  }

  /** Even amid a loop without an end. */
  async kill(): Promise<void> {
    this.isEnded = true
    await this.worker.terminate()
    await this.exited
  }

  async stop(): Promise<void> {
    await this.kill()
  }

  private hear(said: unknown): void {
    if (this.isEnded) return
    const text = typeof said === 'string' ? said : `${typeof said}`
    this.listener.heard([{ text, problem: null }], false)
  }

  private noteEnd(ending: Ending): void {
    if (this.isEnded) return
    this.listener.ended(this.because ?? ending)
  }
}

/** An error in one line. */
function nameOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return text.replace(/\s+/g, ' ').slice(0, 500)
}
