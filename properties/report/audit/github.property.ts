import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/audit/finding.js'
import { VERDICTS } from '../../../src/math/judges/verdict.js'
import { reportGithub } from '../../../src/report/audit/github.js'
import { reportJson } from '../../../src/report/audit/json.js'
import { withoutCommands } from '../../../src/report/text/printable.js'
import { commandOf, linesOf } from '../../command/runner.js'
import { auditsOf, chapterAudits, hostileRun, hostileText } from './hostile.js'

const LEVELS: Readonly<Record<string, string>> = {
  refuted: 'error',
  unsupported: 'error',
  carried: 'warning',
  misrounded: 'warning',
  conditional: 'notice',
  undecided: 'notice',
}

describe('GitHub', () => {
  test('the runner reads an annotation for each problem, with the place of the JSON report, and nothing else', () =>
    fc.assert(
      fc.property(hostileRun, run => {
        const audits = auditsOf(run)
        const documents: { path: string; findings: Finding[] }[] = JSON.parse(
          reportJson(audits, '0.0.0'),
        ).documents
        const problems = documents.flatMap(({ path, findings }) =>
          findings.filter(({ verdict }) => verdict in LEVELS).map(finding => ({ path, ...finding })),
        )
        const expected = VERDICTS.flatMap(verdict => problems.filter(one => one.verdict === verdict))
        const lines = linesOf(reportGithub(audits))
        expect(lines.pop()).toBe('')
        expect(commandOf(lines.at(-1)!)).toBe(null)
        expect(lines.pop()).toMatch(/^\d+ statements?: /)
        expect(lines.length).toBe(expected.length)
        lines.forEach((line, i) => {
          const { path, verdict, rule, start, end } = expected[i]!
          const { name, properties } = commandOf(line)!
          expect(name).toBe(LEVELS[verdict])
          const { file, title, ...place } = properties
          expect(place).toEqual({
            line: String(start.line),
            endLine: String(end.line),
            col: String(start.column),
            endColumn: String(end.column),
          })
          expect(Object.keys(properties)).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
          if (/^[!-~]+$/.test(path)) expect(file).toBe(path)
          if (/^[!-~]+$/.test(rule)) expect(title).toBe(`${verdict}: ${rule}`)
        })
      }),
    ))

  test('the message is the one of the finding, character by character, and its statement stands below it', () =>
    fc.assert(
      fc.property(hostileText, hostileText, (text, statement) => {
        const [audit] = chapterAudits
        const finding = audit!.findings.find(({ verdict }) => verdict === 'refuted')!
        const message = `Unexpected ${text}`
        const report = reportGithub([{ ...audit!, findings: [{ ...finding, message, statement }] }])
        const { data } = commandOf(report.split('\n')[0]!)!
        const [first, second, ...rest] = data.split('\n')
        const isPlain = (plain: string) => /^[ -~]*$/.test(plain) && !/ {2}/.test(plain) && plain.length < 200
        if (isPlain(message)) expect(first).toBe(message)
        if (isPlain(statement)) expect(second).toBe(`in: ${statement}`)
        expect(rest).toEqual([expect.stringMatching(/^by: refuted: witness/)])
      }),
    ))

  test('no line of what the runner prints of a message is a command of the document', () =>
    fc.assert(
      fc.property(hostileRun, run => {
        for (const line of linesOf(reportGithub(auditsOf(run))).slice(0, -2))
          for (const shown of linesOf(commandOf(line)!.data).slice(1)) expect(shown).toMatch(/^(in|by): /)
      }),
    ))
})

describe('standard error', () => {
  test('has no command left, wherever it stands', () =>
    fc.assert(
      fc.property(
        fc.array(hostileText, { maxLength: 3 }),
        fc.constantFrom('', '::', ' ::error ::', '##[error]'),
        (parts, command) => {
          const text = parts.join(command)
          for (const line of linesOf(withoutCommands(text))) {
            expect(line.trimStart().startsWith('::')).toBe(false)
            expect(line).not.toContain('##[')
            expect(commandOf(line)).toBe(null)
          }
          expect(withoutCommands(text).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        },
      ),
    ))
})
