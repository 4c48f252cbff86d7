import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { AdapterError } from '../model/protocol.js'
import { killMarked, MARK } from './marked-processes.js'

/** A process with all that it starts: they end together. */
export interface ProcessGroup {
  readonly child: ChildProcessWithoutNullStreams
  /** Where it answers. */
  readonly answers: Readable
  /** Where it says whatever else it says. */
  readonly remarks: readonly Readable[]
  /** Kills what is left of the group: SIGKILL, which nobody can ignore. */
  kill(): void
}

/** The number of the file that a process writes its answers to: its standard output, or one that is open for them alone. */
export type AnswersAt = 1 | typeof MODULE_ANSWERS_AT
export const MODULE_ANSWERS_AT = 3

/** The groups that run; whatever ends this process ends them. */
const running = new Set<ProcessGroup>()

/**
 * Starts a command as the leader of a process group of its own, without a shell, in our environment, to which a mark is
 * added. That it does not exist is told by the child's `error`. Throws AdapterError where the command cannot even be tried.
 */
export function startGroup(command: readonly string[], answersAt: AnswersAt = 1): ProcessGroup {
  const [file = '', ...args] = command
  const mark = randomUUID()
  const child = spawned(file, args, mark, answersAt)
  const { stdout, stderr } = child
  const streams =
    answersAt === 1
      ? { answers: stdout, remarks: [stderr] }
      : { answers: child.stdio[answersAt] as Readable, remarks: [stdout, stderr] }
  const group = { child, ...streams, kill: () => killGroup(child, mark) }
  running.add(group)
  watch()
  // Once nobody holds its number any more, another process may get it: the last chance to end what is left of it.
  child.once('exit', () => {
    killGroup(child, mark)
    group.kill = () => {}
  })
  child.once('close', () => {
    running.delete(group)
    if (running.size === 0) unwatch()
  })
  return group
}

function spawned(
  file: string,
  args: readonly string[],
  mark: string,
  answersAt: AnswersAt,
): ChildProcessWithoutNullStreams {
  const stdio = Array.from({ length: Math.max(3, answersAt + 1) }, () => 'pipe' as const)
  const env = { ...process.env, [MARK]: mark }
  try {
    return spawn(file, args, { detached: true, shell: false, stdio, env }) as ChildProcessWithoutNullStreams
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error)
    throw new AdapterError(`expected a command to run, got ${got.replace(/\s+/g, ' ')}`)
  }
}

function killGroup(child: ChildProcessWithoutNullStreams, mark: string): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nothing is left of the group, or the system has no groups: then the process alone.
    child.kill('SIGKILL')
  }
  killMarked(mark, child.pid)
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function killAll(): void {
  for (const group of running) group.kill()
}

/** The groups first; then the signal does what it would have done without us. */
function passOn(signal: NodeJS.Signals): void {
  killAll()
  unwatch()
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

/** Once, however many groups there are. */
function watch(): void {
  unwatch()
  process.on('exit', killAll)
  for (const signal of SIGNALS) process.on(signal, passOn)
}

function unwatch(): void {
  process.off('exit', killAll)
  for (const signal of SIGNALS) process.off(signal, passOn)
}
