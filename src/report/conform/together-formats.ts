import type { Combined } from '../../conform/results/combine.js'
import type { ReportDiff } from '../../conform/results/diff-reports.js'
import { jsonText } from '../text/json-text.js'
import { combinedMarkdown } from './combined-markdown.js'
import { combinedText } from './combined-text.js'
import { diffMarkdown } from './diff-markdown.js'
import { diffText } from './diff-text.js'
import { combinedHtml } from './html.js'

/** How several implementations may be reported, by the name of the format. */
export const combinedFormats = {
  text: combinedText,
  json: (combined, version) => jsonText({ errata: version, ...combined }),
  markdown: combinedMarkdown,
  html: combined => combinedHtml(combined),
} satisfies Record<string, (combined: Combined, version: string) => string>

/** How the difference of two runs may be reported, by the name of the format. */
export const diffFormats = {
  text: diffText,
  json: (diff, version) => jsonText({ errata: version, ...diff }),
  markdown: diffMarkdown,
} satisfies Record<string, (diff: ReportDiff, version: string) => string>
