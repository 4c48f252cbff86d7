import fc from 'fast-check'
import { expect, test } from 'vitest'
import { modelNamedIn } from '../../../src/english/cues/attribution.js'

const name = fc
  .stringMatching(/^[A-Z][a-z]{3,9}$/)
  .filter(word => !/^(?:Part|Step|Table|Figure|Theorem|Lemma|Section|Example)/.test(word))
const noun = fc.constantFrom('law', 'model', 'fit', 'estimate', 'scaling law')
const lead = fc.constantFrom('Under', 'in', 'by', 'according to', 'using')

test('a law, a model or an estimate is of the one whose name stands with it', () => {
  fc.assert(
    fc.property(lead, noun, name, (first, thing, who) => {
      expect(modelNamedIn(`${first} the ${thing} of ${who} et al., we have `)).toBe(who)
      expect(modelNamedIn(`${first} ${who}’s ${thing} we have `)).toBe(who)
      expect(modelNamedIn(`${first} the ${who} ${thing} we have `)).toBe(who)
    }),
  )
})

test('it is nobody’s where no name stands there, or the name is of a part of the page', () => {
  const part = fc.constantFrom('Section 2', 'Figure 3', 'Theorem 1', 'Eq. 4', 'large numbers', 'our page')
  fc.assert(
    fc.property(lead, noun, name, part, (first, thing, who, where) => {
      expect(modelNamedIn(`${first} the ${thing} of ${where}, we have `)).toBe(null)
      expect(modelNamedIn(`${first} the new ${thing}, ${who} has `)).toBe(null)
      expect(modelNamedIn(`${who} met the ${thing} here: `)).toBe(null)
    }),
  )
})
