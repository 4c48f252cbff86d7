import { describe, expect, test } from 'vitest'
import type { Term } from '../../../../src/math/term/term.js'
import { lowered } from '../../../../src/notation/lower/try-lower.js'
import { buildGlossary } from '../../../../src/notation/tree/glossary.js'
import type { Resolution, Scope } from '../../../../src/rules/book/environment/environment.js'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import { judgeProgram } from '../../../../src/rules/book/meanings/program.js'
import { nodeOf } from '../locate/read-here.js'

/** Another program, which is not meant. */
const BEFORE = 'def g(beta):\n    return beta\n\n'

/** What each symbol's parameter is called: all of these words. */
const PARAMETERS = { a: ['policy|actor', 'chosen|w'], b: ['policy|actor', 'rejected|l'], c: ['beta'] }

function judged(
  code: string,
  equals: string,
  parameters: Readonly<Record<string, readonly string[]>> = PARAMETERS,
) {
  const source = `${BEFORE}${code} behind`
  const at = { from: BEFORE.length, to: BEFORE.length + code.length } as Candidate
  const scope = {
    reading: { source },
    read: (latex: string) => lowered(nodeOf(latex), buildGlossary([]))!,
    resolve: (term: Term) => ({ term }) as Resolution,
    domains: new Map(),
  } as unknown as Scope
  return judgeProgram({ kind: 'program', equals, parameters } as never, at, scope, { seed: 1, points: 20 })
}
const verdict = (...asked: Parameters<typeof judged>) => judged(...asked).verdict

const body = (parameters: string, returned: string) => `def f(${parameters}):\n    return ${returned}\n`

describe('the function that a program defines', () => {
  test('is compared with what it should compute', () => {
    const code = body('policy_chosen, policy_rejected', 'policy_chosen - policy_rejected')
    expect(judged(code, 'a - b')).toMatchObject({ verdict: 'holds', expected: null })
    expect(judged(code, 'b - a')).toMatchObject({ verdict: 'refuted', expected: 'b - a' })
    expect(judged(code, 'a - b').explanation).toMatch(/, item by item$/)
    // The left is what the program computes.
    const [, a, b, left] = /a = (\S+), b = (\S+) the left is (\S+),/.exec(judged(code, 'b - a').explanation)!
    expect(Number(a) - Number(b)).toBe(Number(left))
  })

  test('of a batch', () => {
    const code = body('policy_chosen', 'policy_chosen.mean()')
    expect(judged(code, 'a').explanation).toMatch(/, mean over the batch$/)
    expect(judged(code, '2 a')).toMatchObject({ verdict: 'refuted', expected: '2 a' })
  })

  test('cannot be read, or mentions what nobody knows', () => {
    expect(judged('def f(policy_chosen):\n    while True: pass\n', 'a')).toMatchObject({
      verdict: 'undecided',
      reason: 'notation',
    })
    expect(judged(body('policy_chosen, z', 'policy_chosen + z'), 'a')).toMatchObject({
      verdict: 'undecided',
      reason: 'free-symbols',
      explanation: 'nothing says what z is',
    })
    expect(() => judged(body('beta', 'beta'), '\\{1, 2')).toThrow()
  })
})

describe('what a parameter stands for', () => {
  test.each([
    'policy_chosen',
    'actor_w',
    'chosen_policy',
    'policyChosen',
    'my_policyChosen',
    'chosen_w2Policy',
    'POLICY_W',
    'policy__chosen',
    '_policy_chosen_',
    'policies_actors_ws',
  ])('%s has all the words of one symbol', name =>
    expect(verdict(body(name, `2 * ${name}`), '2 a')).toBe('holds'),
  )

  test.each([
    'policy',
    'chosen',
    'policychosen',
    'polic_chosen',
    'policy_chosen_rejected',
    'critic_chosen',
    'x',
  ])('%s has none, or those of two', name =>
    expect(verdict(body(name, `2 * ${name}`), '2 a')).toBe('undecided'),
  )

  test('each its own', () => {
    const code = body('policy_l, beta, policy_w', 'beta * (policy_w - policy_l)')
    expect(verdict(code, 'c (a - b)')).toBe('holds')
    expect(verdict(code, 'c (b - a)')).toBe('refuted')
  })
})
