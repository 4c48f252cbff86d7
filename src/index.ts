export { type Audited, type AuditOptions, auditDocument, type DocumentAudit } from './audit/audit.js'
export type { MissingClaim } from './audit/exercise.js'
export { book } from './claims/book.js'
export type { Claim, Exercise, Meaning, Place, Premise } from './claims/claim.js'
export { AdapterError, type Answer, type Started, type Subject } from './conform/protocol.js'
export type { CaseResult, ConformReport, Identification, Level } from './conform/report.js'
export { conform, type Run, type RunOptions } from './conform/run.js'
export type { SubjectLimits } from './conform/subject/limits.js'
export { startModule } from './conform/subject/module-subject.js'
export { startProcess } from './conform/subject/process-subject.js'
export { readClaimFile } from './documents/claim-file.js'
export type { Document, Program, Section, Token } from './documents/document.js'
export { readDocuments } from './documents/format.js'
export { readDocument } from './documents/markdown.js'
export type { Note, NoteLine } from './documents/note.js'
export {
  type Evidence,
  type Finding,
  type Position,
  type Reason,
  VERDICTS,
  type Verdict,
} from './evidence/finding.js'
export { OPERATIONS } from './operations/catalogue.js'
export type { Input, Operation } from './operations/operation.js'
export { reportGithub } from './report/github.js'
export { reportJson } from './report/json.js'
export { reportJunit } from './report/junit.js'
export { reportMarkdown } from './report/markdown.js'
export { reportSarif } from './report/sarif.js'
export { reportText } from './report/text.js'
export { enclose } from './vectors/enclosure.js'
export type { Expected, Outcome, VectorCase, VectorFile } from './vectors/vector.js'
export { type Judgement, judgeOutput } from './vectors/verdict.js'
