import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const findings = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings
const verdicts = (text: string) => findings(text).map(({ verdict }) => verdict)

const factor = fc.integer({ min: 2, max: 99 })
const slip = fc.integer({ min: 0, max: 3 })
/** Ways to set lines apart that are no program in any language. */
const BLOCKS: readonly ((lines: readonly string[]) => string)[] = [
  lines => `\`\`\`\n${lines.join('\n')}\n\`\`\``,
  lines => `~~~ text\n${lines.join('\n')}\n~~~`,
  lines => lines.map(line => `    ${line}`).join('\n'),
  lines => `1. So:\n\n   \`\`\`\n${lines.map(line => `   ${line}`).join('\n')}\n   \`\`\``,
]

test('the lines of a block in no language are judged as sentences, at their places', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BLOCKS),
      fc.array(fc.tuple(factor, factor, slip), { minLength: 1, maxLength: 3 }),
      (write, all) => {
        // A figure that ends in zeros may be rounded.
        fc.pre(all.every(([a, b, wrongBy]) => (a * b + 1 + wrongBy) % 10 !== 0))
        const lines = all.map(([a, b, wrongBy]) => `total = ${a} * ${b} + 1 = ${a * b + 1 + wrongBy}`)
        const page = `Here it is:\n\n${write(lines)}\n\nThe end.`
        const found = findings(page)
        expect(found.map(({ verdict }) => verdict)).toEqual(
          all.map(([, , wrongBy]) => (wrongBy === 0 ? 'holds' : 'refuted')),
        )
        for (const [i, { start, end }] of found.entries())
          expect(page.slice(start.offset, end.offset)).toBe(lines[i]!.replace('total = ', ''))
      },
    ),
  )
})

test('beside lines of words each calculation is judged, whatever the words end in', () =>
  fc.assert(
    fc.property(fc.constantFrom(...BLOCKS), factor, factor, (write, a, b) => {
      fc.pre((a * b) % 10 < 9)
      const lines = [
        'Weights and states in all:',
        `${a} * ${b} = ${a * b}   tokens in total`,
        `so ${a} * ${b} + 1 = ${a * b}1`,
      ]
      expect(verdicts(`Here it is:\n\n${write(lines)}\n\nThe end.`)).toEqual(['holds', 'refuted'])
    }),
  ))

test('a program in a language, and lines of code in none, are not arithmetic of the page', () => {
  fc.assert(
    fc.property(factor, factor, (a, b) => {
      for (const block of [
        `\`\`\`python\n${a} + ${b} == ${a + b + 1}\n\`\`\``,
        `\`\`\`\nif ${a} == 3: y = ${a} == ${a + 1}\n\`\`\``,
        `\`\`\`\nx = ${a}\nx = ${b}\n\`\`\``,
        `\`\`\`\n${a} = ${a + b}\n\`\`\``,
        `\`\`\`\nn = ${a}\nm = ${a}*${b} = ${a * b + 1}\n\`\`\``,
        `    ${a}/${a + b} = 0 + 0`,
        `    ${a} - ${b} = 3 points`,
        `\`\`\`\n-${a} + ${b} = ${a + b}\n+${a} + ${b} = ${a + b}\n\`\`\``,
        `\`\`\`\nassert(${a} + ${b} == ${a + b + 1});\n\`\`\``,
      ])
        expect(verdicts(`Here:\n\n${block}\n\nThe end.`)).toEqual([])
    }),
  )
})

test('what a colon leads to is said by whom its sentence names', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BLOCKS.slice(0, 3)), factor, factor, (write, a, b) => {
      const block = write([`${a} + ${b} + 1 = ${a + b}`])
      expect(verdicts(`The student wrote:\n\n${block}`)).toEqual(['undecided'])
    }),
  )
})

test('a block that shows how formulas are written states none of them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BLOCKS),
      factor,
      factor,
      fc.constantFrom('', '.', ' and so on'),
      (write, a, b, end) => {
        const shown = write([`$${a} + ${b} = ${a + b + 1}$${end}`])
        expect(verdicts(`Write it so:\n\n${shown}\n\nThe end.`)).toEqual([])
      },
    ),
  )
})
