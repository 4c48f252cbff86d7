import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import type { Finding } from '../../../src/audit/finding.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const audit = (source: string): readonly Finding[] =>
  auditDocument(readDocument(source, 'c.md'), { book: [], effort: { seed: 5, points: 150 } }).findings
const claim = (...lines: readonly string[]) => audit(`\`\`\`claim\n${lines.join('\n')}\n\`\`\``)
const verdicts = (...lines: readonly string[]) => claim(...lines).map(({ verdict }) => verdict)

describe("an author's relation is judged on the whole domain that it states", () => {
  test.each<readonly [for_: string, relation: string, verdict: string]>([
    ['r_w, r_l, c in R', '\\sigma((r_w + c) - (r_l + c)) = \\sigma(r_w - r_l)', 'holds'],
    ['r_w, r_l, c in R', '\\sigma((r_w + c) - (r_l - c)) = \\sigma(r_w - r_l)', 'refuted'],
    ['p in (0,1)', '\\frac{p}{1-p} \\cdot \\frac{1-p}{p} = 1', 'holds'],
    ['p in R', '\\frac{p}{1-p} \\cdot \\frac{1-p}{p} = 1', 'conditional'],
    ['x > 0', '\\sqrt{x^2} = x', 'holds'],
    ['x in R', '\\sqrt{x^2} = x', 'refuted'],
    ['x < 0', '\\sqrt{x^2} = -x', 'holds'],
    ['x > 0', 'x^2 > 0', 'holds'],
    ['x >= 0', 'x^2 > 0', 'refuted'],
    ['x >= 0', 'x^2 \\ge 0', 'holds'],
    ['x in [0, 1]', 'x^2 \\le x', 'holds'],
    ['x in [0, 2]', 'x^2 \\le x', 'refuted'],
    ['x in (0, 1]', 'x^2 < x', 'refuted'],
    ['x in (0, 1)', 'x^2 < x', 'holds'],
    ['x < -1', 'x^2 > -x', 'holds'],
    ['x < 1', 'x^2 > -x', 'refuted'],
    ['n >= 1 integer', 'n^2 \\ge n', 'holds'],
    ['n integer', '2n \\ne 3', 'undecided'],
    ['n integer', '2n \\ne 4', 'refuted'],
    ['n in N', '2n \\ne 1', 'holds'],
    ['n in N_0', '2n > 0', 'refuted'],
    ['r in {0, 1}', 'r^2 = r', 'holds'],
    ['r in {0, 1, 2}', 'r^2 = r', 'refuted'],
    ['x != 1', '\\frac{x^2 - 1}{x - 1} = x + 1', 'holds'],
    ['x in R', '\\frac{x^2 - 1}{x - 1} = x + 1', 'conditional'],
    ['x > 1', '\\frac{x^2 - 1}{x - 1} = x + 1', 'holds'],
    ['Delta in R', '\\frac{d}{d\\Delta}(-\\log\\sigma(\\Delta)) = -\\sigma(-\\Delta)', 'holds'],
    ['Delta in R', '\\frac{d}{d\\Delta}(-\\log\\sigma(\\Delta)) = \\sigma(-\\Delta)', 'refuted'],
    [
      'beta > 0, Delta in R',
      '\\frac{\\partial}{\\partial\\Delta} \\log\\sigma(\\beta\\Delta) = \\beta\\sigma(-\\beta\\Delta)',
      'holds',
    ],
    ['r_i in R, G >= 2 integer', '\\sum_{i=1}^G (r_i - \\frac{1}{G}\\sum_{i=1}^G r_i) = 0', 'holds'],
    ['r_i in R, G >= 1 integer', '\\sum_{i=1}^G r_i^2 = 1', 'refuted'],
    ['r_i in R, G >= 8 integer', '\\sum_{i=1}^G r_i^2 = 1', 'unread'],
    ['r_i > 0, G >= 2 integer', '\\sum_{i=1}^G r_i^2 = 1', 'unread'],
    ['x, y in R', 'x + y = y', 'refuted'],
    ['x in R', 'x + y = y + x', 'holds'],
    ['x in R', 'x + y = y', 'unread'],
    ['x in R', 'x \\propto 2 x', 'unread'],
    ['x in R', 'x \\approx x', 'unread'],
  ])('for %s: %s: %s', (domain, relation, verdict) =>
    expect(verdicts(`for: ${domain}`, relation)).toEqual([verdict]),
  )

  test.each([
    ['2^{10} = 1024', 'holds'],
    ['1/3 \\approx 0.33', 'holds'],
    ['1/3 \\approx 0.34', 'misrounded'],
    ['1/3 \\approx 0.43', 'refuted'],
    ['3 < 2', 'refuted'],
    ['\\sqrt{2}^2 = 2', 'holds'],
  ])('numbers need no domain: %s: %s', (relation, verdict) => expect(verdicts(relation)).toEqual([verdict]))

  test('a refutation carries a witness inside the domain, where it fails by hand too', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (from, width, extra) => {
          const [found] = claim(
            `for: x in [${from}, ${from + width}]`,
            `(x + 1)^2 = x^2 + 2x + 1 + ${extra}(x - ${from})`,
          )
          expect(found).toMatchObject({ rule: 'claim', verdict: 'refuted' })
          const [top, bottom = '1'] = found!.witness!.x!.split('/')
          const x = Number(top) / Number(bottom)
          expect(x).toBeGreaterThan(from)
          expect(x).toBeLessThanOrEqual(from + width)
        },
      ),
      { numRuns: 12 },
    ))

  test('at an end of the domain the witness names the end', () => {
    expect(claim('for: x in [0, 1), y in R', 'x^2 + y^2 < x + y^2 + 1')[0]).toMatchObject({
      verdict: 'holds',
    })
    const [found] = claim('for: x in [0, 1)', 'x^2 < x')
    expect(found).toMatchObject({ verdict: 'refuted', witness: { x: '0' } })
    expect(found!.message).toContain('at x = 0')
  })

  test('each link of a chain is one finding, under the id of the block, at its place', () => {
    const source =
      'a\n\n> ```claim\n> id: weights\n> for: x in R\n> \\sigma(x)\n>   = 1 - \\sigma(-x)\n>   \\le 1 < 2\n> ```\n'
    const found = audit(source)
    expect(found.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['weights', 'holds'],
      ['weights', 'holds'],
      ['weights', 'holds'],
    ])
    for (const { statement, start, end } of found)
      expect(source.slice(start.offset, end.offset)).toBe(statement)
    expect(found.map(({ statement }) => statement.replace(/\s*>\s+/g, ' '))).toEqual([
      '\\sigma(x) = 1 - \\sigma(-x)',
      '1 - \\sigma(-x) \\le 1',
      '1 < 2',
    ])
  })

  test('a statement may go on in the next line, by a sign, an operator, or an open end, and is not judged halfway', () => {
    const lines = [
      ['x^2 + 1', '= 1 + x^2'],
      ['(x + 1)^2 = x^2', '+ 2x + 1'],
      ['(x + 1)^2 =', 'x^2 + 2x + 1'],
      ['(x + 1)^2 = x^2 +', '2x + 1'],
      ['(x + 1)^2', '- 1 = x^2 + 2x'],
    ]
    for (const parts of lines) expect([parts, verdicts('for: x in R', ...parts)]).toEqual([parts, ['holds']])
    expect(verdicts('for: x in R', 'x = x', '-x = -x')).toEqual(['holds', 'holds'])
  })

  test('it stands in the exercise that it is written in', () => {
    const found = audit('# Exercise 1.1\n\nA.\n\n# Exercise 1.2\n\n<!-- claim: 1 + 1 = 2 -->\n')
    expect(found.map(({ exercise, verdict }) => [exercise, verdict])).toEqual([['1.2', 'holds']])
  })
})

