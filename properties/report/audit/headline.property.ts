import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/audit/finding.js'
import { type Reason, VERDICTS } from '../../../src/math/judges/verdict.js'
import { headline } from '../../../src/report/audit/headline.js'
import { finding } from './one-finding.js'

const unread = (reason: Reason | null, parts: Partial<Finding> = {}) =>
  finding({ verdict: 'unread', reason, ...parts })
const apart = (count: number) =>
  ` (${count} of the unread are definitions, premises, equations to solve, objectives or constraints)`

describe('the headline', () => {
  test.each(['definition', 'premise', 'equation', 'objective', 'constraint'] as const)(
    'counts a %s apart, since it states nothing',
    reason => {
      expect(headline([unread(reason)])).toBe(`1 statements: 1 unread${apart(1)}`)
      expect(headline([unread(reason), unread('prose'), unread(reason)])).toBe(
        `3 statements: 3 unread${apart(2)}`,
      )
    },
  )

  test.each([
    'redefined',
    'remark',
    'prose',
    'syntax',
    'notation',
    'free-symbols',
    'too-large',
    null,
  ] as const)('counts what is unread for %s with the unread alone', reason => {
    expect(headline([unread(reason)])).toBe('1 statements: 1 unread')
  })

  test('counts nothing apart of what was judged, whatever reason it gives', () => {
    for (const verdict of VERDICTS.filter(one => one !== 'unread'))
      expect(headline([finding({ verdict, reason: 'definition' })])).toBe(`1 statements: 1 ${verdict}`)
  })

  test('counts the verdicts worst first, and leaves out those that there are none of', () => {
    const all = ['holds', 'unread', 'refuted', 'holds', 'carried', 'undecided'] as const
    expect(headline(all.map(verdict => finding({ verdict })))).toBe(
      '6 statements: 1 refuted, 1 carried, 1 undecided, 1 unread, 2 holds',
    )
    expect(headline(VERDICTS.map(verdict => finding({ verdict })))).toBe(
      `8 statements: ${VERDICTS.map(verdict => `1 ${verdict}`).join(', ')}`,
    )
  })

  test('counts what is let pass behind everything else, and not with its verdict', () => {
    const suppressed = finding({ verdict: 'refuted', suppressed: 'as in print' })
    const baselined = finding({ verdict: 'carried', baselined: true })
    expect(headline([suppressed])).toBe('1 statements: none; 1 suppressed')
    expect(headline([baselined])).toBe('1 statements: none; 1 in the baseline')
    expect(headline([baselined, finding(), suppressed, baselined])).toBe(
      '4 statements: 1 holds; 1 suppressed, 2 in the baseline',
    )
    expect(headline([unread('premise'), unread('premise', { suppressed: 'why' })])).toBe(
      `2 statements: 1 unread${apart(1)}; 1 suppressed`,
    )
    expect(headline([unread('premise', { suppressed: 'why' })])).toBe('1 statements: none; 1 suppressed')
  })

  test('of no statement says none', () => expect(headline([])).toBe('0 statements: none'))

  test('is one line, the counts of which sum to the statements', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...VERDICTS),
            fc.constantFrom({}, { suppressed: '' }, { baselined: true as const }),
          ),
        ),
        all => {
          const line = headline(all.map(([verdict, letPass]) => finding({ verdict, ...letPass })))
          const [statements, counts] = line.split(' statements: ')
          const sum = [...counts!.matchAll(/\d+/g)].reduce((total, [count]) => total + Number(count), 0)
          expect([Number(statements), sum]).toEqual([all.length, all.length])
        },
      ),
    ))
})
