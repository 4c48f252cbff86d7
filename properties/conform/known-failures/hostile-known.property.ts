import { describe, expect, test } from 'vitest'
import { caseGlob, globMatches } from '../../../src/conform/known-failures/case-glob.js'
import { KnownFailuresError, parseKnown } from '../../../src/conform/known-failures/known-failures.js'

/** Seconds of the processor, however many others share it. Trying every split of such a text would take years. */
function secondsOf(compute: () => unknown): number {
  const before = process.cpuUsage()
  compute()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const SECONDS = 5

function read(text: string): void {
  try {
    parseKnown(text, 'a.known')
  } catch (error) {
    expect(error).toBeInstanceOf(KnownFailuresError)
  }
}

describe('little time is taken', () => {
  test.each([
    ['blanks', ' '.repeat(1_000_000)],
    ['blanks before a word', `a${' '.repeat(900_000)}b`],
    ['comments', '# a\n'.repeat(250_000)],
    ['conditions', ' if version'.repeat(90_000)],
  ])('by a file of known failures of many %s', (_, text) => {
    expect(secondsOf(() => read(text))).toBeLessThan(SECONDS)
  })

  test('by a pattern of many wildcards', () => {
    const glob = caseGlob(`${'**a'.repeat(130)}b`)
    expect(secondsOf(() => expect(globMatches(glob, 'a'.repeat(4_000))).toBe(false))).toBeLessThan(SECONDS)
  })
})
