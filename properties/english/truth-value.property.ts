import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stanceIn } from './stance-in.js'

const value = fc.integer({ min: 2, max: 99 })
const lead = fc.constantFrom('Putting it in gives', 'The second equation becomes', 'This leaves')
const verdict = fc.constantFrom(
  ', so $x = 2$ is not a solution.',
  ', hence $x = 2$ is extraneous.',
  '. So $x = 2$ must be discarded.',
  ', which means that $x = 2$ does not satisfy the equation.',
)

test('what a value gives that does not pass is no statement, but a line that compares states what comes out', () => {
  fc.assert(
    fc.property(lead, value, value, verdict, (first, a, b, behind) => {
      expect(stanceIn(`${first} {}${behind}`, `$${a} + 3 = ${b}$`)).toBe('denied')
      expect(stanceIn(`${first} {}${behind}`, `$${a} + 3 = ${b} > 5$`)).toBe('asserted')
      expect(stanceIn(`${first} {}${behind}`, `$${a} + 3 = ${b} \\ne 5$`)).toBe('asserted')
    }),
  )
})

test('a sign of contradiction closes the argument before it, and no other', () => {
  const sign = fc.constantFrom('⊥', '$\\bot$', '↯', '(⊥)', '$\\Rightarrow\\Leftarrow$', '※')
  fc.assert(
    fc.property(lead, sign, (first, contradiction) => {
      expect(stanceIn(`${first} {}. ${contradiction}`)).toBe('denied')
      expect(stanceIn(`${first} {} ${contradiction}`)).toBe('denied')
      expect(stanceIn(`${first} {}. Some lines below we meet it ${contradiction}`)).toBe('asserted')
    }),
  )
})

test('a line is denied where what it comes to is another thing', () => {
  fc.assert(
    fc.property(lead, value, value, (first, a, b) => {
      expect(stanceIn(`${first} {}, but $${a} \\ne ${b}$.`)).toBe('denied')
      expect(stanceIn(`${first} {}, yet the left side is ${a}.`)).toBe('denied')
      expect(stanceIn(`${first} {}, but $${a} < ${b}$.`)).toBe('asserted')
      expect(stanceIn(`${first} {}, and $${a} \\ne ${b}$.`)).toBe('asserted')
    }),
  )
})

test('what follows a table is said of no cell of it', () => {
  fc.assert(
    fc.property(verdict, behind => {
      const said = behind.replace(/^[,.] /, '').replace(/^./, first => first.toUpperCase())
      const table = (gap: string) => `| way | result |\n|---|---|\n| one | {} |${gap}${said}`
      expect(stanceIn(table('\n\n'))).toBe('asserted')
      expect(stanceIn(`This gives {}. ${said}`)).toBe('denied')
    }),
  )
})

test('a statement that code calls false is denied, and one that it calls true is not', () => {
  const frame = fc.constantFrom('is `§`', 'is a `§` statement', 'evaluates to `§`', 'returns `§`')
  fc.assert(
    fc.property(frame, fc.constantFrom('FALSE', 'False', 'false'), (says, printed) => {
      expect(stanceIn(`Since {} ${says.replace('§', printed)}, the loop ends.`)).toBe('denied')
      expect(stanceIn(`Since {} ${says.replace('§', 'true')}, the loop ends.`)).toBe('asserted')
    }),
  )
})
