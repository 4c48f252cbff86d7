import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument, auditDocuments } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { readDocuments } from '../../src/documents/read.js'
import { book } from '../../src/fields/machine-learning/book.js'
import { isFailure } from '../../src/report/audit/summary.js'

const effort = { seed: 5, points: 60 }
const audit = (source: string, strict = false) =>
  auditDocument(readDocument(source, 's.md'), { book: [], effort, strict })
const suppressed = (source: string) =>
  audit(source).findings.flatMap(one =>
    one.suppressed === undefined ? [] : `${one.statement} (${one.suppressed})`,
  )
const failing = (source: string) =>
  audit(source)
    .findings.filter(one => isFailure(one, false))
    .map(one => one.statement)

/** A line of prose with one statement, right or wrong in a way of its own. */
const LINES = {
  right: 'So $2 \\cdot 3 = 6$.',
  wrong: 'So $2 \\cdot 3 = 7$.',
  rounded: 'So $0.34 / 0.62 \\approx 0.54$.',
  free: 'So $x < 3$.',
  said: 'Nothing is stated here.',
} as const
type Line = keyof typeof LINES
const VERDICT: Readonly<Record<Line, string | null>> = {
  right: 'holds',
  wrong: 'refuted',
  rounded: 'misrounded',
  free: 'unread',
  said: null,
}
const lines = fc.array(fc.constantFrom(...(Object.keys(LINES) as Line[])), { minLength: 1, maxLength: 6 })
const rule = fc.constantFrom('', 'arithmetic', 'refuted', 'misrounded', 'identity', 'unread')

/** By hand: whether a directive about this rule is about this line. */
function isMeant(line: Line, about: string): boolean {
  const verdict = VERDICT[line]
  if (verdict === null || verdict === 'holds') return false
  if (about === '') return verdict !== 'unread'
  return about === verdict || (about === 'arithmetic' && verdict !== 'unread')
}

