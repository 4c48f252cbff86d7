import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { equivalenceClaimIn } from '../../../src/english/logic/equivalence-claim.js'

const claimIn = (text: string): string | null => {
  const claim = equivalenceClaimIn(
    readDocument(text, 'a.md').sections[0]!.tokens.filter(({ kind }) => kind !== 'stop'),
  )
  return (
    claim &&
    [claim.left.text, ...claim.right.map(({ formula, joint }) => `${joint} ${formula.text}`)].join(' | ')
  )
}

const connective = fc.constantFrom('if and only if', 'iff', 'exactly when', 'precisely when', 'exactly for')
const lead = fc.constantFrom('', 'For all real $x$, ', 'Hence ', 'Note that ')
const left = fc.constantFrom('$a$', 'the inequality $a$ holds', 'the equation $a$ is true')

test('both sides are read, in whatever words they are joined', () =>
  fc.assert(
    fc.property(connective, lead, left, fc.constantFrom('or', 'and'), (joins, before, side, joint) => {
      expect(claimIn(`${before}${side} ${joins} $b$.`)).toBe('a | and b')
      expect(claimIn(`${before}${side} ${joins} $b$ ${joint} $c$.`)).toBe(`a | and b | ${joint} c`)
    }),
  ))

test('a sentence that says more, or of other things, is none', () =>
  fc.assert(
    fc.property(
      connective,
      fc.constantFrom(
        (joins: string) => `The form is positive ${joins} $b$.`,
        (joins: string) => `$a$ ${joins} $b$ in the first case.`,
        (joins: string) => `$a$ ${joins} not $b$.`,
        (joins: string) => `Half of $a$ ${joins} $b$.`,
        (joins: string) => `$a$ ${joins} the other one does.`,
        () => '$a$ if $b$.',
      ),
      (joins, page) => {
        expect(claimIn(page(joins))).toBeNull()
      },
    ),
  ))
