import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfAnswers } from '../../../src/english/lines/dialogue.js'

const layouts = fc.constantFrom(
  (name: string, says: string) => `**${name}:** ${says}`,
  (name: string, says: string) => `**${name}.** ${says}`,
  (name: string, says: string) => `**${name}** — ${says}`,
  (name: string, says: string) => `${name}: ${says}`,
  (name: string, says: string) => `${name} — ${says}`,
  (name: string, says: string) => `<p><b>${name}:</b> ${says}`,
)
const names = fc.constantFrom(['T', 'P'], ['Ada', 'Bob'], ['Mrs. Amari', 'Theo'])
const document = (
  layout: (name: string, says: string) => string,
  [one, other]: readonly string[],
  turns: number,
): string =>
  Array.from({ length: turns }, (_, i) => layout((i % 2 === 0 ? one : other)!, `turn ${i} says it`)).join(
    '\n\n',
  )

test('a turn of a dialogue is answered by the three behind it, and the last one by nobody', () => {
  fc.assert(
    fc.property(layouts, names, fc.integer({ min: 4, max: 9 }), fc.nat(8), (layout, speakers, turns, at) => {
      const source = document(layout, speakers, turns)
      const turn = at % turns
      const end = endOfAnswers(source.indexOf(`turn ${turn} `), source)
      if (turn === turns - 1) expect(end).toBe(null)
      else {
        const last = Math.min(turn + 3, turns - 1)
        expect(source.slice(0, end!)).toContain(`turn ${last} `)
        expect(source.slice(0, end!)).not.toContain(`turn ${last + 1} `)
      }
    }),
  )
})

test.each([
  'Note: one.\n\nNote: two.\n\nNote: three.\n\nNote: four.',
  'First: one.\n\nSecond: two.\n\nThird: three.\n\nFourth: four.',
  'T: one.\n\nP: two.\n\nT: three.',
  'One. Two.\n\nThree. Four.\n\nFive. Six.\n\nSeven. Eight.',
])('%j is none', source => expect(endOfAnswers(source.indexOf('two') + 1, source)).toBe(null))
