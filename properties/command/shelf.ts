import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** Folders with one report in each, and the path of that report; they are gone with the tests of the file. */
export function shelves(): (old?: string | null) => { folder: string; file: string } {
  let root = ''
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'errata-whole-'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  return (old = 'old') => {
    const folder = mkdtempSync(join(root, 'shelf-'))
    const file = join(folder, 'report.txt')
    if (old !== null) writeFileSync(file, old)
    return { folder, file }
  }
}
