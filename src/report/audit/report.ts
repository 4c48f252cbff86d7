import type { DocumentAudit } from '../../audit/audit.js'
import { reportGithub } from './github.js'
import type { Cut } from './headline.js'
import { reportJson } from './json.js'
import { reportJunit } from './junit.js'
import { reportMarkdown } from './markdown.js'
import { reportSarif } from './sarif.js'
import { reportText } from './text.js'

export interface ReportOptions {
  readonly version: string
  readonly strict: boolean
  readonly verbose: boolean
  readonly color: boolean
  /** Where not all documents were judged: every format but JUnit, which has no place for it, says so. */
  readonly cut?: Cut | null
}

/** How an audit may be reported, by the name of the format. */
const REPORTS = {
  text: reportText,
  json: (audits, { version, cut }) => reportJson(audits, version, cut),
  junit: reportJunit,
  sarif: (audits, options) => reportSarif(audits, options.version, options),
  github: reportGithub,
  markdown: reportMarkdown,
} satisfies Record<string, (audits: readonly DocumentAudit[], options: ReportOptions) => string>

export type Format = keyof typeof REPORTS

export const FORMATS = Object.keys(REPORTS) as Format[]

/** The audit in a format. */
export const report = (format: Format, audits: readonly DocumentAudit[], options: ReportOptions): string =>
  REPORTS[format](audits, options)
