import { readdirSync, readFileSync } from 'node:fs'

/**
 * Processes that left the group they were started in, as a daemon does. Linux shows of each process the environment that it
 * was started in, which children inherit: whoever has the mark, or descends from one that has, or is in a session of one,
 * belongs to the group. Out of reach is what has both dropped the mark and lost its parent. Other systems show nothing.
 */

/** The variable whose value tells the processes of one group from all others. */
export const MARK = 'ERRATA_PROCESS_GROUP'

/** A process that starts others while they are killed is looked for again, but not for ever. */
const MAX_ROUNDS = 100

/** Kills every process with this mark, and what the process of this number started. */
export function killMarked(mark: string, leader: number): void {
  const killed = new Set<number>()
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = membersOf(mark, leader).filter(id => !killed.has(id))
    if (found.length === 0) return
    for (const id of found) {
      killed.add(id)
      kill(id)
    }
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended meanwhile, or is another user's.
  }
}

interface Running {
  readonly id: number
  readonly parent: number
  readonly session: number
  readonly isMarked: boolean
}

function membersOf(mark: string, leader: number): number[] {
  const all = running(mark)
  const members = new Set([leader, ...all.filter(({ isMarked }) => isMarked).map(({ id }) => id)])
  for (let before = 0; before < members.size; ) {
    before = members.size
    for (const { id, parent, session } of all)
      if (members.has(parent) || members.has(session)) members.add(id)
  }
  return all.map(({ id }) => id).filter(id => members.has(id))
}

function running(mark: string): Running[] {
  return list('/proc').flatMap(name => {
    const id = Number(name)
    if (!Number.isInteger(id) || id <= 1 || id === process.pid) return []
    // The name of the program, in parentheses, may hold anything: behind it stand state, parent, group and session.
    const [state, parent, , session] = read(`/proc/${id}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')
    if (state === undefined || state === '' || state === 'Z') return []
    const isMarked = `\0${read(`/proc/${id}/environ`)}\0`.includes(`\0${MARK}=${mark}\0`)
    return [{ id, parent: Number(parent), session: Number(session), isMarked }]
  })
}

const list = (folder: string): string[] => orElse([], () => readdirSync(folder))
const read = (file: string): string => orElse('', () => readFileSync(file, 'latin1'))

function orElse<T>(other: T, look: () => T): T {
  try {
    return look()
  } catch {
    return other
  }
}
