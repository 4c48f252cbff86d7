import type { ConformReport } from '../../conform/model/report.js'
import { conformGithub } from './github.js'
import { conformHtml } from './html.js'
import { conformJson } from './json.js'
import { conformJsonl } from './jsonl.js'
import { conformJunit } from './junit.js'
import { conformMarkdown } from './markdown.js'
import { type ConformTextOptions, conformText } from './text.js'

/** How a run may be reported, by the name of the format. */
export const conformFormats = {
  text: conformText,
  json: conformJson,
  jsonl: conformJsonl,
  junit: conformJunit,
  markdown: conformMarkdown,
  html: conformHtml,
  github: conformGithub,
} satisfies Record<string, (report: ConformReport, options: ConformTextOptions) => string>

export type ConformFormat = keyof typeof conformFormats

export const CONFORM_FORMATS = Object.keys(conformFormats) as ConformFormat[]

/** The run in a format. */
export const conformReport = (
  format: ConformFormat,
  report: ConformReport,
  options: ConformTextOptions,
): string => conformFormats[format](report, options)
