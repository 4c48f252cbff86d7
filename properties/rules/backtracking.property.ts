import { describe, expect, test } from 'vitest'
import { auditDocuments } from '../../src/audit/audit.js'
import { readDocuments } from '../../src/documents/read.js'
import { timeOf } from '../documents/model/work.js'

/** Pages on which a pattern that goes back for another way to match goes back from every place. */
const PAGES: readonly (readonly [name: string, page: (length: number) => string])[] = [
  ['columns.txt', length => `a   4   = 4${' '.repeat(length)})\n`],
  ['remark.md', length => `\`\`\`\n2 + 2 = 5${' '.repeat(length)}x\n\`\`\`\n`],
  ['class.md', length => `class f${'\t'.repeat(length)}x\n  2+2=5\n`],
  ['heading.md', length => `# ${"'".repeat(length)}\n\n$2+2=5$\n`],
  ['script.html', length => `<script type="math/tex">a${' '.repeat(length)}b</script><p>2+2=5</p>`],
  ['number.md', length => `The sum $\\num{${','.repeat(length)}x} = 5$.\n`],
  ['unit.md', length => `The sum $5 \\text{${','.repeat(length)}x} = 5$.\n`],
  [
    'head.md',
    length => `| a | 0 000${',000'.repeat(length / 4)}0 |\n|--|--|\n| 1 | 2 |\n| 1 | 2 |\n| 2 | 2 |\n`,
  ],
]

const LENGTH = 20_000
/** Linear work takes four times as long on four times the text, quadratic sixteen times. */
const MOST = 10
/** What a page may take beside, in milliseconds: the first makes the machine warm. */
const BESIDE = 1000

const audit = (source: string, name: string): void => {
  auditDocuments(readDocuments(source, name), { book: [], effort: { seed: 1, points: 10 } })
}

describe('a hostile text', () => {
  test.each(PAGES)('takes no more than in proportion to its length: %s', (name, page) => {
    const [once, more] = [LENGTH, 4 * LENGTH].map(length => page(length))
    const first = timeOf(() => audit(once!, name))
    expect(timeOf(() => audit(more!, name))).toBeLessThan(MOST * first + BESIDE)
  })
})
