import { describe, expect, test } from 'vitest'
import type { Place } from '../../src/audit/closing.js'
import { putFormulasIn } from '../../src/audit/formulas-put-in.js'
import { SectionValues } from '../../src/audit/section-values.js'
import { lower } from '../../src/latex/lower.js'
import { proveIdentity } from '../../src/proof/tactics.js'
import { toPlain } from '../../src/term/print.js'
import { nodeOf, readingOf } from './read-here.js'

/** What an expression is at the last formula of a text, and the names of the formulas that were put in. */
function put(text: string, latex: string, kept?: readonly string[]) {
  const reading = readingOf(`${text} So $zzz$.`)
  const token = reading.section.tokens.findLast(({ kind }) => kind === 'math')!
  const place: Place = { token, reading, start: token.start, end: token.end }
  const found = putFormulasIn(
    lower(nodeOf(latex), reading.glossary),
    place,
    new SectionValues([reading]),
    kept,
  )
  return { term: found.term, uses: found.uses.map(({ key }) => key) }
}
const isSame = (term: ReturnType<typeof put>['term'], latex: string) =>
  proveIdentity(term, lower(nodeOf(latex), readingOf('Here.').glossary)).proved

describe('the formulas that an exercise has given are put in as far as they go', () => {
  test.each([
    ['Let $D = 20 N$.', 'D', '20N', ['D']],
    ['Let $D = 20 N$ and $C = 6 N D$.', 'C', '120 N^2', ['C', 'D']],
    ['Let $C = 6 N D$ and $D = 20 N$.', 'C + D', '120 N^2 + 20N', ['C', 'D']],
    ['Let $D = 20 N$ and $D = 25 N$.', 'D', '25N', ['D']],
    ['Let $D = 20 N$.', 'E', 'E', []],
    // A number is no formula, and what is printed beside one is not put in.
    ['Let $D = 20$.', 'D', 'D', []],
    ['Let $D = 20 N$ with $N = 3$.', 'D', '20N', ['D']],
    ['Let $D = 20 + 1$.', 'D', 'D', []],
    // A circle ends where a symbol comes back.
    ['Let $D = 20 N$ and $N = D / 20$.', 'D', '20N', ['D']],
    ['Let $D = 20 N$ and $N = D / 20$.', 'N', 'D / 20', ['N']],
  ])('%s %s is %s', (text, latex, expected, uses) => {
    const found = put(text, latex)
    expect(found.uses).toEqual(uses)
    expect(isSame(found.term, expected)).toBe(true)
  })

  test('a function that is applied to symbols stays', () =>
    expect(toPlain(put('Let $D = f(N)$.', 'D').term)).toBe('f(N)'))

  test('not those of the symbols that are kept, which may come back', () => {
    const text = 'Let $D = 20 N$ and $N = D / 20$.'
    expect(isSame(put(text, 'D', ['D']).term, 'D')).toBe(true)
    expect(isSame(put(text, 'N', ['D']).term, 'D/20')).toBe(true)
    expect(put(text, 'N', ['D']).uses).toEqual(['N'])
    expect(isSame(put(text, 'D + N', ['N', 'D']).term, 'D + N')).toBe(true)
  })

  test('not those made behind the place', () => {
    const text = 'So $zzz$. Let $D = 20 N$.'
    const reading = readingOf(text)
    const token = reading.section.tokens.find(({ kind }) => kind === 'math')!
    const place = { token, reading, start: token.start, end: token.end }
    const term = lower(nodeOf('D'), reading.glossary)
    expect(putFormulasIn(term, place, new SectionValues([reading])).uses).toEqual([])
  })

  test('a chain of definitions is followed nine deep', () => {
    const names = 'abcdefghjkm'.split('')
    const text = names
      .slice(1)
      .map((name, at) => `Let $${names[at]} = 2 ${name}$.`)
      .join(' ')
    expect(put(text, 'a').uses).toEqual(names.slice(0, 9))
    expect(isSame(put(text, 'a').term, `512 ${names[9]}`)).toBe(true)
    expect(put(text, 'a', ['x', 'y']).uses).toEqual(names.slice(0, 9))
  })
})
