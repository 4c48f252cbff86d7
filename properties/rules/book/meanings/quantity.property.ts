import { describe, expect, test } from 'vitest'
import { divide, number, type Term } from '../../../../src/math/term/term.js'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { lowered } from '../../../../src/notation/lower/try-lower.js'
import { buildGlossary } from '../../../../src/notation/tree/glossary.js'
import type { Node } from '../../../../src/notation/tree/node.js'
import type { Figure } from '../../../../src/page/quantities/printed-figure.js'
import type { Resolution, Scope } from '../../../../src/rules/book/environment/environment.js'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import { judgeQuantity, signBefore } from '../../../../src/rules/book/meanings/quantity.js'
import type { Meaning } from '../../../../src/rules/book/model/claim.js'
import { nodeOf } from '../locate/read-here.js'

type OfQuantity = Extract<Meaning, { kind: 'quantity' }>

const lower = (node: Node) => lowered(node, buildGlossary([]))!

/** What the exercise and the page give: the value, and that of the printed numbers where it leans on results. */
interface Given extends Partial<OfQuantity> {
  readonly printed?: Partial<Resolution>
  readonly data?: Partial<Resolution>
  readonly hasResults?: boolean
}

interface Stated extends Partial<Candidate> {
  /** What the page prints; the figure stands first in it, else where `digits` stand. */
  readonly source: string
  readonly digits?: string
}

const figureIn = (source: string, digits: string): Figure => {
  const start = source.indexOf(digits)
  return { digits, factor: '1', reciprocal: false, start, end: start + digits.length }
}

function judged({ source, digits, ...rest }: Stated, { printed, data, hasResults, ...means }: Given = {}) {
  const shown = digits ?? /^\d[\d.]*/.exec(source)?.[0]
  const figure = shown === undefined ? {} : { figure: figureIn(source, shown) }
  const at = {
    start: figure.figure?.start ?? 0,
    end: 1,
    from: 0,
    to: 1,
    holes: new Map(),
    cost: 0,
    why: [],
    ...figure,
    ...rest,
  }
  const nothing = { through: [], constants: [], assumed: [] }
  const scope = {
    reading: { source },
    read: (latex: string) => lower(nodeOf(latex)),
    lower,
    resolve: (term: Term, _: Candidate, from: 'data' | 'printed'): Resolution =>
      from === 'data' ? { term, ...nothing, ...data } : { term, ...nothing, ...printed },
    resultsIn: () => (hasResults === true || printed ? [{}] : []),
  } as unknown as Scope
  return judgeQuantity({ kind: 'quantity', value: '5', ...means }, at, scope)
}

const told = (...asked: Parameters<typeof judged>) => {
  const { verdict, expected } = judged(...asked)
  return expected === null ? verdict : `${verdict}, ${expected}`
}

/** A printed number that the value went through. */
const THROUGH = [{} as Candidate]

