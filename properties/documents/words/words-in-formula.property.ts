import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { partsOfFormula } from '../../../src/documents/words/words-in-formula.js'

const findings = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings
const verdicts = (text: string) => findings(text).map(({ verdict }) => verdict)

const command = fc.constantFrom('text', 'mbox', 'textrm', 'hbox', 'text ')
const word = fc.constantFrom('and', 'so', 'since', 'for', 'when', 'with', 'if', 'hence', 'but', 'as')
const space = fc.constantFrom('', ' ', '\\ ', '\\quad ', '~')
const statement = fc.constantFrom(
  '2 + 3 = 5',
  '2 + 3 = 6',
  'n = 3',
  'x > 0',
  '(x+1)^2 = x^2 + 2x + 1',
  '\\tfrac{1}{2} = 0.5',
)

test('words inside a formula are read as those between two formulas', () => {
  fc.assert(
    fc.property(statement, statement, command, word, space, (left, right, name, said, gap) => {
      const inside = `We have $${left}${gap}\\${name}{ ${said} }${gap}${right}$.`
      expect(verdicts(inside)).toEqual(verdicts(`We have $${left}$ ${said} $${right}$.`))
    }),
  )
})

test('a unit stays with its figure, whatever stands behind it in its text', () => {
  fc.assert(
    fc.property(fc.constantFrom('m', 'GB', 'hours'), fc.constantFrom(' ', ', '), word, (unit, gap, said) => {
      const page = (sum: number) => `Here $2 + 3 = ${sum} \\text{ ${unit}${gap}${said} } n = 3$.`
      const [first] = findings(page(6))
      expect(first!.statement).toContain(unit)
      expect(verdicts(page(5))[0]).toBe(verdicts(`Here $2 + 3 = 5 \\text{ ${unit}}$ ${said} $n = 3$.`)[0])
    }),
  )
})

test('the words of a display and of an equation of TeX are heard', () => {
  const page = (sum: number) => `$$\n2 + 2 = ${sum} \\quad \\text{since } 1 + 1 = 2\n$$`
  for (const write of [page, (sum: number) => page(sum).replace(/\$\$/g, m => m)])
    expect([verdicts(write(4)), verdicts(write(5))]).toEqual([
      ['holds', 'holds'],
      ['refuted', 'holds'],
    ])
  const tex = '$$\\begin{equation} (x+1)^2 = x^2 + 1 \\quad \\text{for all } x \\end{equation}$$'
  expect(verdicts(tex)[0]).toBe('refuted')
})

describe('a formula is left whole where a text', () => {
  test.each([
    'C = \\text{cost with overhead}',
    '\\text{time at rest} = 5',
    '12 \\cdot \\text{heads for all} \\cdot d = 3',
    '5 \\text{ in} = 12.7 \\text{ cm}',
    '\\text{softmax with temperature}(x) = 3',
    'x = \\{ n : n > 0 \\text{ and } n < 5 \\}',
    'L_{\\text{train and test}} = 3',
    '\\begin{cases} 1 & \\text{if } x > 0 \\\\ 0 & \\text{and so on} \\end{cases}',
    '8 \\text{ tokens per second}',
    'x = 3 \\text{ as',
    'x = 3 \\text{ or } -3',
    '2 \\text{ hours and } 30 \\text{ minutes} = 150 \\text{ minutes}',
    '\\text{gcd of } 12 \\text{ and } 18 = 6',
    '1 = 1, 1 \\text{ and } 0 = 0',
    '3 \\text{ for } 2 = 1.50',
  ])('is a name, a unit or a part of something: %s', text => {
    expect(partsOfFormula(text)).toEqual([{ kind: 'math', text, start: 0, end: text.length }])
  })
})

test('the parts stand in their order, without overlap, and as they are written', () => {
  const piece = fc.constantFrom(
    'x',
    '=',
    '3',
    '\\text{ and }',
    '\\text{m, so }',
    '{',
    '}',
    '(',
    ')',
    '\\\\',
    '.',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      let end = 0
      for (const part of partsOfFormula(text)) {
        expect(part.start).toBeGreaterThanOrEqual(end)
        end = part.end
        const written = text.slice(part.start, part.end)
        expect([written, `${written}}`]).toContain(part.text)
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
