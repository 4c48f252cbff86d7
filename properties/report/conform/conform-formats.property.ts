import { expect, test } from 'vitest'
import { conformReport } from '../../../src/report/conform/conform-formats.js'
import { conformGithub } from '../../../src/report/conform/github.js'
import { conformHtml } from '../../../src/report/conform/html.js'
import { conformJson } from '../../../src/report/conform/json.js'
import { conformJsonl } from '../../../src/report/conform/jsonl.js'
import { conformJunit } from '../../../src/report/conform/junit.js'
import { conformMarkdown } from '../../../src/report/conform/markdown.js'
import { conformText } from '../../../src/report/conform/text.js'
import { failing, runOf } from './one-run.js'

const run = runOf([failing()])

test('a run in a format is what the format makes of it', () => {
  const of = { json: conformJson, jsonl: conformJsonl, junit: conformJunit, markdown: conformMarkdown }
  const plain = { ...of, html: conformHtml, github: conformGithub }
  for (const [format, report] of Object.entries(plain))
    expect(conformReport(format as keyof typeof plain, run, { color: true })).toBe(report(run))
  for (const color of [true, false])
    expect(conformReport('text', run, { color })).toBe(conformText(run, { color }))
})
