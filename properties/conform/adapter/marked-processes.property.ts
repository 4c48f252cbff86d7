import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { killMarked, MARK } from '../../../src/conform/adapter/marked-processes.js'
import { leftOf } from './trial.js'

/** Ways to leave: each starts what follows it, which says its number and goes on. */
const WAYS = {
  'in the background': (rest: string) => `${rest} &`,
  'behind a parent that is gone': (rest: string) => `(${rest} &)`,
  'in a session of its own': (rest: string) => `setsid sh -c '${rest}' &`,
  'as a daemon does': (rest: string) => `(setsid sh -c '(${rest} &)' &)`,
}
const LASTING = 'exec sleep 30'
const SAYING = `sh -c "echo \\$\\$; ${LASTING}"`

/** A process that starts others in these ways, and their numbers, and its own. */
async function family(ways: readonly (keyof typeof WAYS)[], env: NodeJS.ProcessEnv) {
  const script = [...ways.map(way => WAYS[way](SAYING)), LASTING].join('\n')
  const child = spawn('sh', ['-c', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'], env })
  let said = ''
  child.stdout.on('data', piece => {
    said += piece
  })
  while (said.split('\n').length <= ways.length) await once(child.stdout, 'data')
  return { leader: child.pid!, all: [child.pid!, ...said.trim().split('\n').filter(Boolean).map(Number)] }
}

const ways = fc.array(fc.constantFrom(...(Object.keys(WAYS) as (keyof typeof WAYS)[])), { maxLength: 4 })

describe.runIf(existsSync('/proc/self/environ'))('where the system shows its processes', () => {
  test('those with a mark are killed however they were left, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(ways, ways, async (own, others) => {
        const [mark, otherMark] = [randomUUID(), randomUUID()]
        const killed = await family(own, { ...process.env, [MARK]: mark })
        const kept = await family(others, { ...process.env, [MARK]: otherMark })
        killMarked(mark, killed.leader)
        expect(await leftOf(killed.all)).toEqual([])
        for (const id of kept.all) expect(() => process.kill(id, 0)).not.toThrow()
        killMarked(otherMark, kept.leader)
        expect(await leftOf(kept.all)).toEqual([])
      }),
      { numRuns: 8 },
    )
  })

  test('what dropped the mark is killed where it descends from the leader', async () => {
    const { leader, all } = await family(['in the background', 'in a session of its own'], {
      PATH: process.env.PATH,
    })
    killMarked(randomUUID(), leader)
    expect(await leftOf(all)).toEqual([])
  })
})
