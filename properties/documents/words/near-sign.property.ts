import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { withArithmetic } from '../../../src/documents/prose-arithmetic/with-arithmetic.js'
import { nearSigns } from '../../../src/documents/words/near-sign.js'

const SILENT = ['The loss fell.', 'We (all of us) went on, 3 times.', 'No 4 is left over.']
const TELLING = ['So 2 + 3 = 5.', 'Here 1/3 ≈ 0.33 of it.', 'As 7 < 9 it fits.', 'It calls pi uniform.']
const sentences = fc.array(fc.constantFrom(...SILENT, ...TELLING), { minLength: 1, maxLength: 12 })

const read = (said: readonly string[]) => {
  const source = said.join(' ')
  return { source, section: readDocument(source, 'a.md').sections[0]! }
}

test('the sentences with a sign are near one, those right beside them, and no others', () => {
  fc.assert(
    fc.property(sentences, said => {
      const { source, section } = read(said)
      const isNear = nearSigns(section.tokens, source)
      for (const [index, { sentence }] of section.tokens.entries()) {
        const around = said.slice(Math.max(0, sentence - 1), sentence + 2)
        expect(isNear(index)).toBe(around.some(one => TELLING.includes(one)))
      }
    }),
  )
})

test('arithmetic is found where it is, however much silent prose stands around it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SILENT), { maxLength: 9 }), fc.nat(9), (silent, place) => {
      const before = silent.slice(0, place)
      const { source, section } = read([...before, 'So 2 + 3 = 5.', ...silent.slice(place)])
      const found = withArithmetic(section, source).tokens.filter(({ kind }) => kind === 'math')
      expect(found.map(({ text }) => text)).toEqual(['2 + 3 = 5'])
    }),
  )
})
