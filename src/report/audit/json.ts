import type { DocumentAudit } from '../../audit/audit.js'
import { jsonText } from '../text/json-text.js'
import type { Cut } from './headline.js'
import { summarise } from './summary.js'

/** The audit as one JSON object; mathematical values are strings, positions and counts are numbers. */
export function reportJson(audits: readonly DocumentAudit[], version: string, cut?: Cut | null): string {
  const documents = audits.map(({ path, findings }) => ({ path, findings }))
  const summary = summarise(audits.flatMap(audit => audit.findings))
  return jsonText({ errata: version, documents, summary, ...(cut && { interrupted: cut }) })
}
