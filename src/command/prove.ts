import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { auditDocument } from '../audit/audit.js'
import type { Finding } from '../audit/finding.js'
import { readDocument } from '../documents/markdown/markdown.js'
import type { Section } from '../documents/model/document.js'
import { book } from '../fields/machine-learning/book.js'
import { certificateFiles } from '../math/certificates/certificate.js'
import type { NamedObligation } from '../math/certificates/sympy-script.js'
import { proofsJson, proofsText, type Settled } from '../report/audit/proofs.js'
import { CHAPTER } from './audit.js'
import type { Streams } from './streams.js'
import { EXIT, UsageError } from './usage-error.js'
import { writeReport } from './write-report.js'

export interface ProveFlags {
  readonly certificates?: string
  readonly format: 'text' | 'json'
  readonly output?: string
  readonly seed: number
  readonly points: number
}

/**
 * Settles the claims of the book as the built-in chapter makes them, all or those that are named, and answers with the
 * exit code: 1 where one of them is undecided. Certificates are written into an empty folder.
 */
export async function runProve(
  ids: readonly string[],
  flags: ProveFlags,
  version: string,
  { output }: Pick<Streams, 'output'>,
): Promise<number> {
  const statements = await statementsOf(ids, flags)
  const certificates = statements.flatMap(({ named }) => named)
  if (flags.certificates !== undefined) await writeCertificates(flags.certificates, certificates, version)
  const settled = statements.map(({ finding, named }): Settled => ({ finding, certificates: named.length }))
  const report = flags.format === 'json' ? proofsJson(settled, version) : proofsText(settled)
  await writeReport('prove', report, flags.output, output)
  return exitCodeOf(settled.map(({ finding }) => finding))
}

/** 1 where one of the findings is undecided. */
export const exitCodeOf = (findings: readonly Pick<Finding, 'verdict'>[]): number =>
  findings.some(({ verdict }) => verdict === 'undecided') ? EXIT.findings : EXIT.clean

async function statementsOf(ids: readonly string[], { seed, points }: ProveFlags) {
  const wanted = new Set(claimsNamed(ids))
  const document = readDocument(await readFile(CHAPTER, 'utf8'), CHAPTER)
  // Exercises do not depend on each other: those of which nothing is wanted need not be judged.
  const asked = book.filter(({ claims }) => claims.some(({ id }) => wanted.has(id)))
  const isAsked = ({ label, partOf }: Section) => asked.some(({ number }) => number === (partOf ?? label))
  const chapter = { ...document, sections: document.sections.filter(isAsked) }
  const { findings, obligations } = auditDocument(chapter, { book: asked, effort: { seed, points } })
  const seen = new Map<string, number>()
  return findings.flatMap((finding, i) => {
    if (!wanted.has(finding.rule)) return []
    const named = obligations[i]!.map((obligation): NamedObligation => {
      const count = (seen.get(finding.rule) ?? 0) + 1
      seen.set(finding.rule, count)
      return { id: count === 1 ? finding.rule : `${finding.rule} (${count})`, obligation }
    })
    return [{ finding, named }]
  })
}

/** The claims that are named, or else all of the book. Throws UsageError for one that is none. */
export function claimsNamed(ids: readonly string[]): readonly string[] {
  const known = book.flatMap(({ claims }) => claims.map(({ id }) => id))
  const unknown = ids.find(id => !known.includes(id))
  if (unknown !== undefined)
    throw new UsageError(`prove: expected claims that \`errata claims\` lists, got ${unknown}`)
  return ids.length > 0 ? ids : known
}

async function writeCertificates(
  folder: string,
  named: readonly NamedObligation[],
  version: string,
): Promise<void> {
  const files = certificateFiles(named, version)
  try {
    await mkdir(folder, { recursive: true })
    if ((await readdir(folder)).length > 0)
      throw new UsageError(
        `prove: expected an empty folder for certificates, got ${folder}, which is not empty`,
      )
    for (const { name, text } of files) await writeFile(join(folder, name), text)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`prove: expected a folder that can be written, got ${folder}`)
  }
}
