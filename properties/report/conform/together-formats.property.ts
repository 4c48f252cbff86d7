import { expect, test } from 'vitest'
import { sideBySide } from '../../../src/conform/results/combine.js'
import { combinedMarkdown } from '../../../src/report/conform/combined-markdown.js'
import { combinedText } from '../../../src/report/conform/combined-text.js'
import { diffMarkdown } from '../../../src/report/conform/diff-markdown.js'
import { diffText } from '../../../src/report/conform/diff-text.js'
import { combinedHtml } from '../../../src/report/conform/html.js'
import { combinedFormats, diffFormats } from '../../../src/report/conform/together-formats.js'
import { CHANGED } from './changes.js'
import { ASKED, TOGETHER } from './together-runs.js'

const combined = sideBySide(TOGETHER)

test('several implementations in a format are what the format makes of them', () => {
  expect(Object.keys(combinedFormats)).toEqual(['text', 'json', 'markdown', 'html'])
  expect(combinedFormats.text(combined)).toBe(combinedText(combined))
  expect(combinedFormats.markdown(combined)).toBe(combinedMarkdown(combined))
  expect(combinedFormats.html(combined)).toBe(combinedHtml(combined, ASKED))
  expect(combinedFormats.json(combined, '1.2.3')).toBe(
    `${JSON.stringify({ errata: '1.2.3', ...combined }, null, 2)}\n`,
  )
})

test('a difference in a format is what the format makes of it', () => {
  expect(Object.keys(diffFormats)).toEqual(['text', 'json', 'markdown'])
  expect(diffFormats.text(CHANGED)).toBe(diffText(CHANGED))
  expect(diffFormats.markdown(CHANGED)).toBe(diffMarkdown(CHANGED))
  expect(diffFormats.json(CHANGED, '1.2.3')).toBe(
    `${JSON.stringify({ errata: '1.2.3', ...CHANGED }, null, 2)}\n`,
  )
})
