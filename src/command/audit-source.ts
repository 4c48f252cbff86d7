import { type Audited, auditDocuments } from '../audit/audit.js'
import { type Macros, NO_MACROS } from '../documents/macros/macro.js'
import type { Document } from '../documents/model/document.js'
import { NotebookError } from '../documents/notebook/notebook.js'
import { readClaimFile } from '../documents/notes/claim-file.js'
import { readDocuments } from '../documents/read.js'
import { exercisesOf } from './books.js'
import { loadPlugins } from './plugins.js'
import { ProjectMacros } from './sources/project-macros.js'
import { readSource, type Source } from './sources/source.js'
import { UsageError } from './usage-error.js'

/** What an audit depends on beside its document. */
export interface AuditChoices {
  /** The books whose claims are looked for, by id or by the file of a plug-in that defines them. */
  readonly book?: readonly string[] | undefined
  /** The files of plug-ins. */
  readonly plugin?: readonly string[] | undefined
  readonly strict: boolean
  readonly seed: number
  readonly points: number
}

/**
 * Reads and audits what stands at a source: a notebook gives an audit for each of its cells of text. What the findings
 * rest on, in terms, is left behind: reports say it in words, and the terms of many documents would fill the memory.
 * Throws UsageError for what cannot be read.
 */
export async function auditSource(
  source: Source,
  choices: AuditChoices,
  project: ProjectMacros = new ProjectMacros(),
): Promise<Audited[]> {
  await loadPlugins('audit', choices.plugin ?? [])
  const { path, source: text } = await readSource(source)
  const macros = 'file' in source ? await project.of(source.file, source.project) : NO_MACROS
  const documents = source.isClaims === true ? [readClaimFile(text, path)] : readOrRefuse(text, path, macros)
  const { strict, seed, points } = choices
  const options = { book: await exercisesOf(choices.book ?? []), effort: { seed, points }, strict }
  return auditDocuments(documents, options).map(audited => ({ ...audited, obligations: [] }))
}

function readOrRefuse(source: string, path: string, macros: Macros): readonly Document[] {
  try {
    return readDocuments(source, path, macros)
  } catch (error) {
    if (error instanceof NotebookError) throw new UsageError(`audit: ${error.message}`)
    if (error instanceof RangeError) {
      const { message } = error
      throw new UsageError(`audit: ${message.startsWith(path) ? message : `${path}: ${message}`}`)
    }
    throw error
  }
}
