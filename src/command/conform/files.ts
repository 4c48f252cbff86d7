import { readFile } from 'node:fs/promises'
import {
  type KnownFailures,
  KnownFailuresError,
  parseKnown,
  readKnownLines,
} from '../../conform/known-failures/known-failures.js'
import { updateKnown } from '../../conform/known-failures/update-known.js'
import type { Question } from '../../conform/model/question.js'
import type { ConformReport, HeldTo } from '../../conform/model/report.js'
import { allOperations } from '../../conform/operations/registry.js'
import { type Bounds, boundsOf, boundsText, readBounds } from '../../conform/results/bounds.js'
import type { Run } from '../../conform/run/run.js'
import {
  readSaved,
  type SavedCase,
  savedCase,
  savedQuestions,
  savedText,
} from '../../conform/run/saved-cases.js'
import { ShapeError } from '../../math/shapes/shape.js'
import { UsageError } from '../usage-error.js'
import { writeWhole } from '../whole-file.js'
import type { Selection } from './selection.js'

interface Flags {
  readonly known?: string
  readonly updateKnown: boolean
  readonly bounds?: string
  readonly save?: string
}

/** The files that a run is held to, and that it writes. */
export interface KeptFiles {
  readonly known: KnownFailures | null
  readonly bounds: Bounds | null
  /** Both as their files say them. */
  readonly texts: Omit<HeldTo, 'isFiltered'>
  readonly saved: readonly Question[]
  /** Writes what the options ask for, and answers with what it did, a line each; of a run that was cut off, what it found. */
  write(run: Run, report: ConformReport): Promise<string[]>
}

/** Reads them. Throws UsageError for one that cannot be read or is of another form. */
export async function keptFiles(flags: Flags, { operations, isFiltered }: Selection): Promise<KeptFiles> {
  if (flags.updateKnown && flags.known === undefined)
    throw new UsageError('conform: expected --known FILE with --update-known, got none')
  if (flags.updateKnown && isFiltered)
    throw new UsageError(
      'conform: expected a run of everything with --update-known, got one that leaves some out',
    )
  const knownText = flags.known === undefined ? null : await textOf(flags.known, flags.updateKnown)
  const boundsSource = flags.bounds === undefined ? null : await textOf(flags.bounds, true)
  const savedSource = flags.save === undefined ? null : await textOf(flags.save, true)
  const saved = savedSource === null ? [] : read(flags.save, () => readSaved(savedSource))
  const questions = read(flags.save, () => savedQuestions(saved, allOperations()))
  return {
    known: knownText === null ? null : read(flags.known, () => knownIn(knownText, flags)),
    bounds: boundsSource === null ? null : read(flags.bounds, () => readBounds(boundsSource)),
    texts: {
      known: flags.known === undefined || knownText === null ? null : { file: flags.known, text: knownText },
      bounds: boundsSource,
    },
    saved: questions.filter(({ operation }) => operations.includes(operation)),
    write: async (run, report) => {
      const isCut = run.aborted !== null
      const wanted = flags.updateKnown || (flags.bounds !== undefined && boundsSource === null)
      return [
        ...(isCut && wanted ? ['the run was cut off: known failures and bounds are left as they are'] : []),
        ...(isCut ? [] : await writeKnown(flags, knownText ?? '', report)),
        ...(isCut || boundsSource !== null ? [] : await writeBounds(flags.bounds, report)),
        ...(await writeSaved(flags.save, saved, run)),
      ]
    },
  }
}

/** A file that is about to be rewritten need not be complete, but its lines must be readable. */
function knownIn(text: string, { known = '', updateKnown: isRewritten }: Flags): KnownFailures | null {
  if (!isRewritten) return parseKnown(text, known)
  readKnownLines(text, known)
  return null
}

/** The text of a file; null where there is none and that is no fault. */
async function textOf(file: string, mayBeMissing: boolean): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (mayBeMissing && (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new UsageError(`conform: expected a file that can be read, got ${file}`)
  }
}

function read<T>(file: string | undefined, parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (error instanceof ShapeError) throw new UsageError(`conform: ${file}: ${error.message}`)
    if (error instanceof KnownFailuresError) throw new UsageError(`conform: ${error.message}`)
    throw error
  }
}

async function writeKnown(
  { known, updateKnown: wanted }: Flags,
  text: string,
  report: ConformReport,
): Promise<string[]> {
  if (!wanted || known === undefined) return []
  const context = { implementationVersion: report.header.implementation.version, isFiltered: false }
  const updated = read(known, () => updateKnown(text, report.results, context))
  await write(known, updated.text)
  return [`${known}: written; give a reason for every new line`, ...updated.remarks]
}

async function writeBounds(file: string | undefined, report: ConformReport): Promise<string[]> {
  if (file === undefined) return []
  await write(file, boundsText(boundsOf(report.header.implementation.name, report.footer.measures)))
  return [`${file}: written with the greatest errors of this run`]
}

async function writeSaved(
  file: string | undefined,
  before: readonly SavedCase[],
  { counterexamples, started }: Run,
): Promise<string[]> {
  if (file === undefined || counterexamples.length === 0) return []
  const found = counterexamples.map(one => savedCase(one, started.implementation.name))
  await write(file, savedText([...found, ...before]))
  return [`${file}: ${found.length} counterexamples saved, to be asked again`]
}

async function write(file: string, text: string): Promise<void> {
  await writeWhole(file, text).catch(() => {
    throw new UsageError(`conform: expected a file that can be written, got ${file}`)
  })
}
