import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { sideBySide } from '../../../src/conform/results/combine.js'
import { diffReports } from '../../../src/conform/results/diff-reports.js'
import { CONFORM_FORMATS, conformReport as reportIn } from '../../../src/report/conform/conform-formats.js'
import { combinedFormats, diffFormats } from '../../../src/report/conform/together-formats.js'
import { commandOf, linesOf } from '../../command/runner.js'
import { conformReport } from '../../conform/model/reports.js'
import { hostileReport, OBEYED } from './hostile-reports.js'

describe('every format', () => {
  test('names every operation, and is the same twice', () =>
    fc.assert(
      fc.property(conformReport(), fc.constantFrom(...CONFORM_FORMATS), (report, format) => {
        const text = reportIn(format, report, { color: false })
        expect(reportIn(format, report, { color: false })).toBe(text)
        const said =
          format === 'github' ? report.results.filter(({ isFailure }) => isFailure) : report.results
        for (const { op } of said) expect(text).toContain(op)
      }),
    ))

  test('for people has nothing that a terminal or a viewer obeys', () =>
    fc.assert(
      fc.property(hostileReport, hostileReport, (report, other) => {
        const [combined, diff] = [sideBySide([report, other]), diffReports(report, other)]
        const pages = [
          ...(['text', 'markdown', 'html', 'github'] as const).map(one =>
            reportIn(one, report, { color: false }),
          ),
          ...(['text', 'markdown', 'html'] as const).map(one => combinedFormats[one](combined)),
          ...(['text', 'markdown'] as const).map(one => diffFormats[one](diff)),
        ]
        for (const page of pages) expect(page).not.toMatch(OBEYED)
      }),
    ))
})

describe('GitHub', () => {
  test('reads an error for each operation and format that fails and for each complaint, and no command of the run', () =>
    fc.assert(
      fc.property(hostileReport, report => {
        const lines = linesOf(reportIn('github', report, { color: false }))
        expect(lines.pop()).toBe('')
        expect(commandOf(lines.pop()!)).toBe(null)
        const commands = lines.map(line => commandOf(line)!)
        const failing = new Set(
          report.results.filter(({ isFailure }) => isFailure).map(({ op, dtype }) => `${dtype} ${op}`),
        )
        const { complaints, identified } = report.footer
        expect(commands.map(({ name }) => name)).toEqual([
          ...Array(failing.size + complaints.length).fill('error'),
          ...identified.map(() => 'notice'),
        ])
        for (const { properties, data } of commands) {
          expect(Object.keys(properties)).toEqual(['title'])
          for (const line of linesOf(data).slice(1)) expect(line).toMatch(/^(case|got|expected): /)
        }
      }),
    ))
})

describe('what is made of several reports', () => {
  test('is JSON that has what was combined or compared, and the version', () =>
    fc.assert(
      fc.property(hostileReport, hostileReport, (report, other) => {
        const [combined, diff] = [sideBySide([report, other]), diffReports(report, other)]
        const jsonOf = (value: unknown) => JSON.parse(JSON.stringify(value))
        expect(JSON.parse(combinedFormats.json(combined, '0.1.0'))).toEqual({
          errata: '0.1.0',
          ...jsonOf(combined),
        })
        expect(JSON.parse(diffFormats.json(diff, '0.1.0'))).toEqual({ errata: '0.1.0', ...jsonOf(diff) })
      }),
    ))

  test('as text has a row for each operation and format, and the level of each implementation', () =>
    fc.assert(
      fc.property(conformReport(), conformReport(), (report, other) => {
        const { rows } = sideBySide([report, other])
        const lines = combinedFormats.text(sideBySide([report, other])).split('\n')
        expect(lines[0]).toMatch(/^operation +dtype +/)
        rows.forEach(({ op, dtype, cells }, i) => {
          const line = lines[i + 1]!
          expect(line.startsWith(`${op} `)).toBe(true)
          expect(line).toContain(dtype)
          for (const cell of cells) expect(line).toContain(cell?.worst ?? 'not asked')
        })
      }),
    ))

  test('counts in its last line what got worse, and says of a run and itself that nothing is', () =>
    fc.assert(
      fc.property(conformReport(), conformReport(), (before, after) => {
        const diff = diffReports(before, after)
        const last = diffFormats.text(diff).trimEnd().split('\n').at(-1)!
        expect(last).toContain(`${diff.worse.length} worse, ${diff.better.length} better`)
        expect(diffFormats.markdown(diffReports(after, after))).toContain('## nothing is worse\n')
        expect(diffFormats.markdown(diff)).toContain(
          diff.isWorse ? '## something is worse' : '## nothing is worse',
        )
      }),
    ))
})
