import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (rule: string, text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(finding => finding.rule === rule)
    .map(({ verdict }) => verdict)

const entry = fc.integer({ min: -4, max: 4 })
/** A triangle, whose properties anybody sees. */
const triangle = fc.record({ a: entry, b: entry, d: entry })
const written = (a: number, b: number, d: number) =>
  `$A = \\begin{pmatrix} ${a} & ${b} \\\\ 0 & ${d} \\end{pmatrix}$`

test('what words give the matrix of a page is what its entries say', () =>
  fc.assert(
    fc.property(
      triangle,
      fc.constantFrom('trace', 'determinant', 'rank', 'nullity', 'eigenvalues'),
      fc.constantFrom('The * is', 'Its * is', 'The * of $A$ is', 'The * of the matrix $A$ is'),
      ({ a, b, d }, name, phrase) => {
        const rank = a !== 0 && d !== 0 ? 2 : a === 0 && b === 0 && d === 0 ? 0 : 1
        const right = {
          trace: [a + d],
          determinant: [a * d],
          rank: [rank],
          nullity: [2 - rank],
          eigenvalues: [a, d],
        }[name]
        const say = (values: readonly number[]) =>
          verdicts(
            'law/matrix-property',
            `Let ${written(a, b, d)}. ${phrase.replace('*', name)} ${values.map(value => `$${value}$`).join(' and ')}.`,
          )
        expect(say(right)).toEqual(right.map(() => 'holds'))
        expect(say(right.with(0, 99))).toContain('refuted')
      },
    ),
    { numRuns: 60 },
  ))

test('what a matrix has is judged as what it is said to be, by its name and by its entries', () =>
  fc.assert(
    fc.property(
      triangle,
      fc.constantFrom('E has *', 'E has the *', 'The matrix E is square with *', 'So E possesses *'),
      fc.constantFrom('V and W', '\\lambda_1 = V and \\lambda_2 = W', 'V, W'),
      fc.boolean(),
      ({ a, b, d }, phrase, list, isNamed) => {
        const entries = written(a, b, d)
        const subject = isNamed ? '$A$' : entries.replace('A = ', '')
        const say = (name: string, values: string) =>
          verdicts(
            'law/matrix-property',
            `Let ${entries}. ${phrase.replace('E', () => subject).replace('*', `${name} ${values}`)}.`,
          )
        const both = (one: number, other: number) =>
          list
            .split(/(?<= and )|(?<=,)/)
            .map(part => part.replace(/[^,]*[VW]/, whole => `$${whole.trim()}$`))
            .join(' ')
            .replace('V', `${one}`)
            .replace('W', `${other}`)
        expect(say('eigenvalues', both(a, d))).toEqual(['holds', 'holds'])
        expect(say('eigenvalues', both(a, 99))).toContain('refuted')
        expect(say('trace', `$${a + d}$ and determinant $${a * d + 1}$`)).toEqual(['holds', 'refuted'])
      },
    ),
    { numRuns: 60 },
  ))

test('the two values of one sign are both eigenvalues, or the wrong one is told', () =>
  fc.assert(
    fc.property(entry, fc.integer({ min: 1, max: 4 }), (middle, apart) => {
      const given = `Let ${written(middle + apart, 7, middle - apart)}.`
      const law = (values: string) =>
        verdicts('law/matrix-property', `${given} $A$ has eigenvalues $${values}$.`)
      expect(law(`${middle} \\pm ${apart}`)).toEqual(['holds'])
      expect(law(`${middle + 2 * apart} \\pm ${apart}`)).toEqual(['refuted'])
      expect(law(`${middle - 2 * apart} \\pm ${apart}`)).toEqual(['refuted'])
      expect(law(`${middle} \\pm ${apart} \\sqrt{2}`)).toEqual(['refuted'])
    }),
    { numRuns: 20 },
  ))

test('roots of the characteristic polynomial that are no fractions are eigenvalues', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), entry, (square, middle) => {
      const given = `Let $A = \\begin{pmatrix} ${middle} & ${square} \\\\ 1 & ${middle} \\end{pmatrix}$.`
      const law = (values: string) =>
        verdicts('law/matrix-property', `${given} $A$ has eigenvalues ${values}.`)
      const root = `\\sqrt{${square}}`
      expect(law(`$${middle} + ${root}$ and $${middle} - ${root}$`)).toEqual(['holds', 'holds'])
      expect(law(`$${middle} + ${root}$ and $${root}$`)).toEqual(
        ['holds', middle === 0 ? 'holds' : 'refuted'].slice(0, middle === 0 ? 0 : 2),
      )
    }),
    { numRuns: 20 },
  ))

test("another matrix, another field and another heading are nobody's slip", () => {
  const given = `Let ${written(2, 1, 3)}.`
  const law = (text: string) => verdicts('law/matrix-property', `${given} ${text}`)
  for (const text of [
    'The inverse of $A$ has eigenvalues 8 and 9.',
    'Choose $A$ with eigenvalues 5 and 6.',
    'A matrix $A$ has eigenvalues 5 and 6.',
    '$A$ is similar to $D$ with eigenvalues 7 and 8.',
    'The matrix $A$ is not diagonal with eigenvalues 0 and 4.',
    '$A$ has no eigenvalue 7.',
    '$A$ has rank 1 less than $B$.',
    'Modulo 5, $A$ has eigenvalues 7 and 8.',
  ])
    expect(law(text)).toEqual([])
  expect(law('If $A$ has eigenvalue 5, it is another.')).not.toContain('refuted')
  expect(law('\n\n# Other\n\nHere $A$ has eigenvalues 5 and 3.')).toEqual(['undecided', 'holds'])
})

test('of two matrices "the trace" is of neither, and another matrix is another', () => {
  const two = `Let ${written(1, 2, 3)} and ${written(5, 2, 3).replace('A', 'B')}.`
  expect(verdicts('law/matrix-property', `${two} The trace is $99$.`)).toEqual([])
  expect(verdicts('law/matrix-property', `${two} The trace of $B$ is $8$.`)).toEqual(['holds'])
})

test('the rank and the dimension of the null space add up to the columns', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(),
      fc.constantFrom('$R \\times C$', 'R×C', 'R by C'),
      fc.constantFrom('a null space of dimension', 'nullity', 'a kernel of dimension'),
      (rows, columns, seed, size, says) => {
        const rank = seed % (Math.min(rows, columns) + 1)
        const say = (nullity: number) =>
          verdicts(
            'law/rank-nullity',
            `A ${size.replace('R', `${rows}`).replace('C', `${columns}`)} matrix of rank ${rank} has ${says} ${nullity}.`,
          )
        expect(say(columns - rank)).toEqual(['holds'])
        expect(say(columns - rank + 1)).toEqual(['refuted'])
      },
    ),
    { numRuns: 40 },
  ))

test('a sentence gives several properties, and what changes the matrix ends them', () => {
  const given = `Let ${written(2, 1, 3)}.`
  const law = (text: string) => verdicts('law/matrix-property', `${given} ${text}`)
  expect(law('The trace is 5 and the determinant is 6. So the rank is 2.')).toEqual([
    'holds',
    'holds',
    'holds',
  ])
  expect(law('The trace is 5 and the determinant is 7.')).toEqual(['holds', 'refuted'])
  for (const text of [
    'Swap the rows. The determinant is -6.',
    'For the inverse, the trace is 1.',
    'Multiply by 2: the trace is 10.',
    'Half the trace is 2.',
    'Choose B so that the trace is 4.',
    'The eigenvalues are 2.00 and 3.01.',
  ])
    expect(law(text)).toEqual([])
})