describe('definitions', () => {
  test('are put in before judging, in any order, functions with their arguments', () => {
    expect(verdicts('for: x in R', 'where: s = \\sigma(x), t = 1 - s', 's + t = 1')).toEqual(['holds'])
    expect(verdicts('for: x in R', 'where: t = 1 - s', 'given: s = \\sigma(x)', 't = \\sigma(-x)')).toEqual([
      'holds',
    ])
    expect(verdicts('for: x in R', 'where: t = 1 + s', 'where: s = \\sigma(x)', 't = \\sigma(-x)')).toEqual([
      'refuted',
    ])
    expect(verdicts('for: x, y in R', 'where: f(u, v) = u^2 + v', 'f(x, y) - f(x, 0) = y')).toEqual(['holds'])
    expect(verdicts('for: x in R', 'where: f(u) = u + 1, g(u) = f(f(u))', 'g(x) = x + 2')).toEqual(['holds'])
    expect(verdicts('for: x in R', 'where: s = x^2', '\\frac{d}{dx} s = 2x')).toEqual(['holds'])
    expect(verdicts('where: x = 2', '\\frac{d}{dx} x^2 = 4')).toEqual(['unread'])
    expect(verdicts('for: x, i in R', '\\sum_{i=1}^{2} \\frac{d}{dx} x^i = 1 + 2x')).toEqual(['unread'])
    expect(verdicts('where: n = 4', 'n^2 \\approx 16')).toEqual(['holds'])
  })

  test.each([
    ['where: s', 'where: '.length],
    ['where: s < 1', 'where: '.length],
    ['where: s + 1 = 2', 'where: '.length],
    ['where: s = 1, s = 2', 'where: s = 1, '.length],
    ['where: s = 2 t, t = s', 'where: '.length],
    ['where: f(1) = 2', 'where: '.length],
    ['where: \\sigma(x) = x', 'where: '.length],
    ['where: s = \\frac{1}', 'where: s = \\frac{1'.length],
  ])('that define nothing leave the claim unread, at their place: %s', (line, offset) => {
    const before = '```claim\nfor: x in R\n'
    const [first, ...rest] = audit(`${before}${line}\nx = x\n\`\`\``)
    expect(first).toMatchObject({ verdict: 'unread', start: { offset: before.length + offset } })
    expect(rest.map(({ verdict, statement }) => [verdict, statement])).toEqual([['unread', 'x = x']])
  })

  test('of what has a domain contradict it', () =>
    expect(verdicts('for: s in R', 'where: s = 1', 's = 1')).toEqual(['unread', 'unread']))
})

