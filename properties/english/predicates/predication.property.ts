import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { phraseAt } from '../../../src/english/predicates/phrase.js'
import { VERB_PHRASES } from '../../../src/english/predicates/predicate.js'
import { predicationsIn } from '../../../src/english/predicates/predication.js'
import { subjectAt } from '../../../src/english/predicates/subject.js'
import { whereAt } from '../../../src/english/predicates/where.js'
import type { Word } from '../../../src/english/word.js'

const wordsOf = (text: string): readonly Word[] =>
  readDocument(text, 'a.md').sections[0]!.tokens.filter(({ kind }) => kind !== 'stop')

const saidIn = (text: string): readonly string[] =>
  predicationsIn(wordsOf(text)).map(({ predicate, subjects, objects, where }) =>
    [
      predicate,
      subjects.map(({ text: subject }) => subject).join('+'),
      objects.map(({ text: object }) => object).join('+'),
      where.kind === 'in' ? where.formula.text : where.kind,
    ].join(' '),
  )

const subject = fc.constantFrom('$f$', 'the function $f$', 'the graph of $f$', 'the curve $f$')
const lead = fc.constantFrom('', 'Then ', 'So ', 'Note that ', 'We have seen that ')
const interval = fc
  .tuple(fc.integer({ min: -9, max: 0 }), fc.integer({ min: 1, max: 9 }))
  .map(([from, to]) => `(${from}, ${to})`)
const leadsTo = fc.constantFrom('on', 'on the interval', 'over', 'in')
const verb = fc.constantFrom<[string, string]>(
  ['rising', 'is increasing'],
  ['rising', 'is strictly increasing'],
  ['rising', 'increases'],
  ['falling', 'is decreasing'],
  ['falling', 'decreases'],
  ['convex', 'is convex'],
  ['concave', 'is concave'],
)

describe('what a sentence says of a formula', () => {
  test('is read with its subject and the place where it is so', () =>
    fc.assert(
      fc.property(lead, subject, verb, leadsTo, interval, (before, who, [predicate, says], on, where) => {
        expect(saidIn(`${before}${who} ${says} ${on} $${where}$.`)).toEqual([`${predicate} f  ${where}`])
      }),
    ))

  test('is read part by part where several verbs share a subject', () =>
    fc.assert(
      fc.property(
        subject,
        verb,
        verb,
        interval,
        interval,
        (who, [one, first], [two, second], here, there) => {
          const rest = second.replace(/^is /, '')
          const expected = [`${one} f  ${here}`, `${two} f  ${there}`]
          expect(saidIn(`${who} ${first} on $${here}$ and ${rest} on $${there}$.`)).toEqual(expected)
          expect(saidIn(`${who} ${first} on $${here}$, and it ${second} on $${there}$.`)).toEqual(expected)
        },
      ),
    ))

  test('holds on each of several intervals', () =>
    fc.assert(
      fc.property(verb, interval, interval, ([predicate, says], here, there) => {
        expect(saidIn(`$f$ ${says} on $${here}$ and on $${there}$.`)).toEqual([
          `${predicate} f  ${here}`,
          `${predicate} f  ${there}`,
        ])
      }),
    ))

  test('takes what leads the sentence for its place', () =>
    fc.assert(
      fc.property(verb, fc.constantFrom('For', 'For all', 'For every real'), ([predicate, says], words) => {
        expect(saidIn(`${words} $x > 0$, the function $f$ ${says}.`)).toEqual([`${predicate} f  x > 0`])
        expect(saidIn(`Note that for all real numbers the function $f$ ${says}.`)).toEqual([
          `${predicate} f  everywhere`,
        ])
      }),
    ))

  test('is not read where another word may take it back, or belongs to it', () =>
    fc.assert(
      fc.property(
        verb,
        fc.constantFrom(
          ['Half of $f$', ''],
          ['The derivative of $f$', ''],
          ['Eventually the sum of $g$ and $f$', ''],
          ['$f$ nearly', ''],
          ['$f$', ' with respect to $y$'],
          ['$f$', ' in the sense of measures'],
          ['$f$', ' about the point'],
        ),
        ([, says], [before, behind]) => {
          expect(saidIn(`${before} ${says}${behind}.`)).toEqual([])
        },
      ),
    ))

  test.each([
    ['The domain of $f$ is $[0, 1]$.', 'domain f [0, 1] unsaid'],
    ['$f$ has the domain $[0, 1]$.', 'domain f [0, 1] unsaid'],
    ['Its range is $[0, 1]$.', 'range  [0, 1] unsaid'],
    ['The minimum value of $f$ on $[0, 2]$ is $-1$.', 'minimumValue f -1 [0, 2]'],
    ['The equation $x^2 = 4$ has exactly two real roots.', 'rootCount x^2 = 4  unsaid'],
    ['$n$ is a multiple of $7$ for every integer $n$.', 'divisible n 7 n'],
    ['The vectors $u$ and $v$ are orthogonal.', 'orthogonal u+v  unsaid'],
    ['The vector $v$ is an eigenvector of the matrix $A$ with eigenvalue 3.', 'eigenvector v A+3 unsaid'],
  ])('is read of attributes, numbers and vectors: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected])
  })

  test.each([
    'The only domain of $f$ is $[0, 1]$.',
    'The local minimum of $f$ is $3$.',
    '$f$ is even or odd.',
  ])('is not read where it says less: %s', text => {
    expect(saidIn(text)).toEqual([])
  })

  test('is all of its sentence only where nothing else is said', () => {
    const isAlone = (text: string) => predicationsIn(wordsOf(text)).map(one => one.isAlone)
    expect(isAlone('The function $f$ is convex.')).toEqual([true])
    expect(isAlone('For all $x > 0$ the function $f$ is convex.')).toEqual([true])
    expect(isAlone('Note that $f$ is convex.')).toEqual([true])
    expect(isAlone('$f$ is convex, since it is so.')).toEqual([false])
    expect(isAlone('$f$ is increasing and concave.')).toEqual([false, false])
  })
})

describe('the parts of a predication', () => {
  test('every verb phrase begins with a verb that a sentence has', () => {
    const verbs: Readonly<Record<string, string>> = {
      copula: 'is',
      ownsProperty: 'has',
      leavesSaid: 'leaves',
    }
    for (const phrases of Object.values(VERB_PHRASES))
      for (const phrase of phrases) {
        const first: string = phrase[0]
        const word = verbs[first] ?? first
        expect(phraseAt(wordsOf(`${word} so`), 0, [first]), first).not.toBeNull()
      }
  })

  test('a subject ends behind the last formula of its list', () => {
    expect(subjectAt(wordsOf('$u$, $v$ and $w$ are'), 0)?.to).toBe(5)
    expect(subjectAt(wordsOf('the whole numbers'), 0)?.subjects ?? []).toEqual([])
    expect(subjectAt(wordsOf('house $u$ is'), 0)).toBeNull()
  })

  test('a place is everywhere, in a set, or not said', () => {
    expect(whereAt(wordsOf('on the whole real line'), 0).where.kind).toBe('everywhere')
    expect(whereAt(wordsOf('everywhere'), 0).where.kind).toBe('everywhere')
    expect(whereAt(wordsOf('for positive $x$'), 0)).toMatchObject({ where: { named: ['positive'] }, to: 3 })
    expect(whereAt(wordsOf('for odd $x$'), 0)).toMatchObject({ where: { kind: 'unsaid' }, to: 0 })
  })
})
