import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import { decodeDocument } from '../../dist/documents/decode.js'
import { readClaimBlock } from '../../dist/documents/notes/claim-block.js'
import { readDirective } from '../../dist/documents/notes/directive.js'
import {
  auditDocuments,
  book,
  readClaimFile,
  readDocuments,
  reportJson,
  reportText,
} from '../../dist/index.js'
import { LatexError } from '../../dist/notation/latex/lexer/latex-error.js'
import { joined, wholeExercises } from '../../dist/page/exercises.js'
import { FirstMentions } from '../../dist/page/first-mentions.js'
import { readLines, readSection } from '../../dist/page/reading.js'
import { readStatement } from '../../dist/rules/authored-claim/read.js'
import { listedSamples } from '../../dist/rules/laws/listed-sample.js'
import { clock } from './clock.mjs'
import { understandWith } from './understanding.mjs'

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/schema/audit-report-1.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv.default().compile(schema)

/** The project as it is built. */
export const subject = {
  decode: decodeDocument,
  read: (source, path) =>
    path.endsWith('.claims') ? [readClaimFile(source, path)] : readDocuments(source, path),
  understand: understandWith({
    FirstMentions,
    listedSamples,
    readSection,
    readLines,
    wholeExercises,
    joined,
    readDirective,
    readClaimBlock,
    readStatement,
    LatexError,
  }),
  audit: (document, { isBookUsed, effort }) =>
    auditDocuments([document], { book: isBookUsed ? book : [], effort }),
  validate: audits =>
    validate(JSON.parse(reportJson(audits, '0.0.0'))) ? null : JSON.stringify(validate.errors),
  report: audits => reportText(audits, { verbose: true, color: true }),
  now: clock(),
}
