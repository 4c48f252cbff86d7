import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOfFiles, indexText, type NamedText } from '../../../src/conform/vectors/index-file.js'

const anyFiles: fc.Arbitrary<NamedText[]> = fc.uniqueArray(
  fc.record({ name: fc.string({ minLength: 1, maxLength: 3 }), text: fc.string() }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 5 },
)

test('the hash of all files depends on each name and each text, and not on their order', () =>
  fc.assert(
    fc.property(
      anyFiles.chain(files =>
        fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
      ),
      fc.nat(),
      ([files, shuffled], place) => {
        const hash = hashOfFiles(files)
        expect(hashOfFiles(shuffled)).toBe(hash)
        const at = place % files.length
        const changed = (change: (file: NamedText) => NamedText) =>
          hashOfFiles(files.map((file, i) => (i === at ? change(file) : file)))
        expect(changed(file => ({ ...file, text: `${file.text} ` }))).not.toBe(hash)
        expect(changed(file => ({ ...file, name: `${file.name}longer` }))).not.toBe(hash)
        expect(hashOfFiles(files.toSpliced(at, 1))).not.toBe(hash)
        const names = JSON.parse(indexText(shuffled)).files.map(({ file }: { file: string }) => file)
        expect(names).toEqual(files.map(({ name }) => name).sort())
      },
    ),
  ))
