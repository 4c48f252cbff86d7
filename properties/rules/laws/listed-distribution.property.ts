import { describe, expect, test } from 'vitest'
import type { Document, Token } from '../../../src/documents/model/document.js'
import { toPlain } from '../../../src/math/term/print.js'
import { distributionAt, listedDistributions } from '../../../src/rules/laws/listed-distribution.js'
import { lawPageOf } from './law-page-of.js'

/** What one formula lists, as `p: 1/2, 1/2`. */
function listed(text: string, kind: Token['kind'] = 'math', label: string | null = null) {
  const tokens = [{ kind, text, start: 7 } as Token]
  const sections = [{ label, tokens }] as unknown as Document['sections']
  return listedDistributions({ sections }).map(
    ({ name, values }) => `${name}: ${values.map(toPlain).join(', ')}`,
  )
}

describe('a list of probabilities with a name', () => {
  test.each([
    ['p = (0.5, 0.5)', 'p: 1/2, 1/2'],
    ['p=(0.5,0.5)', 'p: 1/2, 1/2'],
    ['  p  =  (  0.5  ,  0.5  )  ', 'p: 1/2, 1/2'],
    ['p = [0.5, 0.5]', 'p: 1/2, 1/2'],
    ['p = (.5, .5)', 'p: 1/2, 1/2'],
    ['p = (.25, 0.75)', 'p: 1/4, 3/4'],
    ['p = (1/2, 1/3, 1/6)', 'p: 1/2, 1/3, 1/6'],
    ['p = (11/20, 9/20)', 'p: 11/20, 9/20'],
    ['p = (1, 0)', 'p: 1, 0'],
    ['p = (1.0, 0)', 'p: 1, 0'],
    ['p = \\left( 0.5, 0.5 \\right)', 'p: 1/2, 1/2'],
    ['p = \\left[0.5, 0.5\\right]', 'p: 1/2, 1/2'],
    ['pi = (0.5, 0.5)', 'pi: 1/2, 1/2'],
    ['\\pi = (0.5, 0.5)', 'pi: 1/2, 1/2'],
    ['P = (0.5, 0.5)', 'P: 1/2, 1/2'],
    ['p_1 = (0.5, 0.5)', 'p_1: 1/2, 1/2'],
    ['p_{12} = (0.5, 0.5)', 'p_12: 1/2, 1/2'],
    ['\\pi_{ref} = (0.5, 0.5)', 'pi_ref: 1/2, 1/2'],
    ['\\pi_{\\text{ref}} = (0.5, 0.5)', 'pi_ref: 1/2, 1/2'],
    ['\\pi_{\\mathrm{ref}} = (0.5, 0.5)', 'pi_ref: 1/2, 1/2'],
    ['\\pi_\\mathrm{ref} = (0.5, 0.5)', 'pi_ref: 1/2, 1/2'],
    ['\\pi_\\text{ref}=(0.5, 0.5)', 'pi_ref: 1/2, 1/2'],
  ])('%s', (text, expected) => expect(listed(text)).toEqual([expected]))

  test.each([
    'p = (0.5, 0.4)',
    'p = (0.5, 0.6)',
    'p = (1)',
    'p = (0.5, 0.5, )',
    'p = (, 1)',
    'p = (1/0, 1)',
    'p = (1/02, 1/2)',
    'p = (1/2/1, 1/2)',
    'p = (0.5.0, 0.5)',
    'p = (0., 1)',
    'p = (0.5 0, 0.5)',
    'p = (. 5, 0.5)',
    'p = (x, 0.5)',
    'p = (0.5, 0.5',
    'p = 0.5, 0.5)',
    'p = 0.5, 0.5',
    'p = \\{0.5, 0.5\\}',
    'p = (0.5, 0.5) + q',
    'p = (0.5, 0.5), x',
    'q = p = (0.5, 0.5)',
    'x p = (0.5, 0.5)',
    'p(x) = (0.5, 0.5)',
    'p_{a b} = (0.5, 0.5)',
    '1 = (0.5, 0.5)',
    'p \\approx (0.5, 0.5)',
    '(0.5, 0.5)',
    'p = ()',
  ])('%s is none', text => expect(listed(text)).toEqual([]))

  test('is a formula, and no longer than a thousand characters', () => {
    expect(listed('p = (0.5, 0.5)', 'word')).toEqual([])
    const long = (length: number) => `p = (0.5, 0.5${' '.repeat(length - 14)})`
    expect(long(999)).toHaveLength(999)
    expect(listed(long(999))).toHaveLength(1)
    expect(listed(long(1000))).toEqual([])
  })

  test('is shared where it stands before the first exercise', () => {
    const sections = [
      { label: null, tokens: [{ kind: 'math', text: 'p = (0.5, 0.5)', start: 7 }] },
      { label: '1', tokens: [{ kind: 'math', text: 'q = (0.5, 0.5)', start: 30 }] },
    ] as unknown as Document['sections']
    expect(
      listedDistributions({ sections }).map(({ name, start, isShared }) => [name, start, isShared]),
    ).toEqual([
      ['p', 7, true],
      ['q', 30, false],
    ])
  })
})

describe('the probabilities that a name stands for', () => {
  const value = (text: string, name: string, section = 0, offset = text.length) =>
    distributionAt(name, offset, lawPageOf(text, section))?.map(toPlain).join(' ') ?? null
  const [ONE, OTHER] = ['Let $p = (0.5, 0.5)$.', 'Let $p = (0.25, 0.75)$.']
  const shared = (before: string, first: string, second = '') =>
    `# Answers\n\n${before}\n\n**1.** ${first}\n\n**2.** ${second}\n`

  test('are those listed before, under that name', () => {
    expect(value(ONE, 'p')).toBe('1/2 1/2')
    expect(value(ONE, 'q')).toBeNull()
    const start = ONE.indexOf('p')
    const listedAt = lawPageOf(ONE).distributions[0]!.start
    expect(value(ONE, 'p', 0, listedAt)).toBeNull()
    expect(value(ONE, 'p', 0, listedAt + 1)).toBe('1/2 1/2')
    expect(start).toBeGreaterThanOrEqual(listedAt)
  })

  test('are not known where two lists have the name', () => {
    expect(value(`${ONE} ${OTHER}`, 'p')).toBeNull()
    expect(value(`${ONE} ${OTHER}`, 'p', 0, ONE.length)).toBe('1/2 1/2')
  })

  test('are those of its exercise, else the shared ones, and never those of another', () => {
    const text = shared(ONE, OTHER, 'So it is.')
    const at = text.indexOf('**2.**')
    expect(value(text, 'p', 1, at)).toBe('1/4 3/4')
    expect(value(text, 'p', 2)).toBe('1/2 1/2')
    expect(value(shared('So.', OTHER, 'It is.'), 'p', 2)).toBeNull()
    expect(value(shared(`${ONE} ${OTHER}`, 'So.', 'It is.'), 'p', 2)).toBeNull()
    const both = shared(`${ONE} ${OTHER}`, OTHER, 'It is.')
    expect(value(both, 'p', 1, both.indexOf('**2.**'))).toBe('1/4 3/4')
  })
})
