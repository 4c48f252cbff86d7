import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reportJson } from '../../../../src/report/audit/json.js'
import { reportText } from '../../../../src/report/audit/text.js'
import { chapterAudit } from './chapter.js'

const read = (name: string) => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8')
const { version } = JSON.parse(read('package.json')) as { version: string }
const audit = chapterAudit()

describe('the golden reports of the chapter are what the audit prints; `npm run lab -- fixtures` writes them', () => {
  test('JSON', () =>
    expect(reportJson([audit], version)).toBe(read('fixtures/documents/chapter-15.report.json')))

  test('text', () =>
    expect(reportText([audit], { verbose: true, color: false })).toBe(
      read('fixtures/documents/chapter-15.report.txt'),
    ))
})