describe('a number of the page beside the value that the exercise gives it', () => {
  test.each([
    [{ source: '5 hours' }, 'holds'],
    [{ source: '7 hours' }, 'refuted, 5'],
    [{ source: 'about 7', digits: '7' }, 'refuted, 5'],
    [{ source: '7.00' }, 'refuted, 5.00'],
    [{ source: '$7$ million' }, 'refuted, 0'],
    [{ source: 'x', node: nodeOf('5') }, 'holds'],
    [{ source: '7', digits: '7', node: nodeOf('5') }, 'refuted, 5'],
  ] as const)('%j: %s', (stated, expected) => {
    const digits = 'digits' in stated || !stated.source.includes('$') ? {} : { digits: '7' }
    expect(told({ ...stated, ...digits })).toBe(expected)
  })

  test('is no number without a figure', () => {
    const none = { verdict: 'undecided', reason: 'notation', explanation: 'expected a number' }
    expect(judged({ source: 'x' })).toMatchObject(none)
    expect(judged({ source: 'x', node: nodeOf('x + 1') })).toMatchObject(none)
  })

  test('with the scale behind it, and that of its own', () => {
    expect(told({ source: '$5$ million', digits: '5' }, { value: '5000000' })).toBe('holds')
    expect(told({ source: '$5$ tokens', digits: '5' }, { value: '5000000' })).toBe('refuted, 5000000')
    const percent = { ...figureIn('50%', '50'), factor: '0.01' }
    expect(told({ source: '50%', figure: percent }, { value: '0.5' })).toBe('holds')
    expect(told({ source: '50%', figure: percent }, { value: '0.7' })).toBe('refuted, 70')
  })

  test('as one over it', () => {
    const sixth = { ...figureIn('a sixth of 6', '6'), reciprocal: true }
    expect(told({ source: 'a sixth of 6', figure: sixth }, { value: '1/6' })).toBe('holds')
    expect(told({ source: 'a sixth of 6', figure: sixth }, { value: '1/7' })).toBe('refuted, 1/7')
    expect(told({ source: '5', isInverse: true }, { value: '1/5' })).toBe('holds')
    expect(told({ source: '5', isInverse: true }, { value: '5' })).not.toBe('holds')
    expect(told({ source: '5', isTurned: true }, { value: '1/5' })).toBe('holds')
    expect(told({ source: '5', isInverse: true, isTurned: true }, { value: '5' })).toBe('holds')
    expect(told({ source: '5', isInverse: false, isTurned: false }, { value: '5' })).toBe('holds')
    // The number is no correction of what goes the wrong way.
    expect(told({ source: '5', isTurned: true }, { value: '1/7' })).toBe('refuted')
    expect(told({ source: '5', isInverse: true }, { value: '1/7' })).toBe('refuted, 7')
  })

  test('in the notation of the page', () => {
    const stated = {
      source: 'So 2.9 \\times 10^5 h',
      figure: { ...figureIn('So 2.9 \\times 10^5 h', '2.9'), digits: '2.9e5', end: 18 },
    }
    expect(told(stated, { value: '310000' })).toBe('refuted, 3.1 \\times 10^5')
  })
})

describe('the sign that leads to it', () => {
  const at = (latex: string, start: number) =>
    signBefore({ chain: parseChains(latex)[0]!, start } as Candidate)

  test.each([
    ['x = 5', 4, '='],
    ['x \\approx 5', 10, '≈'],
    ['x = y \\approx 5', 14, '≈'],
    ['x \\approx y = 5', 14, '='],
    ['x = y \\approx 5', 4, '='],
    ['x = 5', 2, '≈'],
    ['x =5', 3, '='],
    ['x < 5', 4, '≈'],
    ['= 5', 2, '='],
    ['\\approx 5', 8, '≈'],
    ['= 5 \\approx 6', 11, '≈'],
  ] as const)('%s at %i: %s', (latex, start, expected) => expect(at(latex, start)).toBe(expected))

  test('is about, in prose', () => expect(signBefore({ start: 3 } as Candidate)).toBe('≈'))

  test('decides how closely a number is taken', () => {
    const stated = (latex: string) => ({
      source: latex,
      digits: '100',
      start: latex.indexOf('100'),
      chain: parseChains(latex)[0]!,
    })
    expect(told(stated('x \\approx 100'), { value: '95' })).toBe('holds')
    expect(told(stated('x = 100'), { value: '95' })).toBe('refuted, 95')
  })
})

describe('the value that the printed numbers give', () => {
  const data = { value: '0.7' }
  const printed = { term: divide(number(2), number(3)), through: THROUGH }

  test('may be carried', () => {
    expect(told({ source: '0.67' }, { ...data, printed })).toBe('carried, 0.70')
    expect(told({ source: '0.70' }, { ...data, printed })).toBe('holds')
    // It goes straight back to the data, or leans on no result.
    expect(told({ source: '0.67' }, { ...data, printed: { ...printed, through: [] } })).toBe('refuted, 0.70')
    expect(told({ source: '0.67' }, data)).toBe('refuted, 0.70')
  })

  test('is that of the line which ends in it, if the line closes', () => {
    const line = (latex: string) => ({
      source: latex,
      digits: '0.67',
      start: latex.indexOf('0.67'),
      chain: parseChains(latex)[0]!,
    })
    const leaning = { ...data, hasResults: true }
    expect(told(line('2 / 3 = 0.67'), leaning)).toBe('carried, 0.70')
    expect(told(line('1 / 3 = 2 / 3 = 0.67'), leaning)).toBe('carried, 0.70')
    expect(told(line('2 / 3 = x = 0.67'), leaning)).toBe('refuted, 0.70')
    expect(told(line('2 / 3 \\text{ km} = 0.67'), leaning)).toBe('refuted, 0.70')
    expect(told(line('0.67 = 2 / 3'), leaning)).toBe('refuted, 0.70')
    expect(told(line('2 / 3 = 0.67'), data)).toBe('refuted, 0.70')
    expect(told({ source: '0.67' }, leaning)).toBe('refuted, 0.70')
  })
})

