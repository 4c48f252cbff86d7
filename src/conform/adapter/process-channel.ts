import { excerpt } from '../model/excerpt.js'
import type { Channel, Ending, Listener } from './channel.js'
import { REMAINS_SECONDS, STOP_SECONDS } from './limits.js'
import { Lines } from './lines.js'
import { type AnswersAt, type ProcessGroup, startGroup } from './process-group.js'
import { Tail } from './tail.js'

const REMARKS_BYTES = 2 ** 16

/** How long a process that closed its output may take to exit, before it counts as one that goes on without. */
const EXIT_SECONDS = 0.25

/**
 * Starts a command that answers by lines of the protocol, on its standard output or on the file of another number. Throws
 * AdapterError where it cannot be tried.
 */
export function openProcess(
  command: readonly string[],
  listener: Listener,
  answersAt: AnswersAt = 1,
): Channel {
  return new ProcessChannel(startGroup(command, answersAt), command[0]!, listener)
}

class ProcessChannel implements Channel {
  private readonly lines = new Lines()
  private readonly tail = new Tail(REMARKS_BYTES)
  private readonly closed: Promise<void>
  private isEnded = false

  constructor(
    private readonly group: ProcessGroup,
    name: string,
    private readonly listener: Listener,
  ) {
    const { child, answers, remarks } = group
    this.closed = new Promise(resolve => child.once('close', () => resolve()))
    answers.on('data', (piece: Buffer) => this.hear(piece))
    answers.once('end', () => after(EXIT_SECONDS, () => this.noteEnd(SILENCED)))
    for (const stream of remarks) stream.on('data', (piece: Buffer) => this.tail.push(piece))
    // Who does not read any more ends, or does not answer: that is what is reported.
    child.stdin.on('error', () => {})
    child.once('error', error => this.noteEnd(failed(name, error)))
    child.once('exit', () => this.clear())
    child.once('close', (code, signal) => this.noteEnd(endOf(code, signal)))
  }

  send(text: string): void {
    this.group.child.stdin.write(text)
  }

  unfinished(): string | null {
    return this.lines.unfinished()
  }

  remarks(): { text: string; lastLine: string | null } {
    return { text: this.tail.text(), lastLine: this.tail.lastLine() }
  }

  async kill(): Promise<void> {
    this.isEnded = true
    this.group.answers.destroy()
    this.clear()
    await this.closed
  }

  async stop(): Promise<void> {
    const { stdin } = this.group.child
    this.isEnded = true
    stdin.end(`${JSON.stringify({ cmd: 'stop' })}\n`)
    await Promise.race([this.closed, wait(STOP_SECONDS)])
    await this.kill()
  }

  /** Whatever it started goes with it, and with them the pipes; one that cannot be found may hold the pipes, not us. */
  private clear(): void {
    const { child, answers, remarks } = this.group
    this.group.kill()
    after(REMAINS_SECONDS, () => {
      for (const stream of [child.stdin, answers, ...remarks]) stream.destroy()
    })
  }

  private hear(piece: Buffer): void {
    if (this.isEnded) return
    const lines = this.lines.push(piece)
    this.listener.heard(lines, this.lines.isAmidLine())
  }

  private noteEnd(ending: Ending): void {
    if (this.isEnded) return
    this.isEnded = true
    this.listener.ended(ending)
  }
}

const SILENCED: Ending = { level: 'protocol-error', how: 'closed its standard output and goes on' }

/** Without keeping this process alive for it. */
const after = (seconds: number, action: () => void): void => {
  setTimeout(action, 1000 * seconds).unref()
}

const wait = (seconds: number): Promise<void> => new Promise(resolve => after(seconds, resolve))

function endOf(code: number | null, signal: NodeJS.Signals | null): Ending {
  return { level: 'crash', how: signal ? `was killed by ${signal}` : `exited with code ${code}` }
}

function failed(name: string, error: NodeJS.ErrnoException): Ending {
  const because: Partial<Record<string, string>> = {
    ENOENT: 'no such command',
    EACCES: 'no permission to run it',
  }
  return {
    level: 'crash',
    how: `did not start: ${excerpt(name)}: ${because[String(error.code)] ?? error.message}`,
  }
}
