import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAccused, quadratic, solvedIn, verdictsOf } from './solved.js'

const root = fc.integer({ min: -9, max: 9 })
const roots = fc.uniqueArray(root, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[number, number]>
const answer = fc.constantFrom(
  (one: number, other: number) => `$x = ${one}$ or $x = ${other}$`,
  (one: number, other: number) => `$x = ${one}$, $x = ${other}$`,
  (one: number, other: number) => `$x = ${one} \\text{ or } x = ${other}$`,
  (one: number, other: number) => `$x = ${one}, \\; x = ${other}$`,
  (one: number, other: number) => `$x = ${one}, ${other}$`,
  (one: number, other: number) => `$x \\in \\{${one}, ${other}\\}$`,
  (one: number, other: number) => `$x = \\frac{${one + other} \\pm ${Math.abs(one - other)}}{2}$`,
  (one: number, other: number) => `$x = \\frac{${one + other} \\pm \\sqrt{${(one - other) ** 2}}}{2}$`,
)
const lead = fc.constantFrom(', so ', '. Hence ', ' $\\implies$ ', '. The solutions are ', ' has the roots ')

describe('both solutions of a quadratic equation', () => {
  test('hold, in whatever way they are written down', () => {
    fc.assert(
      fc.property(roots, lead, answer, ([one, other], lead, write) => {
        const verdicts = verdictsOf(`$${quadratic(one, other)} = 0$${lead}${write(one, other)}.`)
        expect(new Set(verdicts)).toEqual(new Set(['holds']))
      }),
    )
  })

  test('hold behind the two factors of which one is 0', () => {
    fc.assert(
      fc.property(roots, answer, ([one, other], write) => {
        const factors = [one, other].map(value => `$x - (${value}) = 0$`)
        const page = `$${quadratic(one, other)} = 0$, so ${factors.join(' or ')}, so ${write(one, other)}.`
        expect(verdictsOf(page)).not.toContain('conditional')
        expect(isAccused(page)).toBe(false)
      }),
    )
  })

  test('are not held for those of another', () => {
    fc.assert(
      fc.property(roots, root, lead, answer, ([one, other], foreign, lead, write) => {
        fc.pre(foreign !== one && foreign !== other)
        const found = solvedIn(`$${quadratic(one, other)} = 0$${lead}${write(one, foreign)}.`)
        expect(found.map(({ verdict }) => verdict)).not.toEqual(found.map(() => 'holds'))
      }),
    )
  })
})

describe('a root that an equation on the way brings in', () => {
  test('does not hold, and is refuted where the page calls it a solution', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (right, wrong) => {
        // √((right + wrong)·… ) has the root `right`; the square of the equation has -wrong too.
        const radicand = `${right - wrong === 0 ? '' : `${right - wrong}x + `}${right * wrong}`
        const steps = `Solve $\\sqrt{${radicand}} = x$: squaring both sides gives $${radicand} = x^2$`
        const own = (page: string) => solvedIn(page).filter(({ statement }) => statement === `x = ${-wrong}`)
        const bare = own(`${steps}, so $x = ${right}$ or $x = ${-wrong}$.`)
        expect(bare.map(({ verdict }) => verdict)).not.toContain('holds')
        const rejected = own(`${steps}, so $x = ${right}$ or $x = ${-wrong}$. We reject $x = ${-wrong}$.`)
        expect(rejected.map(({ verdict }) => verdict)).not.toContain('refuted')
      }),
    )
  })

  test('may lie where a side is not defined', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (root, gap) => {
        const page =
          `Solve $\\ln(x) + \\ln(x + ${gap}) = \\ln ${root * (root + gap)}$: ` +
          `$x(x + ${gap}) = ${root * (root + gap)}$, so $x = ${root}$ or $x = ${-root - gap}$.`
        const held = solvedIn(page).filter(({ verdict }) => verdict === 'holds')
        expect(held.map(({ statement }) => statement)).toEqual([`x = ${root}`])
      }),
    )
  })

  test('may make a denominator 0', () => {
    fc.assert(
      fc.property(root, value => {
        const page = `Solve $\\frac{x^2 - ${value * value}}{x - (${value})} = ${2 * value}$: $x + (${value}) = ${2 * value}$, so $x = ${value}$.`
        expect(solvedIn(page).filter(({ statement }) => statement === `x = ${value}`)).toEqual([])
      }),
    )
  })
})

