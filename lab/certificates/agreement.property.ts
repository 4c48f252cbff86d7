import { describe, expect, test } from 'vitest'
import { agreementOf, linesById, verdictOfSolver } from './agreement.mjs'

const certificate = (parts: object = {}) => ({
  id: 'a',
  smtlib: [{ file: 'a.smt2', abstracted: [] as string[] }],
  sympy: 'check.py' as string | null,
  ...parts,
})
const ok = { word: 'ok', how: 'expanded to 0' }
const verdict = (answer: string, line: { word: string; how: string } | undefined, parts: object = {}) =>
  agreementOf(certificate(parts), new Map([['a.smt2', answer]]), line).verdict

describe('what the solver says', () => {
  test('unsat agrees; sat contradicts what is said in full, and nothing else', () => {
    expect(verdictOfSolver('unsat', ['exp'])).toBe('agreed')
    expect(verdictOfSolver('sat', [])).toBe('failed')
    expect(verdictOfSolver('sat', ['exp'])).toBe('undecided')
    for (const answer of ['unknown', 'timeout']) expect(verdictOfSolver(answer, [])).toBe('undecided')
    for (const answer of ['(error "line 1")', '', 'missing'])
      expect(verdictOfSolver(answer, ['exp'])).toBe('failed')
  })
})

describe('an agreement', () => {
  test('needs both tools', () => {
    expect(verdict('unsat', ok)).toBe('agreed')
    expect(verdict('unknown', ok)).toBe('undecided')
    expect(verdict('sat', ok)).toBe('failed')
    expect(verdict('unsat', { word: 'FAILED', how: 'false' })).toBe('failed')
    expect(verdict('unsat', { word: 'skipped', how: 'too large' })).toBe('failed')
    expect(verdict('unsat', undefined)).toBe('failed')
  })

  test('or the one that there is; with none it is undecided', () => {
    expect(verdict('', ok, { smtlib: [] })).toBe('agreed')
    expect(verdict('unsat', undefined, { sympy: null })).toBe('agreed')
    expect(verdict('unsat', { word: 'skipped', how: 'too large' }, { sympy: null })).toBe('agreed')
    expect(verdict('', undefined, { smtlib: [], sympy: null })).toBe('undecided')
  })

  test('needs all the scripts of a certificate', () => {
    const smtlib = ['a', 'b'].map(name => ({ file: `${name}.smt2`, abstracted: ['exp'] }))
    const verdictOf = (...answers: string[]) =>
      agreementOf(
        certificate({ smtlib }),
        new Map(answers.map((answer, place) => [smtlib[place]!.file, answer])),
        ok,
      )
    expect(verdictOf('unsat', 'unsat').verdict).toBe('agreed')
    expect(verdictOf('unsat', 'sat')).toEqual({
      verdict: 'undecided',
      how: 'z3 unsat, sat; sympy ok: expanded to 0',
    })
    expect(verdictOf('unsat').verdict).toBe('failed')
  })
})

test('lines belong to the longest id that they name', () => {
  const output = 'ok a: b: yes\nok a: no\nFAILED c: false at x = 1\nskipped d: too large\nnoise\n'
  expect(linesById(output, ['a', 'a: b', 'c', 'd', 'e'])).toEqual(
    new Map([
      ['a: b', { word: 'ok', how: 'yes' }],
      ['a', { word: 'ok', how: 'no' }],
      ['c', { word: 'FAILED', how: 'false at x = 1' }],
      ['d', { word: 'skipped', how: 'too large' }],
    ]),
  )
})
