import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { inside, type Macros, NO_MACROS, together } from '../../documents/macros/macro.js'
import type { Reference } from '../../documents/macros/references.js'
import { formatOf } from '../../documents/read.js'
import { type DefinitionFile, readDefinitionFile } from './definition-file.js'
import { andAbove, isWithin } from './project.js'

/** The configuration of a site, and what its pages take in, by the names that the tools give them. */
const CONFIGURATION =
  /^(?:_(?:quarto|metadata|config|output|bookdown)\.ya?ml|(?:myst|mkdocs)\.ya?ml|docusaurus\.config\.(?:m?js|ts)|conf\.py|book\.toml|index\.Rmd|preamble\.tex|.{0,40}(?:macros|mathjax|katex).{0,40}\.(?:m?js|json|ya?ml|html|tex|sty))$/i
/** Where those tools keep what their configuration names. */
const ASSETS = ['.', 'docs', '_static', 'source', 'static']
/** Where Jekyll keeps what it puts into the head of each page. */
const HEADS = '_includes'
const TEX_SOURCE = /\.(?:tex|ltx)$/i
/** Of a folder with more sources than this, or a source that takes in more, the rest is left alone. */
const MAX_FILES = 500

/**
 * Finds the macros that a project defines for a document in other files. Of a TeX source they are those of all files
 * that a source beside or above it takes in together with it, and of those that it takes in itself. Any other document
 * has those of the configuration of its site. Files are read once, and none outside the project.
 */
export class ProjectMacros {
  private readonly files = new Map<string, Promise<DefinitionFile | null>>()
  private readonly families = new Map<string, Promise<ReadonlySet<string>>>()
  private readonly folders = new Map<string, Promise<readonly string[]>>()

  async of(document: string, project: string): Promise<Macros> {
    const path = resolve(document)
    const folders = andAbove(dirname(path), project)
    return formatOf(path) === 'tex'
      ? this.ofSource(path, folders, project)
      : this.ofSite(path, folders, project)
  }

  private async ofSource(path: string, folders: readonly string[], project: string): Promise<Macros> {
    const beside = await this.filesIn(folders, name => TEX_SOURCE.test(name))
    const families = await Promise.all([path, ...beside].map(one => this.family(one, project)))
    const ours = new Set(families.filter(family => family.has(path)).flatMap(family => [...family]))
    ours.delete(path)
    return this.macrosOf([...ours].sort(), project)
  }

  private async ofSite(path: string, folders: readonly string[], project: string): Promise<Macros> {
    const own = await this.file(path, project)
    const named = await this.named(own?.mentions ?? [], [dirname(path)], project)
    let macros = NO_MACROS
    for (const folder of folders.toReversed()) {
      const found = await this.filesIn([folder], name => CONFIGURATION.test(name))
      const heads = await this.filesIn([join(folder, HEADS)], name => name.endsWith('.html'))
      const settings = [...found, ...heads].filter(one => one !== path)
      const read = await Promise.all(settings.map(one => this.file(one, project)))
      const places = ASSETS.map(asset => join(folder, asset))
      const mentioned = await Promise.all(read.map(one => this.named(one?.mentions ?? [], places, project)))
      macros = inside(macros, await this.macrosOf([...new Set([...settings, ...mentioned.flat()])], project))
    }
    return inside(macros, await this.macrosOf(named, project))
  }

  /** A source and all that it takes in, directly or by way of others. */
  private family(root: string, project: string): Promise<ReadonlySet<string>> {
    return remembered(this.families, root, async () => {
      const members = new Set<string>([root])
      for (const member of members) {
        const file = members.size < MAX_FILES ? await this.file(member, project) : null
        const folders = [dirname(member), dirname(root), project]
        for (const reference of file?.references ?? []) {
          const taken = await this.resolved(reference, folders, project)
          if (taken !== null) members.add(taken)
        }
      }
      return members
    })
  }

  private async resolved(
    { name, endings }: Reference,
    folders: readonly string[],
    project: string,
  ): Promise<string | null> {
    for (const path of folders.flatMap(folder => endings.map(ending => resolve(folder, name + ending))))
      if (isWithin(path, project) && (await this.file(path, project))) return path
    return null
  }

  private async named(
    names: readonly string[],
    folders: readonly string[],
    project: string,
  ): Promise<string[]> {
    const found = await Promise.all(
      names.map(name => this.resolved({ name, endings: [''] }, folders, project)),
    )
    return found.filter(path => path !== null)
  }

  private async macrosOf(paths: readonly string[], project: string): Promise<Macros> {
    const files = await Promise.all(paths.map(path => this.file(path, project)))
    return together(files.flatMap(file => (file && file.macros.size > 0 ? [file.macros] : [])))
  }

  private async filesIn(folders: readonly string[], isMeant: (name: string) => boolean): Promise<string[]> {
    const lists = await Promise.all(folders.map(folder => this.namesIn(folder)))
    return lists.flatMap((names, at) =>
      names
        .filter(isMeant)
        .slice(0, MAX_FILES)
        .map(name => join(folders[at]!, name)),
    )
  }

  private namesIn(folder: string): Promise<readonly string[]> {
    return remembered(this.folders, folder, async () => (await readdir(folder).catch(() => [])).sort())
  }

  private file(path: string, project: string): Promise<DefinitionFile | null> {
    return remembered(this.files, path, () => readDefinitionFile(path, project))
  }
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? find()
  known.set(key, found)
  return found
}