describe('a root that is lost on the way', () => {
  const nonzero = root.filter(value => value !== 0)

  test('leaves the other open, and refutes it where the page calls it the only one', () => {
    fc.assert(
      fc.property(
        nonzero,
        fc.constantFrom(': dividing by $x$, ', '. Dividing by $x$ gives '),
        (value, lead) => {
          const steps = `Solve $x^2 = ${value}x$${lead}$x = ${value}$`
          expect(verdictsOf(`${steps}.`)).toEqual(['conditional'])
          const [found] = solvedIn(`Solve $x^2 = ${value}x$. So the only solution is $x = ${value}$.`)
          expect(found).toMatchObject({ verdict: 'refuted', witness: { x: '0' } })
        },
      ),
    )
  })

  test('is none where the page speaks of some solutions, or states it elsewhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), value => {
        const square = `$x^2 = ${value * value}$`
        expect(isAccused(`Solve ${square}. So the only positive solution is $x = ${value}$.`)).toBe(false)
        expect(
          isAccused(`Solve ${square}. A length is positive, so the only solution is $x = ${value}$.`),
        ).toBe(false)
        expect(isAccused(`${square}, so $x = ${value}$, which is not the only solution.`)).toBe(false)
      }),
    )
  })

  test('is the negative one of an even equation, whether or not algebra finds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), size => {
        expect(verdictsOf(`$|x| = ${size}$, so $x = ${size}$.`)).toEqual(['conditional'])
        expect(verdictsOf(`$x^2 = ${size * size + 1}$, so $x = \\sqrt{${size * size + 1}}$.`)).toEqual([
          'conditional',
        ])
        expect(verdictsOf(`$|x| = ${size}$, so $x = \\pm ${size}$.`)).toEqual(['holds'])
      }),
    )
  })
})

describe('a value is credited', () => {
  test('to no equation of another paragraph that something else came behind', () => {
    fc.assert(
      fc.property(root, roots, (value, [one, other]) => {
        fc.pre(value !== one && value !== other)
        const page = `Solve $2x = ${2 * value}$: so $x = ${value}$.\n\n$${quadratic(one, other)} = (x - (${one}))(x - (${other}))$, so $x = ${value}$.`
        expect(verdictsOf(page)).toEqual(['holds'])
      }),
    )
  })

  test('behind steps that say what is done with a figure or a term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), root, fc.integer({ min: 1, max: 9 }), (a, x, b) => {
        const page =
          `$${a}x + ${b} = ${a * x + b}$. Subtracting $${b}$ from both sides gives $${a}x = ${a * x}$. ` +
          `Dividing by ${a} gives $x = ${x}$.`
        expect(verdictsOf(page)).toEqual(['holds', 'holds'])
        expect(verdictsOf(page.replace(`$x = ${x}$`, `$x = ${x + 1}$`))).toEqual(['holds', 'refuted'])
      }),
    )
  })
})

describe('an answer that no word concludes', () => {
  const words = fc.constantFrom(
    ' has ',
    ' holds at ',
    '. Two answers: ',
    ', and the curve meets the axis at ',
  )

  test('holds where all that solves the equation is said, and is not accused otherwise', () => {
    fc.assert(
      fc.property(roots, words, ([one, other], between) => {
        const page = (half: number) =>
          `$${quadratic(one, other)} = 0$${between}$x = \\frac{${one + other} \\pm ${half}}{2}$.`
        expect(verdictsOf(page(Math.abs(one - other)))).toEqual(['holds'])
        expect(isAccused(page(Math.abs(one - other) + 2))).toBe(false)
      }),
    )
  })

  test('is not taken from an equation further back', () => {
    const far = '$x^2 - 5x + 6 = 0$ is known. One. Two. Three. Now $x = 2$ or $x = 3$.'
    expect(verdictsOf(far)).toEqual([])
  })
})

test('a calculation on the way from a quadratic equation to both of its roots is no other step', () => {
  fc.assert(
    fc.property(root, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), (re, im, off) => {
      const [b, c] = [2 * re, re * re + im * im]
      const page = (part: number) =>
        `Solve $x^2 - ${b}x + ${c} = 0$. The discriminant is $${b * b} - ${4 * c} = ${b * b - 4 * c}$, hence $x = ${re} \\pm ${part}i$.`
      if (re > 0) {
        expect(verdictsOf(page(im))).toEqual(['holds'])
        expect(verdictsOf(page(im + off))).toEqual(['refuted'])
      }
    }),
  )
})