describe('what the page does not state', () => {
  test('has no support where a published constant stands in for it', () => {
    const constants = ['one source', 'another']
    const found = judged({ source: '7' }, { data: { constants } })
    expect(found).toMatchObject({
      verdict: 'unsupported',
      explanation: 'nothing on the page gives it; 5 with one source; another',
    })
    expect([found.evidence!.level, found.evidence!.constants]).toEqual(['proved: enclosure', constants])
    expect(told({ source: '5' }, { data: { constants } })).toBe('holds')
    expect(judged({ source: '5' }, { data: { constants } }).evidence!.constants).toEqual(constants)
    const through = { term: number(5), through: THROUGH }
    expect(told({ source: '7' }, { data: { constants }, printed: through })).toBe('refuted, 5')
    expect(told({ source: '7' }, { data: { constants }, printed: { ...through, constants } })).toBe(
      'unsupported, 5',
    )
    // The line that ends in it is support enough.
    const line = { source: '2 + 3 = 7', digits: '7', start: 8, chain: parseChains('2 + 3 = 7')[0]! }
    expect(told(line, { data: { constants }, hasResults: true })).toBe('refuted, 5')
  })

  test('is told: how it is counted, and what is taken from the exercise', () => {
    const reading = (given: Given) => judged({ source: '5' }, given).reading
    expect(reading({})).toBeNull()
    expect(reading({ accounting: 'each is counted' })).toBe('each is counted')
    expect(reading({ data: { assumed: ['u = 1'] } })).toBe('taking u = 1 from the exercise')
    expect(reading({ data: { assumed: ['u = 1', 'v = 2', 'u = 1'] } })).toBe(
      'taking u = 1, v = 2 from the exercise',
    )
    expect(reading({ accounting: 'each is counted', data: { assumed: ['u = 1'] } })).toBe(
      'each is counted; taking u = 1 from the exercise',
    )
  })

  test('leaves another count unsupported', () => {
    const found = judged({ source: '7' }, { accounting: 'each is counted' })
    expect(found).toMatchObject({
      verdict: 'unsupported',
      explanation: '5, where each is counted',
      expected: '5',
    })
    expect(found.evidence!.level).toBe('computed')
    expect(told({ source: '5' }, { accounting: 'each is counted' })).toBe('holds')
    expect(told({ source: '5.0' }, { value: '5.06', accounting: 'each is counted' })).toBe('misrounded, 5.1')
  })
})

describe('a value that is right under a condition', () => {
  const provided = (value: string) =>
    ({ provided: { value, setting: 'another u', condition: 'u = 1' } }) as Given

  test('is conditional where it would be another without', () => {
    expect(judged({ source: '5' }, provided('9'))).toMatchObject({
      verdict: 'conditional',
      condition: 'u = 1',
      explanation: '5; 9 for another u',
    })
    expect(judged({ source: '5' }, provided('5')).verdict).toBe('holds')
    expect(judged({ source: '5' }, provided('5.1')).condition).toBeNull()
    expect(judged({ source: '7' }, provided('9'))).toMatchObject({ verdict: 'refuted', condition: null })
  })

  test('whatever the printed numbers give', () => {
    const printed = { term: number(5), through: THROUGH }
    expect(judged({ source: '5' }, { ...provided('9'), printed }).verdict).toBe('conditional')
  })
})
