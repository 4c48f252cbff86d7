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
