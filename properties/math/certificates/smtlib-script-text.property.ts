import { describe, expect, test } from 'vitest'
import { smtLibScript } from '../../../src/math/certificates/smtlib-script.js'
import { add, divide, exp, indexed, ln, squareRoot, sum } from '../../../src/math/term/term.js'
import { obligation } from './obligation-between.js'

describe('the text of a script', () => {
  test('that refutes asserts the witness, then that it is none', () => {
    const of = obligation({
      of: [add('x', squareRoot('p')), 1],
      positive: ['p'],
      outcome: 'refuted',
      witness: { x: '-1/2', p: '4' },
    })
    const lines = smtLibScript(of, 1)!.text.split('\n')
    expect(lines).toEqual([
      '; refuted: x + sqrt(p) = 1',
      '(set-info :smt-lib-version 2.6)',
      '(set-info :status unsat)',
      '(set-info :abstracted "")',
      '(set-logic QF_NRA)',
      '(declare-const |x| Real)',
      '(declare-const |p| Real)',
      '(declare-const |@exp 3| Real) ; (exp (* (/ 1.0 2.0) (log |p|)))',
      '; the witness',
      '(assert (= |x| (- (/ 1.0 2.0))))',
      '(assert (= |p| 4.0))',
      '; what the symbols stand for',
      '(assert (> |@exp 3| 0.0))',
      '(assert (=> (> |p| 0.0) (= (* |@exp 3| |@exp 3|) |p|)))',
      '; the witness is not in the domain, a side is undefined, or the statement holds',
      '(assert (not (and true (> 4.0 0.0) (or (and (not (= (+ |x| |@exp 3|) 1.0)))))))',
      '(check-sat)',
      '',
    ])
  })

  test('has no title where it has nothing to say', () => {
    const of = obligation({ of: [2, 3], outcome: 'refuted', witness: {} })
    const lines = smtLibScript(of, 1)!.text.split('\n')
    expect(lines.slice(5)).toEqual([
      '; the witness is not in the domain, a side is undefined, or the statement holds',
      '(assert (not (and true (or (and (not (= 2.0 3.0)))))))',
      '(check-sat)',
      '',
    ])
  })

  test('says of which functions it says too little, in their order', () => {
    const script = smtLibScript(obligation({ of: [add(ln('x'), exp('x')), 0], positive: ['x'] }), 1)!
    expect(script.abstracted).toEqual(['exp', 'log'])
    expect(script.text).toContain('(set-info :abstracted "exp log")')
  })

  test('has comments of one line, in which any run of invisible characters is one blank', () => {
    const { text } = smtLibScript(obligation({ of: ['a\u0000\u2028 \nb', 0] }), 1)!
    expect(text.split('\n')[0]).toBe('; proved: a b = 0')
  })

  test('writes its formulas with blanks between them', () => {
    const of = obligation({ of: [divide(1, indexed('r', 'i')), indexed('r', 'j')] })
    expect(smtLibScript(of, 2)!.text).toContain(
      '(assert (or ' +
        '(and (not (= |r@1| 0.0)) (not (= (* 1.0 (/ 1.0 |r@1|)) |r@1|))) ' +
        '(and (not (= |r@1| 0.0)) (not (= (* 1.0 (/ 1.0 |r@1|)) |r@2|)))))',
    )
    const refuted = { ...of, outcome: 'refuted', witness: { r: '1, 2' } } as const
    expect(smtLibScript(refuted, 1)!.text).toContain(' |r@1|))) (and (not (= |r@1| 0.0)) ')
  })

  test('that refutes at one member needs no second, and says nothing of members that do not occur', () => {
    const one = obligation({ of: [indexed('r', 'i'), 2], outcome: 'refuted', witness: { r: '1' } })
    expect(smtLibScript(one, 1)!.text).toContain('(assert (= |r@1| 1.0))')
    const first = obligation({
      of: [sum('i', indexed('r', 'i'), 'G'), 2],
      outcome: 'refuted',
      witness: { r: '1, 2', G: '1' },
    })
    expect(smtLibScript(first, 1)!.text).not.toContain('|r@2|')
  })
})
