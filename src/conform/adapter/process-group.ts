import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { AdapterError } from '../model/protocol.js'

/** A process with all that it starts: they end together. */
export interface ProcessGroup {
  readonly child: ChildProcessWithoutNullStreams
  /** Kills what is left of the group: SIGKILL, which nobody can ignore. */
  kill(): void
}

/** The groups that run; whatever ends this process ends them. */
const running = new Set<ProcessGroup>()

/**
 * Starts a command as the leader of a process group of its own, without a shell, in our environment. That it does not exist
 * is told by the child's `error`. Throws AdapterError where the command cannot even be tried.
 */
export function startGroup(command: readonly string[]): ProcessGroup {
  const [file = '', ...args] = command
  const child = spawned(file, args)
  const group = { child, kill: () => killGroup(child) }
  running.add(group)
  watch()
  // Once nobody holds its number any more, another process may get it: the last chance to end what is left of it.
  child.once('exit', () => {
    killGroup(child)
    group.kill = () => {}
  })
  child.once('close', () => {
    running.delete(group)
    if (running.size === 0) unwatch()
  })
  return group
}

function spawned(file: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  try {
    return spawn(file, args, { detached: true, shell: false })
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error)
    throw new AdapterError(`expected a command to run, got ${got.replace(/\s+/g, ' ')}`)
  }
}

function killGroup(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nothing is left of the group, or the system has no groups: then the process alone.
    child.kill('SIGKILL')
  }
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
