import { execFileSync } from 'node:child_process'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentsIn, saidOf } from '../../../src/command/sources/folder.js'
import { treeOf } from './tree.js'

const name = fc.constantFrom('a', 'b', 'build', 'notes')
const path = fc
  .tuple(fc.array(name, { maxLength: 2 }), name, fc.constantFrom('.md', '.tex'))
  .map(([folders, file, ending]) => [...folders, file + ending].join('/'))
const pattern = fc.oneof(
  fc.constantFrom(
    '*.tex',
    'build',
    'build/',
    '/a',
    'a/b',
    '**/notes.md',
    'b/*',
    '!b.md',
    '!a.tex',
    '# no',
    ' ',
    '!build/',
  ),
  path,
)
const files = fc.dictionary(path, fc.constant('$1 = 1$'), { minKeys: 1, maxKeys: 8 })
const rules = fc.dictionary(
  fc.constantFrom('.gitignore', 'a/.gitignore', 'build/.gitignore'),
  fc.array(pattern, { maxLength: 4 }).map(lines => lines.join('\n')),
)

/** What git itself would not ignore. */
function listedByGit(folder: string): string[] {
  execFileSync('git', ['init', '-q'], { cwd: folder })
  const listed = execFileSync('git', ['ls-files', '--others', '--exclude-standard', '-z'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return listed.split('\0').filter(path => /\.(?:md|tex)$/.test(path))
}

describe('the documents of a folder', () => {
  test('are those that git does not ignore, of the whole repository and of a folder in it', async () => {
    await fc.assert(
      fc.asyncProperty(files, rules, async (files, rules) => {
        const folder = treeOf({ ...rules, ...files })
        const listed = listedByGit(folder)
        const { documents } = await documentsIn(folder)
        expect(documents.map(one => relative(folder, one)).sort()).toEqual(listed.sort())
        if (!listed.some(path => path.startsWith('a/'))) return
        const inside = await documentsIn(join(folder, 'a'))
        expect(inside.documents.map(one => relative(folder, one)).sort()).toEqual(
          listed.filter(path => path.startsWith('a/')).sort(),
        )
      }),
      { numRuns: 20 },
    )
  })

  test('and what is left out of it are all its documents, and each that is left out is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        rules,
        fc.constantFrom('.venv', 'node_modules'),
        async (files, rules, aside) => {
          const folder = treeOf({ ...rules, ...files, [`${aside}/x.md`]: '', 'scan.pdf': '' })
          const { documents, leftOut } = await documentsIn(folder)
          const away = [...leftOut.folders, ...leftOut.ignored]
          for (const file of Object.keys(files)) {
            const full = join(folder, file)
            const isAway = away.some(one => full === one || full.startsWith(`${one}/`))
            expect(documents.includes(full)).toBe(!isAway)
          }
          const said = saidOf(folder, leftOut)!
          expect(said).toContain(join(folder, aside))
          expect(said).toContain('.pdf')
          if (leftOut.ignored.length > 0) expect(said).toContain(leftOut.ignored[0]!)
        },
      ),
      { numRuns: 10 },
    )
  })

  test('leave nothing to tell where nothing was left out', async () => {
    const folder = treeOf({ 'a.md': '', '.git/HEAD': '' })
    expect(saidOf(folder, (await documentsIn(folder)).leftOut)).toBeNull()
  })
})
