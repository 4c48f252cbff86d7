import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** What the `.gitignore` files on the way from a folder up to its repository leave out; the deepest that speaks decides. */
export class IgnoreRules {
  private constructor(private readonly levels: readonly { folder: string; rules: Ignore }[]) {}

  static readonly NONE = new IgnoreRules([])

  /** These rules with those of one folder more. */
  async inside(folder: string): Promise<IgnoreRules> {
    const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => null)
    if (text === null) return this
    return new IgnoreRules([{ folder, rules: ignore().add(text.slice(0, MAX_CHARACTERS)) }, ...this.levels])
  }

  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.levels) {
      const name = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '')
      const { ignored, unignored } = rules.test(name)
      if (ignored || unignored) return ignored
    }
    return false
  }
}

const MAX_CHARACTERS = 100_000