describe('what cannot be read is unread at the character that stops it, and never lost', () => {
  test.each([
    ['for: x in Q', 'x = x', 'for: x in '.length],
    ['for: x > 0, x < 1', 'x = x', 'for: x > 0, '.length],
    ['for: x + y > 0', 'x = x', 'for: x '.length],
  ])('a domain: %s', (domain, relation, offset) => {
    const found = audit(`\`\`\`claim\n${domain}\n${relation}\n\`\`\``)
    expect(found.map(({ verdict }) => verdict)).toEqual(['unread', 'unread'])
    expect(found[0]!.start).toMatchObject({ line: 2, column: offset + 1 })
    expect(found[1]!.statement).toBe(relation)
  })

  test.each([
    ['x + = x', 4],
    ['x = \\frac{x}', 11],
    ['x = x %', 6],
    ['x', 0],
    ['x = "x"', 4],
    ['= x', 0],
    ['x = \\begin{cases} 1 \\end{cases}', 4],
    ['x = \\int x', 4],
  ])('a relation, while the one beside it is judged: %s', (relation, offset) => {
    const found = audit(`\`\`\`claim\nfor: x in R\n${relation}\n\nx = x\n\`\`\``)
    expect(found.map(({ verdict }) => verdict)).toEqual(['unread', 'holds'])
    expect(found[0]!.start).toMatchObject({ line: 3, column: offset + 1 })
    expect(found[0]!.reason).not.toBeNull()
    expect(found[0]!.statement.length).toBeGreaterThan(0)
  })

  test('a block with nothing in it, without an end, or with an id that names something else', () => {
    for (const source of [
      '```claim\n```',
      '<!-- claim -->',
      '<!-- claim\nfor: x in R\n-->',
      'a <!-- claim: 1 = 1',
    ])
      expect(audit(source).map(({ verdict }) => verdict)).toContain('unread')
    expect(verdicts('id: refuted', '1 = 1')).toEqual(['unread', 'unread'])
    const twice = '```claim\nid: a\n1 = 1\n```\n'
    expect(audit(twice + twice).map(({ verdict }) => verdict)).toEqual(['holds', 'unread', 'unread'])
  })

  test('whatever stands there, there is a finding for each relation line, and no crash', () => {
    const piece = fc.constantFrom(
      'x',
      'y',
      '=',
      '<',
      '\\frac',
      '{',
      '}',
      '2',
      '+',
      '^',
      '_',
      '(',
      ')',
      '\\sigma',
      '$',
      '%',
      '\\',
      '"',
      ',',
    )
    const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map(all => `x = ${all.join(' ')}`)
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('for: x in R', 'for: x in (0', 'where: y = x'),
        (lines, head) => {
          expect(claim(head, ...lines.flatMap(one => [one, ''])).length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('definitions that would grow without end, and cases without number', () => {
    const doubling = Array.from({ length: 20 }, (_, i) => `where: a_{${i + 1}} = a_{${i}} a_{${i}} + 1`)
    expect(verdicts('for: a_0 in R', ...doubling, 'a_{20} = a_0')).toHaveLength(1)
    const many = Array.from({ length: 60 }, (_, i) => `where: b_{${i}} = 1`)
    expect(verdicts(...many, '1 = 1')).toContain('unread')
    expect(verdicts('for: a, b, c, d, f, g, h in [0, 1]', 'a + b + c + d + f + g + h = 1')).toEqual([
      'unread',
    ])
  })
})

describe('what is understood', () => {
  test('names the domain as it stands there, and the reading of what has two', () => {
    const [found] = claim('for: n in N, x > 0', 'n \\log x^2 = 2 n \\log x')
    expect(found).toMatchObject({
      verdict: 'holds',
      reading: expect.stringMatching(/from 1 on; log natural/),
    })
    expect(found!.understood).toMatch(/ for n in N, x > 0$/)
  })
})
