import { execFileSync } from 'node:child_process'
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDefinitionFile } from '../../../src/command/sources/definition-file.js'
import { treeOf } from './tree.js'

const SAYS = '\\newcommand{\\half}{\\frac12} \\input{more}\nmacros: { "third": "x" }\nextra: other.js'

describe('a file of a project', () => {
  test('says what TeX and a configuration would take from it', async () => {
    const folder = treeOf({ 'a.sty': SAYS })
    const { macros, references, mentions } = (await readDefinitionFile(join(folder, 'a.sty'), folder))!
    expect([...macros.keys()].sort()).toEqual(['\\half', '\\third'])
    expect(references.map(({ name }) => name)).toEqual(['more'])
    expect(mentions).toEqual(['other.js'])
  })

  test('is not read outside the project, not through a link that leads there, and not where it is no file', async () => {
    const [folder, elsewhere] = [treeOf({ 'a/x.md': '' }), treeOf({ 'secret.tex': SAYS })]
    const project = join(folder, 'a')
    symlinkSync(join(elsewhere, 'secret.tex'), join(project, 'link.tex'))
    execFileSync('mkfifo', [join(project, 'pipe.tex')])
    for (const path of ['link.tex', 'pipe.tex', '.', 'none.tex', '../x.tex'])
      expect(await readDefinitionFile(join(project, path), project), path).toBeNull()
    expect(await readDefinitionFile(join(elsewhere, 'secret.tex'), project)).toBeNull()
  })

  test('is not read where it is too large to hold definitions only', async () => {
    const folder = treeOf({})
    const path = join(folder, 'a.tex')
    writeFileSync(path, SAYS)
    expect(await readDefinitionFile(path, folder)).not.toBeNull()
    truncateSync(path, 2_000_001)
    expect(await readDefinitionFile(path, folder)).toBeNull()
  })
})
