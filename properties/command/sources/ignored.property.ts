import { join } from 'node:path'
import { expect, test } from 'vitest'
import { IgnoreRules } from '../../../src/command/sources/ignored.js'
import { treeOf } from './tree.js'

test('a deeper folder may take back what one above it ignores, and rules reach no further than their folder', async () => {
  const folder = treeOf({
    '.gitignore': '*.md\n',
    'a/.gitignore': '!kept.md\n',
    'a/kept.md': '',
    'b/kept.md': '',
  })
  const top = await IgnoreRules.NONE.inside(folder)
  const inner = await top.inside(join(folder, 'a'))
  expect(top.ignores(join(folder, 'a/kept.md'), false)).toBe(true)
  expect(inner.ignores(join(folder, 'a/kept.md'), false)).toBe(false)
  expect(inner.ignores(join(folder, 'a/other.md'), false)).toBe(true)
  expect(await top.inside(join(folder, 'b'))).toBe(top)
})
