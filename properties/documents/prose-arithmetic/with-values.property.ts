import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { withArithmetic } from '../../../src/documents/prose-arithmetic/with-arithmetic.js'
import { withValues } from '../../../src/documents/prose-arithmetic/with-values.js'
import { AMOUNTS, BESIDE, BOUNDS, close, LEADS, notated, PARTS, VERBS } from './valued.js'

const sectionOf = (source: string) => withArithmetic(readDocument(source, 'page.md').sections[0]!, source)
const valuesIn = (source: string) =>
  withValues(sectionOf(source), source).tokens.filter(({ worded }) => worded)

const figure = fc.oneof(
  fc.integer({ min: 2, max: 99_999 }).map(String),
  fc.integer({ min: 1, max: 9999 }).map(n => (n / 1000).toFixed(3)),
  fc.integer({ min: 1, max: 99 }).map(n => `${n} %`),
  fc.integer({ min: 11, max: 99 }).map(n => `${(n / 10).toFixed(1)} × 10^9`),
  fc.integer({ min: 2, max: 999 }).map(n => `$${n}$`),
  fc.integer({ min: 2, max: 999 }).map(n => `\`${n}\``),
)
const behind = fc.constantFrom('', ' bits', ' Elo points', ' bits per token', ' in total')

describe('a value that words give to a calculation', () => {
  for (const [kind, leads, joints] of [
    ['whose verb it follows', LEADS, VERBS],
    ['that it stands beside', AMOUNTS, BESIDE],
  ] as const)
    test(`${kind} goes on from the formula of the calculation, and every other token stays`, () =>
      fc.assert(
        fc.property(
          fc.tuple(fc.constantFrom(...leads), notated, fc.constantFrom(...joints), figure, behind),
          ([lead, calculation, joint, value, unit]) => {
            fc.pre(lead !== 'We test at ' || unit === '' || unit === ' in total')
            fc.pre(!(unit !== '' && value.endsWith('%')))
            const source = `${lead}${calculation}${joint}${value}${unit}${close(joint)}`
            const section = sectionOf(source)
            const { tokens } = withValues(section, source)
            const at = tokens.findIndex(({ worded }) => worded)
            const [formula, found] = tokens.slice(at - 1, at + 1)
            // A name before it is of the formula too: `p = 0.1^2`.
            const name = /^[$`]/.test(calculation) ? '' : (/[a-z] = $/.exec(lead)?.[0] ?? '')
            expect(formula).toMatchObject({ kind: 'math', start: lead.length - name.length })
            expect(source.slice(formula!.start, formula!.end)).toBe(`${name}${calculation}`)
            expect(found).toMatchObject({ kind: 'math', notation: 'words', worded: { left: null } })
            const { right, sign } = found!.worded!
            expect(source.slice(right.start, right.end)).toContain(value.replace(/ %$/, ''))
            expect(sign.operator).toBe(/about|nearly|roughly|approx/.test(joint) ? '≈' : '=')
            const around = [formula!, found!]
            const kept = section.tokens.filter(({ start, end }) =>
              around.every(token => end <= token.start || token.end <= start),
            )
            expect(tokens.filter(token => !around.includes(token))).toEqual(kept)
          },
        ),
      ))
})

describe('a section stays as it is', () => {
  const staysAsItIs = (source: string) => {
    const section = sectionOf(source)
    expect(withValues(section, source)).toBe(section)
  }

  for (const [kind, leads, joints] of [
    ['part of its subject', PARTS, VERBS],
    ['part of another number', BOUNDS, BESIDE],
  ] as const)
    test(`where the calculation is ${kind}`, () =>
      fc.assert(
        fc.property(
          fc.tuple(fc.constantFrom(...leads), notated, fc.constantFrom(...joints), figure),
          ([lead, calculation, joint, value]) =>
            staysAsItIs(`${lead}${calculation}${joint}${value}${close(joint)}`),
        ),
      ))

  const lone = fc.oneof(
    fc.integer({ min: 2, max: 99 }).map(String),
    fc.integer({ min: 2, max: 99 }).map(n => `${n}/${n}`),
    fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a} - ${b}`),
    fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `pages ${a}-${b}`),
    fc.constantFrom(
      '`x * 2`',
      '`3 // 2`',
      '`f(2) + 1`',
      '$x^2$',
      '$2x$',
      '$n! + 1$',
      '$3 - 2$',
      '$x < 2^5$',
      '12',
    ),
    fc.constantFrom('$\\foo{3} + 1$', '$3 + 2 \\le 2^3$', '`2^3 < 2^5`', `\`${'1 + '.repeat(99)}1\``, '$5$'),
  )
  test('where nothing is worked out, or not with numbers alone', () =>
    fc.assert(
      fc.property(fc.tuple(lone, fc.constantFrom(...VERBS, ...BESIDE), figure), ([text, joint, value]) =>
        staysAsItIs(`${text}${joint}${value}${close(joint)}`),
      ),
    ))

  const another = fc.constantFrom(
    ...[
      ' times that',
      ' away',
      ' more than that',
      ' of it',
      '-4',
      ' or 5',
      ' people left',
      '², x',
      ' × 3',
      ' less',
    ],
  )
  test('where the figure belongs to something else', () =>
    fc.assert(
      fc.property(
        fc.tuple(notated, fc.constantFrom(...VERBS, ...BESIDE), fc.integer({ min: 2, max: 99 }), another),
        ([calculation, joint, value, rest]) =>
          staysAsItIs(`${calculation}${joint}${value}${rest}${close(joint)}`),
      ),
    ))

  test('where it is only listed, or told in words', () =>
    fc.assert(
      fc.property(
        fc.tuple(
          notated,
          fc.constantFrom(', 5', ', or 5', ' is half', ', roughly a third', ' leaves 5', ' and 5'),
        ),
        ([calculation, rest]) => staysAsItIs(`${calculation}${rest}.`),
      ),
    ))
})

test('several values of one sentence are found each', () => {
  const source = 'So sqrt(2), about 1.41, and `3 * 7`, that is 21, and $2^{10}$ (about 1000).'
  expect(valuesIn(source).map(({ text }) => text)).toEqual([', about 1.41', ', that is 21', '(about 1000'])
})

test('what is a value is not worked out again', () => {
  expect(valuesIn('3/4 is 6/8, about 0.75.').map(({ text }) => text)).toEqual(['is 6/8'])
})

test('a sentence of many values takes time in proportion to it', () => {
  for (const clause of ['3 + 4, about ', '3 + 4, about 7, and ', 'and 3 + 4 is 7, (', '1 + ', ', about '])
    expect(valuesIn(`${clause.repeat(5000)}7.`).length).toBeLessThan(5001)
})
