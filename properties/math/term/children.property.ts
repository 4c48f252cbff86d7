import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedInside, childrenOf, everyPart, replacedParts } from '../../../src/math/term/children.js'
import { add, exp, multiply, number, symbol, type Term } from '../../../src/math/term/term.js'
import { summedTerms } from './terms.js'

const isExponential = ({ kind }: Term): boolean => kind === 'exp'

/** Doubled again and again, so that a tree of it would have more parts than anybody can count. */
const shared = Array.from({ length: 60 }).reduce<Term>(inner => add(inner, inner), exp(symbol('x')))

describe('every part of a term', () => {
  test('is told once, what it stands in before it', () =>
    fc.assert(
      fc.property(summedTerms, term => {
        const found = [...everyPart(term)]
        expect(found[0]).toBe(term)
        expect(new Set(found).size).toBe(found.length)
        const before = found.map(
          (part, at) => at === 0 || found.slice(0, at).some(one => childrenOf(one).includes(part)),
        )
        expect(before.every(Boolean)).toBe(true)
        expect(found.flatMap(childrenOf).every(part => found.includes(part))).toBe(true)
      }),
    ))

  test('is told in the order of the writing, but for what stands in a closed part', () => {
    const term = multiply(exp(add(1, 'x')), 'y', exp('z'))
    const names = (isOpen?: (part: Term) => boolean) =>
      [...everyPart(term, isOpen)].flatMap(part => (part.kind === 'symbol' ? [part.name] : []))
    expect(names()).toEqual(['x', 'y', 'z'])
    expect(names(part => !isExponential(part))).toEqual(['y'])
  })

  test('that is shared is looked at once', () => expect([...everyPart(shared)].length).toBe(62))
})

describe('a term that is changed from the inside out', () => {
  test('is the same where nothing changes', () =>
    fc.assert(fc.property(summedTerms, term => changedInside(term, part => part) === term)))

  test('is changed over parts that are changed already, each once', () => {
    let asked = 0
    const counted = changedInside(shared, part => {
      asked++
      return isExponential(part) ? number(1) : part
    })
    expect(asked).toBe(62)
    expect([...everyPart(counted)].some(isExponential)).toBe(false)
    expect(changedInside(exp(exp('x')), part => (isExponential(part) ? add(part, 1) : part))).toEqual(
      add(exp(add(exp('x'), 1)), 1),
    )
  })
})

describe('a term with others for some of its parts', () => {
  test('is the same where none has another', () =>
    fc.assert(fc.property(summedTerms, term => replacedParts(term, () => null) === term)))

  test('has them for the outermost ones, which are not looked into', () => {
    const asked: Term[] = []
    const replaced = replacedParts(multiply(exp(exp('x')), shared, 'y'), part => {
      asked.push(part)
      return isExponential(part) ? number(2) : null
    })
    expect([...everyPart(replaced)].some(isExponential)).toBe(false)
    expect(asked.filter(isExponential).length).toBe(2)
    expect(new Set(asked).size).toBe(asked.length)
  })
})
