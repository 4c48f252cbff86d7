import '../../../src/fields/machine-learning/units.js'
import { describe, expect, test } from 'vitest'
import { runsOf } from '../../../src/documents/prose-arithmetic/candidate-run.js'
import type { Lexeme, LexemeKind } from '../../../src/documents/prose-arithmetic/lexeme.js'

const PIECE =
  /(?<number>\d[\d.]*)|(?<word>\p{L}[\p{L}\d]*)|(?<operator>[-+*/^√−])|(?<relation>[=<>≈])|(?<open>[([{])|(?<close>[)\]}])|(?<suffix>[%!²])|(?<currency>[$€])|(?<break>[,:])|(?<stop>;)/gu

/** The lexemes of a text in which each sign has one meaning. */
function lexed(text: string): Lexeme[] {
  let last = 0
  return [...text.matchAll(PIECE)].map(({ 0: said, index: start, groups = {} }) => {
    const [kind] = Object.entries(groups).find(([, group]) => group !== undefined) as [LexemeKind, string]
    const opensLine = text.slice(last, start).includes('\n')
    last = start + said.length
    return { kind, text: said, start, end: last, ...(opensLine && { opensLine }) }
  })
}

/** The runs of a text as they are written, each with the relations in it for its signs. */
function runs(text: string): string[] {
  const lexemes = lexed(text)
  return runsOf(lexemes).map(({ from, to, signs }) => {
    const inside = [...lexemes.keys()].slice(from, to)
    expect(signs).toEqual(inside.filter(index => lexemes[index]!.kind === 'relation'))
    return text.slice(lexemes[from]!.start, lexemes[to - 1]!.end)
  })
}

describe('a run', () => {
  test.each([
    '-3 = 2 - 5',
    '+3 = 3',
    '−3 = 3',
    '√9 = 3',
    '2 * -3 = 5',
    '3 = -3',
    '-(3) = 3',
    'sqrt(9) = 3',
    '2 * sqrt(9) = 6',
    'sqrt(2 * sqrt(4)) = 2',
    '3 = sqrt(9)',
    'e^2 = 7',
    '2 * e^2 = 7',
    '$5 + $6 = $11',
    '3 = €3',
    '(2 + 3) * 4 = 20',
    '2(3 + 4) = 14',
    '2((3)) = 6',
    '[2 + 3] * 4 = 20',
    '(2)(3) = 6',
    '2^(3) = 8',
    '50% = 0.5',
    '3² = 9',
    '3! = 6',
    '(3)! = 6',
    '9 m² = 9 m²',
    '9 m² 5 km² = 3 m²',
    '2 h 30 min = 150 min',
    'min(2, 3) = 2',
    'max(2, 3, 4) = 4',
    '2 * max(2, (3)) = 4',
    '3 x 4 = 12',
    '3 X 4 = 12',
    '3 x (4) = 12',
    '3 x $4 = $12',
    '3x = 3',
    '3x4 = 12',
    '3x 4 = 12',
    '5 km / h = 3 m / s',
    '5 GPU-hours = 3',
    '5 GPU hours = 3',
    '5 GPU hours per step per day = 3',
    '5 km h s = 3',
    '3 layers * 4 heads = 12',
    '3 layers / 4 = 12',
    '3 abc * 4 = 12',
    '3 + 4 layers = 7',
    '3 x 4 layers = 7',
    '3x4(2) = 24',
    '$5 per h = 3',
    '5stone = 3',
    '5lux 3 = 8',
    '5xenon 3 = 8',
  ])('%s', text => {
    expect(runs(text)).toEqual([text])
    expect(runs(`so ${text}; it holds`)).toEqual([text])
    expect(runs(`so ${text} holds`)).toEqual([text])
  })

  test.each([
    '3 + 4 = 7 - is',
    '3 + 4 = 7 - ;',
    '3 + 4 = 7 -',
    '5 ! = 3',
    'min(2, (3, 4)) = 1',
    '3 x4 = 12',
    '5th = 3',
    '2nd = 3',
    '3rd = 3',
    '5 GPU - hours = 3',
    '5 GPU -hours = 3',
    '5 GPU- hours = 3',
    '3 √ = 2',
    '5 km x3 = 3',
    'sqrt = 3',
    '-',
    '2 = sqrt',
    '2 = $',
    '2 = -',
    '3 x',
    '9 m² km = 3',
    '5per = 3',
    '5 GPU+hours = 3',
  ])('none in %j', text => expect(runs(text)).toEqual([]))

  test.each([
    // One that breaks off keeps what stands before its last sign.
    ['3 + 4 = 7 - which is', '3 + 4 = 7'],
    ['3 + 4 = 7 - but', '3 + 4 = 7'],

    // A minus sign that hugs only one side.
    ['3 √4 = 2', '√4 = 2'],
    ['x $5 = 5', '$5 = 5'],

    // Brackets, and a relation in them.
    ['(2 + 3 = 5)', '2 + 3 = 5'],
    ['1 = (2 + 3 = 5)', '2 + 3 = 5'],
    ['1 = 2 * ((2 + 3 = 5))', '2 + 3 = 5'],
    ['1 + (2 = 2) = 3', '2 = 2'],
    ['(1 = 2) * 3', '1 = 2'],
    ['sqrt(1 = 2', '1 = 2'],

    // Words that are no unit.
    ['3 ab * 4 = 12', '4 = 12'],
    ['3 times * 4 = 12', '4 = 12'],
    ['3 Times * 4 = 12', '4 = 12'],
    ['3 ab2 * 4 = 12', '4 = 12'],
    ['3 ab2cd * 4 = 12', '4 = 12'],
  ])('in %j is %j', (text, run) => expect(runs(text)).toEqual([run]))

  test('follows another', () => {
    expect(runs('1 = 1; 2 = 2')).toEqual(['1 = 1', '2 = 2'])
    expect(runs('3 + 4 = 7 8 = 8')).toEqual(['3 + 4 = 7', '8 = 8'])
    expect(runs('1 = 2 = of 3 = 3')).toEqual(['1 = 2', '3 = 3'])
    expect(runs('(1 = 1 and 2 = 2)')).toEqual(['1 = 1', '2 = 2'])
    expect(runs('1 = (1 x; 2) = 2')).toEqual([])
  })
})
