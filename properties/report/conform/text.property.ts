import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../../src/conform/model/report.js'
import { conformText } from '../../../src/report/conform/text.js'
import { conformReport } from '../../conform/model/reports.js'
import { hostileReport, OBEYED, tamed } from './hostile-reports.js'
import { failing, identification, result, runOf } from './one-run.js'

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

describe('page:', () => {
  const plain = { color: false }
  const PROVENANCE =
    'errata 1.2.3, python adapter.py, fixtures ab12cd34ef56, seed 15, 30 fresh cases, requires formula'
  const replay = (id: string) =>
    `             {"cmd":"case","seq":0,"id":"${id}","op":"bt.loss","dtype":"float64","in":{"x":["1","2"],"p":[]},"want":["value"]}`
  const ASK = `    replay   errata's seed is 15; the adapter is asked the worst case by the line`

  describe('a run for a person', () => {
    test('has a block for what fails, what was identified, complaints, a table, and what was run', () => {
      const results = [
        failing({ id: 'a' }),
        failing({ id: 'b', ulps: '9', kappa: '1e3', digits: '2.5' }),
        failing({ id: 'c', level: 'crash', part: null, got: null, expected: null, ulps: null }),
        result({ id: 'd' }),
        result({ id: 'e', op: 'dpo.loss', ulps: null }),
        result({ id: 'f', dtype: 'float32', ulps: '12' }),
      ]
      const more = {
        identified: [identification(), identification({ names: [] })],
        complaints: ['one', 'two'],
      }
      expect(conformText(runOf(results, more), plain)).toBe(
        [
          'bt.loss float64  3 of 4 cases fail: 1 crash, 2 wrong',
          '    case     c',
          '    x        1, 2',
          '    p        ',
          '    output   answer',
          '    got      nothing',
          '    expected nothing that can be said',
          '    why      off by one',
          '    also     b, a',
          ASK,
          replay('c'),
          '',
          'bt.loss float64: matches "the other sign" (sign-flipped) in 2 of 4 cases',
          'bt.loss float64: matches "the other sign" in 2 of 4 cases',
          '',
          'complaint: one',
          'complaint: two',
          '',
          'operation  dtype    max ulps  cases  levels',
          'bt.loss    float64  9         4      1 faithful, 2 wrong, 1 crash',
          'bt.loss    float32  12        1      1 faithful',
          'dpo.loss   float64  -         1      1 faithful',
          '',
          PROVENANCE,
          'torch 2.9: 6 cases: 3 faithful, 2 wrong, 1 crash; 3 failures; 2 complaints',
          '',
        ].join('\n'),
      )
    })

    test('has no part of what there is none of', () => {
      expect(conformText(runOf([]), plain)).toBe(`${PROVENANCE}\ntorch 2.9: 0 cases: none; 0 failures\n`)
    })

    test('has of a case its error, its right digits and its condition, as far as they are known', () => {
      const line = (parts: object) => {
        const lines = conformText(runOf([failing({ ulps: null, ...parts })]), plain).split('\n')
        expect(lines[7]!.startsWith('    why      ') || lines[7]!.startsWith('    error    ')).toBe(true)
        return lines[7]
      }
      expect(line({})).toBe('    why      off by one')
      expect(line({ ulps: '7' })).toBe('    error    7 ulps')
      expect(line({ digits: '3' })).toBe('    error    3 digits right')
      expect(line({ kappa: '1e9' })).toBe('    error    condition 1e9')
      expect(line({ kappa: '1e9', digits: '3', ulps: '7' })).toBe(
        '    error    7 ulps, 3 digits right, condition 1e9',
      )
    })

    test('names three other cases that fail, and says how many there are besides', () => {
      const also = (count: number) => {
        const ids = Array.from({ length: count }, (_, i) => `${i}`)
        const text = conformText(runOf(ids.map(id => failing({ id }))), plain)
        return text.split('\n').find(line => line.startsWith('    also'))
      }
      expect(conformText(runOf([failing()]), plain)).toContain(`    why      off by one\n${ASK}\n`)
      expect([1, 2, 4, 5, 7].map(also)).toEqual([
        undefined,
        '    also     1',
        '    also     1, 2, 3',
        '    also     1, 2, 3 and 1 more',
        '    also     1, 2, 3 and 3 more',
      ])
    })

    test('has with colours the levels of what fails coloured', () => {
      const results = [failing({ id: 'a', level: 'timeout' }), failing({ id: 'b', dtype: 'float32' })]
      const text = conformText(runOf(results), { color: true })
      expect(text).toContain('bt.loss float64  1 of 1 cases fail: 1 \u001b[35mtimeout\u001b[0m\n')
      expect(text).toContain('bt.loss float32  1 of 1 cases fail: 1 \u001b[31mwrong\u001b[0m\n')
    })

    test('cuts what is long: a sentence to 400 characters, a request to 1,000, a message to 600, the rest to 200', () => {
      const long = 'x'.repeat(2_000)
      const cut = (length: number) => `${'x'.repeat(length - 1)}…`
      const one = failing({
        id: long,
        message: long,
        got: long,
        expected: long,
        kappa: long,
        input: { x: [long], p: [] },
      })
      const footer = { complaints: [long], identified: [identification({ meaning: long })], aborted: long }
      const lines = conformText(
        runOf([one, { ...one, dtype: 'float32' }, { ...one, op: 'y' }, one], footer, { subject: long }),
        plain,
      ).split('\n')
      const behind = (head: string) => lines.find(line => line.startsWith(head))!.slice(head.length)
      expect(behind('    case     ')).toBe(cut(200))
      expect(behind('    x        ')).toBe(cut(200))
      expect(behind('    got      ')).toBe(cut(200))
      expect(behind('    expected ')).toBe(cut(200))
      expect(behind('    error    ').length).toBe(200)
      expect(behind('    why      ')).toBe(cut(600))
      expect(behind('    also     ')).toBe(cut(200))
      expect(behind('             {').length).toBe(999)
      expect(behind('complaint: ')).toBe(cut(400))
      for (const head of ['bt.loss float64: matches', 'errata 1.2.3, ', 'torch 2.9: '])
        expect(head.length + behind(head).length).toBe(400)
    })
  })
})