describe('a directive', () => {
  test('that names a star is about all rules, as one without any', () => {
    const text = (rules: string) => `<!-- errata-disable-next-line ${rules} -- why -->\n${LINES.wrong}`
    for (const rules of ['', '*']) expect(suppressed(text(rules))).toEqual(['2 \\cdot 3 = 7 (why)'])
    expect(suppressed(text('+'))).toEqual([])
  })

  test('reaches the next line alone, whatever blank lines lie between, and nothing else', () =>
    fc.assert(
      fc.property(
        lines,
        fc.nat(5),
        rule,
        fc.constantFrom('\n', '\n\n', '\n\n\n'),
        (kinds, place, about, gap) => {
          const at = place % kinds.length
          const parts: string[] = kinds.map(kind => LINES[kind])
          parts[at] = `<!-- errata-disable-next-line ${about} -- why -->${gap}${LINES[kinds[at]!]}`
          const { findings, idle } = audit(parts.join('\n\n'))
          const expected = kinds.map((kind, i) => (i === at && isMeant(kind, about) ? 'why' : undefined))
          const judged = kinds.flatMap((kind, i) => (VERDICT[kind] === null ? [] : [expected[i]]))
          expect(findings.map(one => one.suppressed)).toEqual(judged)
          // A directive that there is nothing for is told of.
          expect(idle.length).toBe(isMeant(kinds[at]!, about) ? 0 : 1)
        },
      ),
      { numRuns: 60 },
    ))

  test('leaves what stands on its own line to the other one', () =>
    expect(
      suppressed('So $2 \\cdot 3 = 7$. <!-- errata-disable-next-line -- why -->\nSo $2 \\cdot 4 = 9$.'),
    ).toEqual(['2 \\cdot 4 = 9 (why)']))

  test('of its own line reaches that line alone, before the statement or behind it', () =>
    fc.assert(
      fc.property(lines, fc.nat(5), fc.boolean(), (kinds, place, isBefore) => {
        const at = place % kinds.length
        const comment = '<!-- errata-disable-line -- why -->'
        const own = LINES[kinds[at]!]
        const parts = kinds.map((kind, i) =>
          i !== at ? LINES[kind] : isBefore ? `${comment} ${own}` : `${own} ${comment}`,
        )
        const found = suppressed(parts.join('\n'))
        expect(found.length).toBe(isMeant(kinds[at]!, '') ? 1 : 0)
      }),
      { numRuns: 40 },
    ))

  test('of a region reaches from there to where it is enabled, or to the end', () =>
    fc.assert(
      fc.property(lines, lines, lines, rule, fc.boolean(), (before, inside, after, about, isEnded) => {
        const text = (kinds: readonly Line[]) => kinds.map(kind => LINES[kind])
        const enable = isEnded ? [`<!-- errata-enable ${about} -->`] : []
        const source = [
          ...text(before),
          `<!-- errata-disable ${about} -- why -->`,
          ...text(inside),
          ...enable,
          ...text(after),
        ]
        const reached = isEnded ? inside : [...inside, ...after]
        expect(suppressed(source.join('\n\n')).length).toBe(
          reached.filter(kind => isMeant(kind, about)).length,
        )
      }),
      { numRuns: 40 },
    ))

  test('of a region goes on where another one is enabled', () => {
    const named = fc.constantFrom('arithmetic', 'refuted', 'misrounded', 'unread')
    fc.assert(
      fc.property(named, named, lines, (one, other, kinds) => {
        fc.pre(one !== other)
        const source = [
          `<!-- errata-disable ${one} -- why -->`,
          `<!-- errata-disable ${other} -- why -->`,
          `<!-- errata-enable ${one} -->`,
          ...kinds.map(kind => LINES[kind]),
        ]
        expect(suppressed(source.join('\n\n')).length).toBe(kinds.filter(kind => isMeant(kind, other)).length)
      }),
      { numRuns: 40 },
    )
  })

  test('takes a formula or a claim whole that begins on its line', () => {
    const next = '<!-- errata-disable-next-line -- why -->\n'
    for (const source of [
      `${next}$$\n\\begin{aligned}\n2 \\cdot 3 &= 7 \\\\\n2 \\cdot 4 &= 9\n\\end{aligned}\n$$\n`,
      `${next}$$2 \\cdot 3 = 7,\n2 \\cdot 4 = 9$$\n`,
      `${next}\`\`\`claim\nfor: x in R\n\nx = x + 1\n2 < 1\n\`\`\`\n`,
      `${next}<!-- claim\nfor: x in R\nx = x + 1\n2 < 1\n-->\n`,
      `${next}\`\`\`math\n2 \\cdot 3 = 7,\n2 \\cdot 4 = 9\n\`\`\`\n`,
    ]) {
      expect(suppressed(source)).toHaveLength(2)
      expect(failing(`${source}\nSo $2 \\cdot 5 = 11$.`)).toEqual(['2 \\cdot 5 = 11'])
    }
  })

  test('may name several rules, of which each must have something to do', () => {
    const source = `<!-- errata-disable-next-line arithmetic, identity nosuch -- why -->\n${LINES.wrong}`
    const { idle } = audit(source)
    expect(suppressed(source)).toEqual(['2 \\cdot 3 = 7 (why)'])
    expect(idle.map(({ because }) => because)).toEqual([
      'there is nothing to suppress of identity',
      'nosuch is no rule and no verdict',
    ])
  })

  test('of the same as another, or that enables what is enabled, is told of', () => {
    const twice = '<!-- errata-disable-next-line -- a -->\n'.repeat(2) + LINES.wrong
    expect(audit(twice).idle).toHaveLength(1)
    expect(suppressed(twice.replace('-- a', '-- first'))).toEqual(['2 \\cdot 3 = 7 (first)'])
    expect(audit('<!-- errata-enable -->').idle).toHaveLength(1)
    expect(audit('<!-- errata-disable refuted -- a -->\n\n<!-- errata-enable unit -->').idle).toHaveLength(2)
  })

  test('knows a claim of the author by its id, and a rule of the book that is not looked for', () => {
    const own = '<!-- errata-disable-next-line shift -- why -->\n```claim\nid: shift\n1 = 2\n```\n'
    expect(suppressed(own)).toEqual(['1 = 2 (why)'])
    const family = '<!-- errata-disable-next-line kl -- why -->\n```claim\nid: kl/positive\n1 = 2\n```\n'
    expect(suppressed(family)).toEqual(['1 = 2 (why)'])
    expect(audit(family.replace('kl --', 'k --')).idle).toHaveLength(1)
    const ofBook = '<!-- errata-disable 15.5/hours -- why -->\n'
    expect(audit(ofBook).idle).toEqual([])
    const used = auditDocument(readDocument(ofBook, 's.md'), { book, effort })
    expect(used.idle.map(({ because }) => because)).toEqual(['there is nothing to suppress of 15.5/hours'])
  })
})

