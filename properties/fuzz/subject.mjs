import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import { decodeDocument } from '../../dist/documents/decode.js'
import { auditDocument, book, readDocument, reportJson, reportText } from '../../dist/index.js'
import { clock } from './clock.mjs'

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/schema/audit-report-1.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv.default().compile(schema)

/** The project as it is built. */
export const subject = {
  decode: bytes => decodeDocument(bytes, 'fuzz.md'),
  read: source => readDocument(source, 'fuzz.md'),
  audit: (document, { isBookUsed, effort }) =>
    auditDocument(document, { book: isBookUsed ? book : [], effort }),
  validate: audit =>
    validate(JSON.parse(reportJson([audit], '0.0.0'))) ? null : JSON.stringify(validate.errors),
  report: audit => reportText([audit], { verbose: true, color: true }),
  now: clock(),
}
