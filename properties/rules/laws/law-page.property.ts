import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../../../src/english/sentence.js'
import { judgement } from '../../../src/math/judges/judgement.js'
import type { Verdict } from '../../../src/math/judges/verdict.js'
import { toPlain } from '../../../src/math/term/print.js'
import { linksOf, ruled, ruledLink, termOf } from '../../../src/rules/laws/law-page.js'
import { nodeOf, shown } from '../book/locate/read-here.js'
import { lawPageOf } from './law-page-of.js'

const firstLink = (text: string) => [...linksOf(lawPageOf(text).reading)][0]!

test('the links of all chains', () => {
  const text = 'So $a = b < c$ and $d = e$, $f$.'
  const links = [...linksOf(lawPageOf(text).reading)]
  expect(links.map(({ left, sign, right }) => `${shown(left)} ${sign.operator} ${shown(right)}`)).toEqual([
    'symbol a = symbol b',
    'symbol b < symbol c',
    'symbol d = symbol e',
  ])
  expect(links.map(({ token }) => token.text)).toEqual(['a = b < c', 'a = b < c', 'd = e'])
  expect(links.map(({ chain }) => chain.terms.length)).toEqual([3, 3, 2])
})

test('all tokens of a sentence', () => {
  const { reading } = lawPageOf('It is. So $x$ is now. It was.')
  const token = reading.section.tokens.find(({ kind }) => kind === 'math')!
  expect(sentenceOf(token, reading).map(({ text }) => text)).toEqual(['so', 'x', 'is', 'now', '.'])
})

test('the term of a node, or null', () => {
  const { reading } = lawPageOf('So $x = 1$.')
  expect(toPlain(termOf(nodeOf('x + 1'), reading)!)).toBe('x + 1')
  expect(termOf(nodeOf('\\{1, 2\\}'), reading)).toBeNull()
  expect(termOf(nodeOf('2^{10^{10^{10}}}'), reading)).not.toBeUndefined()
  expect(() => termOf(null as never, reading)).toThrow(TypeError)
})

describe('what a law says of a statement', () => {
  const rule = (text: string, verdict: Verdict, reading: string | null = null, section = 0) => {
    const page = lawPageOf(text, section)
    const { token } = [...linksOf(page.reading)][0]!
    const said = judgement(verdict, { explanation: 'why', reading })
    const place = { from: 1, to: 9, start: 3, end: 7 }
    return ruled({ rule: 'law/x', token, judgement: said, reading: 'as read', ...place }, page)
  }

  test('is told as it was read', () => {
    expect(rule('So $x = 1$.', 'holds')).toEqual({
      rule: 'law/x',
      exercise: null,
      from: 1,
      to: 9,
      start: 3,
      end: 7,
      through: [],
      judgement: judgement('holds', { explanation: 'why', reading: 'as read' }),
    })
    expect(rule('So $x = 1$.', 'holds', 'with more').judgement.reading).toBe('as read; with more')
    expect(rule('# Answers\n\n**3.** So $x = 1$.\n', 'holds', null, 1).exercise).toBe('3')
  })

  test.each(['refuted', 'misrounded', 'carried', 'unsupported'] as const)(
    '%s accuses nobody in doubt',
    verdict => {
      expect(rule('So $x = 1$.', verdict).judgement.verdict).toBe(verdict)
      expect(rule('It is wrong that $x = 1$.', verdict).judgement).toEqual(
        judgement('undecided', {
          reason: 'uncertain-place',
          explanation: 'its sentence calls something a mistake; why',
          reading: 'as read',
        }),
      )
    },
  )

  test.each(['holds', 'conditional', 'undecided'] as const)('%s is no accusation', verdict =>
    expect(rule('It is wrong that $x = 1$.', verdict).judgement.verdict).toBe(verdict),
  )
})

test('of a link its right side is right or wrong', () => {
  const text = 'So $x = 12$.'
  const page = lawPageOf(text)
  const link = firstLink(text)
  const said = { rule: 'law/x', judgement: judgement('holds'), reading: 'as read' }
  const found = ruledLink(link, said, page)
  expect(text.slice(found.from, found.to)).toBe('x = 12')
  expect(text.slice(found.start, found.end)).toBe('12')
  expect([found.rule, found.judgement.reading]).toEqual(['law/x', 'as read'])
  // A side that stands nowhere begins with its sign.
  const left = { ...link.left, start: link.right.start }
  expect(ruledLink({ ...link, left }, said, page).from).toBe(link.sign.start)
})
