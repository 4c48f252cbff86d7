import { readdir } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { formatOf } from '../../documents/read.js'
import { excerpt } from '../../report/text/printable.js'
import { IgnoreRules } from './ignored.js'
import { andAbove, repositoryOf } from './project.js'

/** The documents of a folder and of those in it, in order, and what was left out. */
export interface Found {
  readonly documents: readonly string[]
  readonly leftOut: LeftOut
}

export interface LeftOut {
  /** Folders that nobody writes documents in: hidden ones, and what package managers bring. */
  readonly folders: readonly string[]
  /** Documents and folders that `.gitignore` names. */
  readonly ignored: readonly string[]
  /** Documents of a kind that is not read, by their endings. */
  readonly unreadable: readonly string[]
}

const BROUGHT = new Set(['node_modules', '__pycache__', 'site-packages'])
/** Text for people, in forms that errata cannot read. */
const UNREADABLE = new Set(['.adoc', '.asciidoc', '.docx', '.epub', '.lyx', '.nb', '.odt', '.pdf', '.typ'])

/** Walks a folder. What is linked from elsewhere is not followed. Throws what the file system throws. */
export async function documentsIn(folder: string): Promise<Found> {
  const found: Growing = { documents: [], leftOut: { folders: [], ignored: [], unreadable: [] } }
  await walk(folder, await rulesAbove(folder), found)
  return { ...found, documents: found.documents.sort() }
}

interface Growing {
  readonly documents: string[]
  readonly leftOut: { folders: string[]; ignored: string[]; unreadable: string[] }
}

async function walk(folder: string, above: IgnoreRules, found: Growing): Promise<void> {
  const rules = await above.inside(resolve(folder))
  const entries = await readdir(folder, { withFileTypes: true })
  const { documents, leftOut } = found
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const isFolder = entry.isDirectory()
    const isDocument = entry.isFile() && formatOf(entry.name) !== null
    if (isFolder && entry.name === '.git') continue
    if (isFolder && (entry.name.startsWith('.') || BROUGHT.has(entry.name))) leftOut.folders.push(path)
    else if ((isFolder || isDocument) && rules.ignores(resolve(path), isFolder)) leftOut.ignored.push(path)
    else if (isFolder) await walk(path, rules, found)
    else if (isDocument) documents.push(path)
    else if (entry.isFile() && UNREADABLE.has(extname(entry.name).toLowerCase()))
      leftOut.unreadable.push(path)
  }
}

/** A folder inside a repository obeys what stands above it there. */
async function rulesAbove(folder: string): Promise<IgnoreRules> {
  const repository = await repositoryOf(resolve(folder))
  if (repository === null) return IgnoreRules.NONE
  let rules = IgnoreRules.NONE
  for (const above of andAbove(resolve(folder), repository).slice(1).reverse())
    rules = await rules.inside(above)
  return rules
}

/** What was left out, in a line for its reader; null where nothing was. */
export function saidOf(folder: string, { folders, ignored, unreadable }: LeftOut): string | null {
  const kinds = [...new Set(unreadable.map(path => extname(path).toLowerCase()))]
  const parts = [
    [folders, `folders that are hidden or brought by a package manager`],
    [ignored, 'documents or folders that .gitignore names'],
    [unreadable, `documents of a kind that errata does not read (${kinds.sort().join(', ')})`],
  ] as const
  const said = parts.flatMap(([paths, what]) => (paths.length > 0 ? [`${what}: ${listed(paths)}`] : []))
  return said.length === 0 ? null : `audit: left out in ${excerpt(folder)}: ${said.join('; ')}`
}

const MAX_LISTED = 5

function listed(paths: readonly string[]): string {
  const shown = paths
    .toSorted()
    .slice(0, MAX_LISTED)
    .map(path => excerpt(path))
  return shown.join(', ') + (paths.length > MAX_LISTED ? ` and ${paths.length - MAX_LISTED} more` : '')
}
