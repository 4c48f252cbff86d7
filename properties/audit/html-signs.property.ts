import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readHtml } from '../../src/documents/html/html.js'

/** How HTML may write a sign, and where it does in another way. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  '×': ['&times;', '&#215;', '×'],
  '·': ['&middot;', '&#xB7;', '·'],
  '−': ['&minus;', '&#8722;', '−'],
  '≈': ['&asymp;', '&#8776;', '≈'],
  '√': ['&radic;', '√'],
  ' %': ['&nbsp;%', ' %', '%'],
}

const found = (html: string) =>
  auditDocument(readHtml(html, 'a.html'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === 'arithmetic')
    .map(({ verdict, statement, start }) => [verdict, statement, start.offset])

const whole = fc.integer({ min: 2, max: 40 })

test('arithmetic is read alike however HTML writes its signs, from its first character to its last', () =>
  fc.assert(
    fc.property(
      fc.record({ a: whole, b: whole, c: whole, name: fc.constantFrom('', 'F', 'F<sub>2</sub>') }),
      fc.constantFrom<(a: number, b: number, c: number) => readonly [string, number, string]>(
        (a, b, c) => [`${a} × ${b} − ${c}`, a * b - c, ''],
        (a, b) => [`−${a} · ${b}`, -a * b, ''],
        (a, b) => [`${a}/√(${b} · ${b})`, a / b, ''],
        (a, b) => [`(${a} + ${b})/1000`, (a + b) / 10, ' %'],
      ),
      fc.infiniteStream(fc.nat({ max: 9 })),
      fc.boolean(),
      ({ a, b, c, name }, of, choices, isRight) => {
        const [left, value, percent] = of(a, b, c)
        const figure = (value + (isRight ? 0 : 2)).toFixed(3).replace('-', '−')
        const plain = `${left} ≈ ${figure}${percent}`
        const written = Object.entries(WRITTEN).reduce(
          (text, [sign, ways]) =>
            text.replaceAll(sign, () => ways[(choices.next().value as number) % ways.length]!),
          plain,
        )
        const before = `<p>So ${name}${name && ' = '}`
        expect(found(`${before}${written} holds.</p>`)).toEqual([
          [isRight ? 'holds' : 'refuted', written, before.length],
        ])
      },
    ),
    { numRuns: 60 },
  ))
