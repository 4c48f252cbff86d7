import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startProcess } from '../../../src/conform/adapter/process-subject.js'
import type { Answer, CaseRequest, Started, Subject } from '../../../src/conform/model/protocol.js'

export type Case = Omit<CaseRequest, 'cmd' | 'seq'>

/** A question of kl.k1, whose answer is 0.5 whatever its id. */
export const asked = (id: string, want: Case['want'] = ['value']): Case => ({
  id,
  op: 'kl.k1',
  dtype: 'float64',
  in: { x: ['0.75', '0.25'], p: [] },
  want,
})

export const GOOD: Answer = { kind: 'out', value: ['0.5'], grad: null }

const LIMITS = { startSeconds: 20, caseSeconds: 20, ops: ['kl.k1', 'echo'], runner: 'properties' }

/** The processes of an implementation that misbehaves: how many there were, and which of them still run. */
export interface Trial {
  readonly subject: Subject
  readonly start: () => Promise<Started>
  /** The answers to good and bad cases, asked in this order. */
  readonly ask: (...ids: string[]) => Promise<Answer[]>
  readonly processes: () => number[]
  readonly running: () => number[]
  /** Those that still run after a moment: who is killed needs one to be gone. */
  readonly left: () => Promise<number[]>
}

/** Runs an implementation that misbehaves in this way, and sees to it that nothing is left of it in the end. */
export async function trial<T>(
  mode: string,
  use: (trial: Trial) => Promise<T>,
  limits: { startSeconds?: number; caseSeconds?: number; pauseSeconds?: number } = {},
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'errata-trial-'))
  const log = path.join(folder, 'processes')
  const command = [process.execPath, 'fixtures/subjects/misbehaving.mjs', mode, log]
  const subject = startProcess(command, { ...LIMITS, ...limits })
  const processes = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').map(Number) : [])
  const ask = async (...ids: string[]) => {
    const answers: Answer[] = []
    for (const id of ids) {
      answers.push(await subject.ask(asked(id)))
      if (limits.pauseSeconds) await sleep(1000 * limits.pauseSeconds)
    }
    return answers
  }
  try {
    const running = () => processes().filter(isRunning)
    const left = () => leftOf(processes())
    return await use({ subject, start: () => subject.start(), ask, processes, running, left })
  } finally {
    await subject.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Which processes still run after at most a second. */
export async function leftOf(processes: readonly number[]): Promise<number[]> {
  for (let tries = 0; tries < 50 && processes.some(isRunning); tries++) await sleep(20)
  return processes.filter(isRunning)
}

/** Whether a process of this number runs; one that has ended but was not waited for does not. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return !existsSync('/proc') || !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
  } catch {
    return false
  }
}
