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
        `\`\`\`\nn = ${a}\nm = n*${b}\n\`\`\``,
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

/** Words that may name a line, figures and signs among them. */
const NAMES = ['A-B', '120 mm wool', 'current in R2', 'step 1', 'wall, north', "Anna's share", '6 of 49']

test('a name that is set off by blanks, a tab or a colon is no part of its line', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...BLOCKS.slice(0, 3)),
      fc.constantFrom('   ', '\t', ':  '),
      fc.array(fc.tuple(fc.constantFrom(...NAMES), factor, factor, slip), { minLength: 1, maxLength: 4 }),
      (write, gap, all) => {
        fc.pre(all.every(([, a, b, wrongBy]) => (a * b + wrongBy) % 10 !== 0 && a * b > 20))
        const lines = all.map(([name, a, b, wrongBy]) => `${name}${gap}${a} x ${b}  =  ${a * b + wrongBy}`)
        expect(verdicts(`Here it is:\n\n${write(lines)}\n\nThe end.`).toSorted()).toEqual(
          all.map(([, , , wrongBy]) => (wrongBy === 0 ? 'holds' : 'refuted')).toSorted(),
        )
      },
    ),
  ))

test('the results of lines are added up below them, with a rule or without', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 12, max: 99 }), fc.integer({ min: 12, max: 99 })), {
        minLength: 3,
        maxLength: 5,
      }),
      fc.constantFrom('', '    -----------------\n'),
      fc.constantFrom('total   ', 'Sum: ', '        '),
      (all, rule, name) => {
        const lines = all.map(([a, b], i) => `    part ${'abcde'[i]}   ${a} * ${b} = ${a * b}\n`)
        const sum = all.reduce((total, [a, b]) => total + a * b, 0)
        const page = (total: string) => `The parts:\n\n${lines.join('')}${rule}    ${name}${total}\n`
        expect(findings(page(`${sum}`)).at(-1)).toMatchObject({ rule: 'law/total', verdict: 'holds' })
        const swapped = `${sum}`.replace(/(\d)(\d)$/, '$2$1')
        fc.pre(swapped !== `${sum}` && name.trim() !== '')
        const told = findings(page(swapped)).filter(({ rule: id }) => id === 'law/total')
        expect(told.map(({ verdict }) => verdict)).toEqual(['refuted'])
      },
    ),
  ))

test('quotients, differences and units are read in lines, and programs, ranges and changes are not', () => {
  const block = (text: string) => verdicts(`See:\n\n${text.replaceAll(/^/gm, '    ')}\n`)
  for (const [text, verdict] of [
    ['0.120 / 0.035 = 3.43', 'holds'],
    ['5.62 V / 330 ohm = 17.0 mA', 'holds'],
    ['5.62 V / 330 ohm = 18.0 mA', 'refuted'],
    ['12.50 - 3.20 = 9.30', 'holds'],
    ['1,012.50 - 3.20 = 1,019.30', 'refuted'],
  ] as const)
    expect(block(text), text).toEqual([verdict])
  for (const text of [
    '3.5 - 4.0 = 1',
    '90 - 100 = 4.0',
    '3 - 2 = 3 points',
    'a/b = 7/2 = 3.0\n2.5 * 2 = 5',
    '9 / 2 = 4',
    '0x10 = 16',
    '- a = 3 * 4 = 13\n+ a = 3 * 4 = 12\n  b = 2 * 5 = 11',
    '12:03:02 loss 0.5 * 3 = 2',
    'x = 7 / 2 # 3',
  ])
    expect(block(text), text).toEqual([])
})

test('a label below a calculation is no part of it', () =>
  fc.assert(
    fc.property(factor, factor, (a, b) => {
      const block = (sum: number) =>
        `Here:\n\n\`\`\`\nday 2:  ${a} * ${b} = ${a * b}\ndays 1-2: ${a} + ${b} = ${sum}\nsqrt(4) + 1 = 3\n\`\`\``
      expect(verdicts(block(a + b))).toEqual(['holds', 'holds', 'holds'])
      expect(verdicts(block(a + b + 1))).toEqual(['holds', 'refuted', 'holds'])
    }),
  ))

test('a block of identities is judged line by line, and what gives names their values is a program', () =>
  fc.assert(
    fc.property(fc.constantFrom(...BLOCKS), factor, fc.boolean(), (write, a, isRight) => {
      const lines = [
        'sin 2x = 2 sin x cos x',
        `(n + ${a})^2 = n^2 + ${2 * a}n + ${a * a}`,
        `1 + 2 + ... + n   = n(n + 1)/${isRight ? 2 : 3}`,
      ]
      const block = (all: readonly string[]) => `By heart:\n\n${write(all)}\n\nThe end.`
      expect(verdicts(block(lines))).toEqual(['holds', 'holds', isRight ? 'holds' : 'refuted'])
      expect(findings(block([`x = n + ${a}`, 'y = 2x'])).filter(({ rule }) => rule === 'identity')).toEqual(
        [],
      )
      expect(verdicts(block([`x = ${a};`, ...lines]))).toEqual([])
    }),
  ))

test('a remark behind a hash says nothing of its line', () =>
  fc.assert(
    fc.property(fc.constantFrom(...BLOCKS), factor, factor, (write, a, b) => {
      const line = `${a} * ${b} + 0.5 = ${a * b}.5   # keys and values, ${a}`
      expect(verdicts(`So:\n\n${write([line])}\n\nThe end.`)).toEqual(['holds'])
    }),
  ))
