import { dirname, join, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { andAbove, isWithin, projectOf, repositoryOf } from '../../../src/command/sources/project.js'
import { treeOf } from './tree.js'

const path = fc
  .array(fc.constantFrom('a', 'b', '..c', 'd.e'), { maxLength: 4 })
  .map(parts => `/${parts.join('/')}`)

describe('the folders of a path', () => {
  test('are itself and each that it lies in, up to the last', () => {
    fc.assert(
      fc.property(path, path, (one, last) => {
        const folders = andAbove(one, last)
        expect(folders[0]).toBe(one)
        for (const [at, folder] of folders.slice(1).entries()) expect(folder).toBe(dirname(folders[at]!))
        expect(folders.at(-1)).toBe(isWithin(one, last) ? last : '/')
      }),
    )
  })

  test('are those that it is within', () => {
    fc.assert(
      fc.property(path, path, (one, other) => {
        expect(isWithin(one, other)).toBe(andAbove(one).includes(other))
        expect(isWithin(`${other}${sep}..${sep}zz`, other)).toBe(other === '/')
      }),
    )
  })
})

describe('the project of a document', () => {
  test('is its repository', async () => {
    const folder = treeOf({ '.git/HEAD': '', 'a/b/c.md': '' })
    expect(await repositoryOf(join(folder, 'a/b'))).toBe(folder)
    expect(await projectOf(join(folder, 'a/b/c.md'), false)).toBe(folder)
    expect(await projectOf(join(folder, 'a'), true)).toBe(folder)
  })

  test('is the folder that was named, or its own, where there is no repository', async () => {
    const folder = treeOf({ 'a/b/c.md': '' })
    expect(await projectOf(join(folder, 'a'), true)).toBe(join(folder, 'a'))
    expect(await projectOf(join(folder, 'a/b/c.md'), false)).toBe(join(folder, 'a/b'))
    expect(await projectOf('README.md', false)).toBe(resolve('.'))
  })
})
