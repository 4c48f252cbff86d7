import { describe, expect, test } from 'vitest'
import { judgement } from '../../../src/math/judges/judgement.js'
import type { Verdict } from '../../../src/math/judges/verdict.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { nextInList } from '../../../src/notation/readings/plus-minus.js'
import type { Link } from '../../../src/notation/tree/link.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import type { JudgedLink } from '../../../src/rules/arithmetic/judged-link.js'
import { judgeParted } from '../../../src/rules/arithmetic/parts.js'
import { readingOf, shown } from '../../page/read-here.js'

/** A part as `left = right`, both without their places. */
const typed = ({ left, sign, right }: Link) => `${shown(left)} ${sign.operator} ${shown(right)}`

/**
 * The parts of a formula's first link that are judged, and what comes of them: the verdict of each is that which
 * `verdictOf` gives it, null where it cannot be judged.
 */
function parted(latex: string, verdictOf: (part: string) => Verdict | null = () => 'holds', said = 'x = 1') {
  const [chain, behind] = parseChains(latex)
  const link = { left: chain!.terms[0]!, sign: chain!.signs[0]!, right: chain!.terms[1]! }
  const asked: string[] = []
  const { arrays } = new SymbolTable([readingOf(`We have $${said}$.`)])
  const judge = (part: Link): JudgedLink | null => {
    asked.push(typed(part))
    const verdict = verdictOf(typed(part))
    return verdict && { ...part, judgement: judgement(verdict), through: [], uses: [], result: null }
  }
  const doubts: string[] = []
  const doubted = (judged: JudgedLink, doubt: string) => {
    doubts.push(doubt)
    return judged
  }
  const found = judgeParted(link, {
    source: latex,
    arrayOf: arrays.before(Number.POSITIVE_INFINITY),
    next: nextInList(link.right, behind, latex),
    judge,
    doubted,
  })
  return { asked, doubts, verdict: found?.judgement.verdict ?? null, whole: found && typed(found) }
}

describe('a link of lists', () => {
  test('of two numbers in square brackets may be of intervals', () => {
    const doubt = 'two numbers in brackets may be an interval'
    expect(parted('-[1, 2] = [3, 4]')).toMatchObject({ doubts: [doubt], verdict: 'holds' })
    expect(parted('-(1, 2) = (3, 4)').doubts).toEqual([])
    expect(parted('-[1, 2, 3] = [3, 4, 5]').doubts).toEqual([])
    expect(parted('\\operatorname{mean}([1, 2]) = 3').doubts).toEqual([])
    expect(parted('-[1, 2] = [3, 4]', () => null)).toMatchObject({ doubts: [], verdict: null })
  })
})

describe('a link with ±', () => {
  const [PLUS, MINUS] = ['add(symbol x, number 1)', 'add(symbol x, neg(number 1))']
  const ONE = [`${PLUS} = number 3`, `${MINUS} = number 4`]
  const OTHER = [`${PLUS} = number 4`, `${MINUS} = number 3`]

  test('is judged for both signs, in either order', () => {
    const either = 'x \\pm 1 = \\{3, 4\\}'
    expect(parted(either)).toMatchObject({ asked: ONE, verdict: 'holds', doubts: [] })
    const turned = parted(either, part => (OTHER.includes(part) ? 'holds' : 'refuted'))
    // The first that is false ends an order.
    expect(turned).toMatchObject({ asked: [ONE[0], ...OTHER], verdict: 'holds' })
    const neither = parted(either, part => (part === ONE[0] ? 'holds' : 'refuted'))
    expect(neither).toMatchObject({ verdict: 'refuted', whole: ONE[1] })
    const kinder = parted(either, part => (OTHER.includes(part) ? 'misrounded' : 'refuted'))
    expect(kinder.verdict).toBe('misrounded')
    const first = parted(either, part => (OTHER.includes(part) ? 'refuted' : 'misrounded'))
    expect(first.verdict).toBe('misrounded')
  })

  test('takes the number behind a comma with it', () => expect(parted('x \\pm 1 = 3, 4').asked).toEqual(ONE))
})
