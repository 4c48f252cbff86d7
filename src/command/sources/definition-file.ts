import { readFile, realpath, stat } from 'node:fs/promises'
import { configuredMacros } from '../../documents/macros/configured.js'
import { definitionsIn } from '../../documents/macros/definitions.js'
import { inside, type Macros } from '../../documents/macros/macro.js'
import { headOf, mentionsIn } from '../../documents/macros/mentions.js'
import { type Reference, referencesIn } from '../../documents/macros/references.js'
import { type Format, formatOf } from '../../documents/read.js'
import { cleaned } from '../../documents/tex/literals.js'
import { isWithin } from './project.js'

/** What a file of a project says about macros. */
export interface DefinitionFile {
  readonly macros: Macros
  /** The files that it takes in, as TeX does. */
  readonly references: readonly Reference[]
  /** The files that it names, as the configuration of a site does. */
  readonly mentions: readonly string[]
}

/** Files beyond this hold no definitions, but data. */
const MAX_BYTES = 2_000_000

/** Reads a file; null where there is none, where it is no regular file of the project, or too large. */
export async function readDefinitionFile(path: string, project: string): Promise<DefinitionFile | null> {
  try {
    const real = await realpath(path)
    const status = await stat(real)
    const isRead = status.isFile() && status.size <= MAX_BYTES && isWithin(real, await realpath(project))
    return isRead ? saidIn(await readFile(real, 'utf8'), formatOf(path)) : null
  } catch {
    return null
  }
}

function saidIn(text: string, format: Format | null): DefinitionFile {
  return {
    macros: inside(configuredMacros(text), definitionsIn(cleaned(text).text).macros),
    references: referencesIn(text),
    mentions: mentionsIn(format === 'markdown' ? headOf(text) : text),
  }
}