describe('in other documents', () => {
  const failingIn = (source: string, path: string) => {
    const [document] = readDocuments(source, path)
    const { findings, idle } = auditDocument(document!, { book: [], effort })
    return [...findings.filter(one => isFailure(one, false)).map(one => one.statement), ...idle]
  }
  const wrong = 'So $2 \\cdot 3 = 7$.'

  test('of TeX, comments say the same', () => {
    expect(failingIn(`% errata-disable-next-line -- why\n\n${wrong}`, 'a.tex')).toEqual([])
    expect(failingIn(`${wrong} % errata-disable-line -- why\n${wrong}`, 'a.tex')).toEqual(['2 \\cdot 3 = 7'])
    const aligned = '\\begin{align}\n2 \\cdot 3 &= 7 \\\\\n2 \\cdot 4 &= 9\n\\end{align}\n'
    expect(failingIn(`% errata-disable-next-line -- why\n${aligned}${wrong}`, 'a.tex')).toEqual([
      '2 \\cdot 3 = 7',
    ])
    expect(failingIn(`${wrong} % errata-disable-line\n`, 'a.tex')).toEqual([
      '2 \\cdot 3 = 7',
      '% errata-disable-line',
    ])
    expect(failingIn('% claim\n% for: x in R\n% x = x + 1\n', 'a.tex')).toEqual(['x = x + 1'])
  })

  test('of plain text, comments and fences say the same, and what a claim says is said once', () => {
    expect(failingIn(`<!-- errata-disable-next-line -- why -->\n${wrong}`, 'a.txt')).toEqual([])
    for (const claim of [
      '<!-- claim: 2 \\cdot 3 = 7 -->',
      '<!-- claim\n2 \\cdot 3 = 7\n-->',
      '```claim\n2 \\cdot 3 = 7\n```',
    ])
      expect(failingIn(`A.\n\n${claim}\n\n${wrong.replace('3', '5')}`, 'a.txt')).toEqual([
        '2 \\cdot 3 = 7',
        '2 \\cdot 5 = 7',
      ])
  })

  test('of notebooks, each cell says its own', () => {
    const cell = (...source: string[]) => ({ cell_type: 'markdown', metadata: {}, source })
    const notebook = JSON.stringify({
      cells: [cell('<!-- errata-disable -- why -->\n', wrong), cell(wrong)],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 5,
    })
    const failing = auditDocuments(readDocuments(notebook, 'a.ipynb'), { book: [], effort }).map(
      ({ findings }) => findings.filter(one => isFailure(one, false)).length,
    )
    expect(failing).toEqual([0, 1])
  })
})

describe('a directive that cannot be obeyed', () => {
  const kinds = fc.constantFrom('errata-disable-next-line', 'errata-disable-line', 'errata-disable')

  test('for want of a reason is a finding that fails, and suppresses nothing, not even itself', () =>
    fc.assert(
      fc.property(
        kinds,
        rule,
        fc.constantFrom('', ' --', ' -- !'),
        fc.boolean(),
        (kind, about, end, isInside) => {
          const comment = `<!-- ${kind} ${about}${end} -->`
          const outer = isInside
            ? '<!-- errata-disable directive -- r -->\n<!-- errata-disable unsupported -- r -->\n'
            : ''
          const { findings } = audit(`${outer}${comment}\n${LINES.wrong}`)
          const [fault, wrong] = findings
          expect(fault).toMatchObject({ rule: 'directive', verdict: 'unsupported', statement: comment })
          expect(isFailure(fault!, false)).toBe(true)
          expect(wrong!.suppressed).toBeUndefined()
          expect(fault!.message).toContain('it gives no reason')
        },
      ),
      { numRuns: 30 },
    ))

  test('is a finding where it is misspelled or never closed', () => {
    expect(failing('<!-- errata-disabel -- r -->')).toEqual(['<!-- errata-disabel -- r -->'])
    expect(failing(`a <!-- errata-disable -- r\n\n${LINES.right}`)).toEqual(['<!-- errata-disable -- r'])
  })

  test('is one of a strict run where there is nothing for it', () => {
    const source = `<!-- errata-disable-next-line -- r -->\n${LINES.right}`
    expect(audit(source).findings.map(one => one.rule)).toEqual(['arithmetic'])
    expect(audit(source, true).findings.map(one => [one.rule, one.verdict])).toEqual([
      ['directive', 'unsupported'],
      ['arithmetic', 'holds'],
    ])
  })
})

describe('ten thousand directives', () => {
  const many = 10_000
  test.each([
    ['on one line', '<!-- errata-disable-line -- r --> '.repeat(many)],
    ['before one line', '<!-- errata-disable-next-line -- r -->\n'.repeat(many)],
    [
      'that open regions',
      Array.from({ length: many }, (_, i) => `<!-- errata-disable r${i} -- r -->\n`).join(''),
    ],
    ['that end none', '<!-- errata-enable -->\n'.repeat(many)],
    ['that give no reason', 'a <!-- errata-disable -->\n\n'.repeat(many / 10)],
  ])('%s leave what is found as it is', (_, text) => {
    const { findings, idle } = audit(`${text}\n${LINES.wrong}`)
    expect(findings.at(-1)).toMatchObject({ verdict: 'refuted' })
    expect(findings.length - 1 + idle.length).toBeGreaterThan(many / 11)
  })
})
