import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headingOver, headingsOf, isHeading, sectionEnd } from '../../src/english/headings.js'

const depths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 })
const page = (all: readonly number[]) =>
  all.map((depth, i) => `${'#'.repeat(depth)} Head ${i}\n\nText ${i}.\n\n`).join('')

test('a place stands under the last heading before it, and its section ends at the next that is no deeper', () => {
  fc.assert(
    fc.property(depths, all => {
      const source = page(all)
      expect(headingsOf(source).map(({ depth }) => depth)).toEqual(all)
      for (const [i, depth] of all.entries()) {
        const at = source.indexOf(`Text ${i}.`)
        const next = all.findIndex((other, j) => j > i && other <= depth)
        expect(headingOver(at, source)?.title).toBe(`Head ${i}`)
        expect([isHeading(at, source), isHeading(source.indexOf(`Head ${i}`), source)]).toEqual([false, true])
        expect(sectionEnd(at, source)).toBe(next < 0 ? source.length : headingsOf(source)[next]!.at)
      }
    }),
  )
})

test('headings of TeX and underlined ones have their depth', () => {
  const depthsOf = (source: string) => headingsOf(source).map(({ depth }) => depth)
  expect(depthsOf('\\section{A}\n\\subsection{B}\n\\paragraph{C} text')).toEqual([2, 3, 5])
  expect(depthsOf('Above\n=====\n\nBelow\n-----\n')).toEqual([1, 2])
  expect(headingOver(3, 'Text.')).toBe(null)
})
