import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../../src/conform/model/report.js'
import { identificationLine } from '../../../src/report/conform/phrases.js'
import { conformText } from '../../../src/report/conform/text.js'
import { conformReport, footerOf } from '../../conform/results/reports.js'
import { hostileReport, OBEYED, tamed } from './hostile-reports.js'

const plain = { color: false }
/** The codes of a terminal that set colours and nothing else. */
const COLORS = new RegExp(`${String.fromCharCode(27)}\\[(?:\\d+|0)m`, 'g')

describe('the text of a run', () => {
  test('has the lines of the same run without hostile text, and nothing that a terminal obeys', () =>
    fc.assert(
      fc.property(hostileReport, report => {
        const text = conformText(report, plain)
        expect(text).not.toMatch(OBEYED)
        expect(text.split('\n').length).toBe(conformText(tamed(report), plain).split('\n').length)
      }),
    ))

  test('is the same with colours but for the colours', () =>
    fc.assert(
      fc.property(hostileReport, report => {
        expect(conformText(report, { color: true }).replace(COLORS, '')).toBe(conformText(report, plain))
      }),
    ))

  test('has a block for each operation and format that fails, with its worst case and how to ask it again', () =>
    fc.assert(
      fc.property(conformReport(), report => {
        const text = conformText(report, plain)
        for (const { op, dtype } of report.footer.measures) {
          const own = report.results.filter(one => one.op === op && one.dtype === dtype)
          const failing = own.filter(({ isFailure }) => isFailure)
          const head = new RegExp(
            `^${op} ${dtype}  ${failing.length} of ${own.length} cases fail: (.+)\n    case     (\\S+)$`,
            'm',
          )
          const found = head.exec(text)
          expect(found !== null).toBe(failing.length > 0)
          if (!found) continue
          const levels = found[1]!.split(', ').map(part => part.split(' ') as [string, string])
          const counts = SEVERE.toReversed().map(level => [
            failing.filter(one => one.level === level).length,
            level,
          ])
          expect(levels).toEqual(counts.filter(([count]) => count !== 0).map(part => part.map(String)))
          const worst = failing.find(({ id, level }) => id === found[2] && level === levels[0]![1])!
          const request = text
            .split('\n')
            .find(line => line.includes(`"id":"${worst.id}"`) && line.includes(`"${dtype}"`))!
          expect(JSON.parse(request)).toMatchObject({ cmd: 'case', id: worst.id, op, dtype, in: worst.input })
        }
      }),
    ))

  test('ends with one line that counts every result', () =>
    fc.assert(
      fc.property(conformReport(), report => {
        const last = conformText(report, plain).trimEnd().split('\n').at(-1)!
        const { counts, failures } = report.footer
        expect(last).toContain(`${report.results.length} case${report.results.length === 1 ? '' : 's'}: `)
        expect(last).toContain(`; ${failures} failure`)
        const said = LEVELS.flatMap(level =>
          [...last.matchAll(new RegExp(`(\\d+) ${level}(?=[,;]|$)`, 'g'))].slice(0, 1),
        )
        expect(said.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(report.results.length)
        expect(said.length).toBe(Object.keys(counts).length)
      }),
    ))

  test('says what is computed in place of the equation', () => {
    const one = {
      op: 'dpo.loss',
      dtype: 'float32',
      kind: 'mistake',
      names: ['beta-dropped'],
      meaning: 'the margin without β',
      cases: 41,
    } as const
    const measures = [{ op: 'dpo.loss', dtype: 'float32', cases: 41, levels: {}, maxUlps: null }] as const
    expect(identificationLine(one, measures)).toBe(
      'dpo.loss float32: matches "the margin without β" (beta-dropped) in 41 of 41 cases',
    )
    expect(
      identificationLine({ ...one, kind: 'precision', names: [], meaning: 'digits are lost' }, measures),
    ).toBe('dpo.loss float32: precision: digits are lost in 41 of 41 cases')
    const [sample] = fc.sample(conformReport(), { numRuns: 1, seed: 15 })
    const footer = footerOf(sample!.results, { identified: [one] })
    expect(conformText({ ...sample!, footer }, plain)).toContain(
      'dpo.loss float32: matches "the margin without β"',
    )
  })
})

const SEVERE = [
  'unstable',
  'wrong',
  'nonfinite-mismatch',
  'dtype-violation',
  'error',
  'protocol-error',
  'timeout',
  'crash',
]
