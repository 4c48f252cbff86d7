import { link, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuseToReplace } from '../../src/command/replaced-input.js'
import { UsageError } from '../../src/command/usage-error.js'

test('what is read is not written, by whatever name, and no file is written twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'errata-'))
  const at = (name: string) => join(folder, name)
  await writeFile(at('page.md'), '$1+1=2$')
  await writeFile(at('other.md'), '$1+1=2$')
  await symlink(at('page.md'), at('link'))
  await link(at('page.md'), at('hard'))
  const sources = [{ path: 'page.md', file: at('page.md'), project: folder }]
  const same = ['page.md', 'link', 'hard', './page.md', '../x/../page.md'.replace('../x/../', '')]
  const apart = ['other.md', 'new.json', 'new.txt', undefined]
  const name = fc.constantFrom(...same, ...apart)
  const pathOf = (one: string | undefined) => (one === undefined ? {} : { file: at(one) })
  await fc.assert(
    fc.asyncProperty(name, name, async (output, writeBaseline) => {
      const written = { output: pathOf(output).file, writeBaseline: pathOf(writeBaseline).file }
      const isRefused = [output, writeBaseline].some(one => one !== undefined && same.includes(one))
      const isTwice = output !== undefined && output === writeBaseline
      const said = refuseToReplace(sources, JSON.parse(JSON.stringify(written)))
      if (isRefused || isTwice) await expect(said).rejects.toBeInstanceOf(UsageError)
      else await expect(said).resolves.toBeUndefined()
    }),
  )
  await expect(refuseToReplace([{ path: '-', text: '' }], { output: at('page.md') })).resolves.toBeUndefined()
})
