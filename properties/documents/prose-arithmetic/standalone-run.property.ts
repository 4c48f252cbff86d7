import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standsAlone } from '../../../src/documents/prose-arithmetic/standalone-run.js'
import { markedRuns } from './marked-run.js'

/** Whether the last run that a text marks stands alone; one marked before it is the run before. */
function isAlone(text: string): boolean {
  const { lexemes, runs } = markedRuns(text)
  return standsAlone(runs.at(-1)!, lexemes, runs.at(-2))
}

describe('a run states something by itself by an operation on a side', () => {
  test.each(['(2 + 3)', '√9', '9²', '2²', '2(3)', '2[3]', '(2)(3)', '((2))(3)', 'sqrt(9)', '3x4', '9² - 1'])(
    '%s',
    side => {
      expect(isAlone(`⟦${side} = 5⟧`)).toBe(true)
      expect(isAlone(`⟦5 = ${side}⟧`)).toBe(true)
      expect(isAlone(`⟦5 = 5 = ${side}⟧`)).toBe(true)
      expect(isAlone(`so ⟦${side} = 5⟧, and`)).toBe(true)
    },
  )

  test.each(['(3)', '(-3)', '((3))', '[(-3)]', '50%'])('but not by %s', side => {
    expect(isAlone(`⟦${side} = 5⟧`)).toBe(false)
    expect(isAlone(`⟦5 = ${side}⟧`)).toBe(false)
  })
})

describe('a letter apart from its figure may be what is equal', () => {
  test.each([
    ['⟦406.4 B = 400 + 10⟧', false],
    ['⟦406.4·B = 400 + 10⟧', false],
    ['⟦406.4 q = 400 + 10⟧', false],
    ['⟦406.4 q = 400 + 10 m = 410⟧', false],

    // With a unit on every other side it is none.
    ['⟦406.4 B = 400 + 10 B⟧', true],
    ['⟦406.4 q = 400 + 10 m⟧', true],
    ['⟦406.4 q = 400 + 10 m = 410 m⟧', true],

    // Glued to the figure, longer than a letter, or with more behind it, it is a unit.
    ['⟦4 m² = 400 + 10⟧', true],
  ])('%s: %s', (text, expected) => expect(isAlone(text)).toBe(expected))
})

describe('a run without an operation stands alone where two quantities are compared', () => {
  test.each([
    // Two units, whatever the words before.
    'about ⟦250 minutes = 4.2 hours⟧',
    'so, ⟦250 minutes = 4.2 hours⟧',
    ', ⟦250 minutes = 4.2 hours⟧',
    ', ⟦5 km > 3 km⟧',
    '5; ⟦250 minutes = 4.2 hours⟧',
    '⟦1M = 1048 foo⟧',
    '⟦1M = 5 km = 1,000⟧',
    '⟦9% = 0.090⟧',
    '⟦1M = 1000K⟧',
    '⟦1M ≈ 2M⟧',
    '⟦5 km = 5K⟧',
    '⟦163000 > 65504⟧',
    '⟦5 > 3⟧',
    '⟦3 < 5⟧',
    '⟦3 ≤ 5⟧',
    '⟦5 ≥ 3⟧',
    '⟦3 ≠ 5⟧',
    '⟦3 <= 5⟧',
    '⟦5 >= 3⟧',
    '⟦3 != 5⟧',
    '⟦1 < 2 < 3⟧',
    '⟦3M > 2M⟧',
    '⟦5% < 1M⟧',
    '⟦5% < 6%⟧',
    '⟦5M < 3 km⟧',
  ])('%s', text => expect(isAlone(text)).toBe(true))

  test.each([
    ...['⟦5 = 5⟧', '⟦12345 = 12345⟧', '⟦1M = 12⟧', '⟦1M = 123⟧', '⟦5 km = 5000⟧', '⟦5 km = 5⟧'],
    ...['⟦5% = 0.5⟧', '⟦5 ≈ 5⟧', '⟦5 ~ 5⟧', '⟦5 = 5 > 3⟧', '⟦5 > 3 = 3⟧', '⟦1M = 1,000,000 > 5⟧'],
    ...['⟦5 > 3 km⟧', '⟦5 km > 3⟧', '⟦5M > 3⟧', '⟦5 > 3%⟧', '⟦5 < 6 < 7 km⟧'],
    // A word that is no unit.
    ...['⟦1M = 3 foo⟧', '⟦3 foo = 3 foo⟧'],
    // One of a list.
    ...['3, ⟦250 minutes = 4.2 hours⟧', '3, ⟦5 > 3⟧', 'two, ⟦1M = 1,048,576⟧'],
  ])('but not %s', text => expect(isAlone(text)).toBe(false))

  test.each(['⟦1M = 1,048,576⟧', '⟦3M > 2M⟧', '⟦5 > 3⟧'])('and %s begins the statement', run => {
    const starts = ['', ': ', '; ', '(', '– ', '≈ ', '", ', 'so ', 'since ', 'Since ', 'THUS ', 'is ', 'so, ']
    for (const before of starts) expect(isAlone(`${before}${run}`)).toBe(true)
    for (const before of ['about ', 'Roughly ', '(a) ', '(1) ', 'than ', 'and '])
      expect(isAlone(`${before}${run}`)).toBe(false)
  })
})

describe('a run that follows on from one before it', () => {
  test.each([
    ['⟦2 + 3 = 5⟧ and ⟦3 + 4 = 7⟧', true],
    ['⟦2 + 3 = 5⟧ or ⟦3 + 4 = 7⟧', true],
    ['⟦60 + 5 = 65 minutes⟧ or ⟦65 / 13 = 5⟧ a round', true],
    ['⟦2 + 3 = 5⟧\n⟦3 + 4 = 7⟧', true],

    // Nothing but that word, or a new line, may stand between them.
    ['⟦2 + 3 = 5⟧ than ⟦3 + 4 = 7⟧', false],
    ['⟦2 + 3 = 5⟧ ⟦3 + 4 = 7⟧', false],
    ['⟦2 + 3 = 5⟧ 6 and ⟦3 + 4 = 7⟧', false],
    ['⟦2 + 3 = 5⟧ 6\n⟦3 + 4 = 7⟧', false],
    ['⟦2 + 3 = 5⟧ andy⟦(3 + 4) = 7⟧', false],
    ['⟦2 + 3 = 5⟧ order⟦(3 + 4) = 7⟧', false],
    ['⟦2 + 3 = 5⟧ factor⟦(3 + 4) = 7⟧', false],
    ['⟦2 + 3 = 5⟧ band⟦(3 + 4) = 7⟧', false],

    // It must end whole, too.
    ['⟦2 + 3 = 5⟧ and ⟦3 + 4 = 7⟧ of 12', false],

    // Without a run before it, the words are part of a number.
    ['65 minutes or ⟦65 / 13 = 5⟧', false],
  ])('%j: %s', (text, expected) => expect(isAlone(text)).toBe(expected))
})

describe('beside:', () => {
  /** Whether a run with an operation stands alone in this text, in which `#` stands for it. */
  function isAlone(text: string, run = '2 + 3 = 5'): boolean {
    const { lexemes, runs } = markedRuns(text.replace('#', `⟦${run}⟧`))
    return standsAlone(runs[0]!, lexemes)
  }
  const table = (rows: readonly string[], isWhole: boolean) =>
    test.each(rows)(`%j is ${isWhole ? 'whole' : 'part of more'}`, text =>
      expect(isAlone(text)).toBe(isWhole),
    )

  const OPERANDS = ['5', 'two', '(x + 5)', '5%', '$']

  describe('what stands before a run', () => {
    table(['#', '; #', ';#', ', #', ',#', 'so, #', 'so,#', ': #', '"#', '| #', '5; #', '5;#'], true)
    table(['(#)', '(#', 'f (#', ', (#', ',(#', '"(#', 'f) (#'], true)
    table(['f(#', '5(#', ')(#', '((#'], false)

    test.each(OPERANDS)('%s binds over a glued comma, a dash, and a word that joins', operand => {
      expect(isAlone(`${operand},#`)).toBe(false)
      expect(isAlone(`${operand}, #`)).toBe(true)
      expect(isAlone(`${operand} – #`)).toBe(false)
      expect(isAlone(`${operand} #`)).toBe(false)
      expect(isAlone(`${operand} km #`)).toBe(false)
      expect(isAlone(`${operand} foo #`)).toBe(true)
      for (const word of ['and', 'or', 'to', 'of', 'through', 'than', 'Of']) {
        expect(isAlone(`${operand} ${word} #`)).toBe(false)
        expect(isAlone(`${operand} km ${word} #`)).toBe(false)
        expect(isAlone(`${operand} foo ${word} #`)).toBe(true)
      }
      expect(isAlone(`${operand} GB #`)).toBe(false)
      expect(isAlone(`${operand} GB and #`)).toBe(false)
    })

    // A label numbers it; a bracket with more, or with nothing, is a quantity.
    table(['(a) #', '(1) #', '[a] #', 'so (12) #'], true)
    table(['(a)#', '(2 + x) #', '(2²) #', '() #', ') #', 'a b) #', 'b) #', '(two) #'], false)

    table(['so – #', '– #', ', – #'], true)
    table(['so –#', '–#', '§ – #'], false)

    table(['x ≈ #', 'x = #', '≈#', '= #'], true)
    table(['~ #', 'x ~#', '§ #', '§#', '* #', '-#', '² #', '€ #'], false)

    table(['so #', 'we have #', 'km #', 'the km #', 'a #', 'A #', 'an #', 'foo #'], true)
    table(['times #', 'Times #', 'MINUS #', 'Table #', 'step #', 'n #', 'X #', 'half #', 'sqrt #'], false)
  })

  describe('what a number is divided or multiplied by', () => {
    table(['differs by #', 'it grows by #', 'reduced by #', 'By the way so #'], true)
    table(['by #', '12 by #', '2 n by #', 'n by #', 'x by #', 'two by #', 'km by #', '3 hours by #'], false)
    table(
      ['divided by #', 'n divided by #', 'Divided by #', '12 multiplied by #', '§ multiplied by #'],
      false,
    )
    table(['is subdivided by #', 'subdivided by #', 'dividedness by #', 'multipliedness by #'], true)
    test.each(['is', 'are', 'was', 'were', 'be', 'been', 'get', 'gets', 'Is', 'GETS'])(
      'but what %s divided by something is whole',
      word => {
        expect(isAlone(`${word} divided by #`)).toBe(true)
        expect(isAlone(`${word} multiplied by #`)).toBe(true)
      },
    )
    table(['this divided by #', 'isx divided by #', 'target divided by #', 'gets5 divided by #'], false)
  })

  describe('what stands behind a run', () => {
    table(['#;', '# ;', '(#)', '# )', '# ≈ 5', '#= x', '#=5', '# ~ 5'], true)
    table(['#, so', '#,so', '#,', '#, 5', '# ,5', '#: two', '#"'], true)
    table(['# (x)', '#[1]', '# [1]', '# (', '# (amod 5)', '# (a mod 5)'], true)
    table(['#(x)', '#(', '# (mod 5)', '# (Mod 5)', '# (modulo 5)', '#[mod 5]'], false)
    table(['# – so', '# –', '# – it – so'], true)
    table(['#– so', '#–', '# – §', '# – (5)', '# – [x]'], false)
    table(['# - so'], true)
    table(['# + so', '# - 5', '#- so', '# -', '# - (', '# * so', '#-so'], false)
    table(['#\n5 is', '#\n$5 is'], true)
    table(['# 5', '# $5', '#$5', '#\ntwo', '# two', '#%', '# %', '# §', '#\n§', '#²'], false)

    test.each(['5', 'two', ')', '%', '$'])(
      'a comma glued to %s on both sides, and a dash before it',
      operand => {
        expect(isAlone(`#,${operand}`)).toBe(false)
        expect(isAlone(`#, ${operand}`)).toBe(true)
        expect(isAlone(`# ,${operand}`)).toBe(true)
        expect(isAlone(`# – ${operand}`)).toBe(false)
      },
    )
  })
})

describe('a function and what it is of belong together', () => {
  const name = fc.constantFrom('lg', 'log', 'ln', 'sqrt', 'sin', 'max', 'exp', 'gcd', 'lcm', 'tanh', 'arctan')
  const side = fc.constantFrom('16', '10²', '(3 + 5)', '2 + 3')
  const sign = fc.constantFrom('*', '+', '/', '^', '-')

  test('a run behind its name, or before it, is no statement', () => {
    fc.assert(
      fc.property(name, side, sign, (word, of, operator) => {
        expect(isAlone(`so ${word} ⟦${of} = 2 + 5⟧`)).toBe(false)
        expect(isAlone(`so 4 ${operator} ${word} ⟦${of} = 2 + 5⟧`)).toBe(false)
        expect(isAlone(`so ⟦2 + 5 = 7⟧ ${word} ${of}`)).toBe(false)
        expect(isAlone(`so ⟦2 + 5 = 7⟧ ${word} n`)).toBe(false)
        // The same without it is one.
        expect(isAlone(`so ⟦2 + 5 = 7⟧ ${word} entries`)).toBe(true)
        expect(isAlone(`so ⟦${of} = 2 + 5⟧`)).toBe(true)
      }),
    )
  })

  test('so do any word behind an operator and its operand', () => {
    const word = fc.constantFrom('cosec', 'foo', 'haversine')
    fc.assert(
      fc.property(word, side, sign, (called, of, operator) => {
        expect(isAlone(`so 4 ${operator} ${called} ⟦${of} = 2 + 5⟧`)).toBe(false)
        // What stands in brackets behind a name may be what the function is of, or a remark.
        const isBare = !of.startsWith('(')
        expect(isAlone(`so ${called} ⟦${of} = 2 + 5⟧`)).toBe(isBare)
        expect(isAlone(`some 4 - so ⟦${of} = 2 + 5⟧`)).toBe(true)
        expect(isAlone(`input/output ⟦${of} = 2 + 5⟧`)).toBe(isBare)
        expect(isAlone(`some\n${operator} ${called} ⟦${of} = 2 + 5⟧`)).toBe(isBare)
      }),
    )
  })
})

describe('a run stands alone', () => {
  const isAlone = (text: string): boolean => {
    const { lexemes, runs } = markedRuns(text)
    return standsAlone(runs[0]!, lexemes)
  }

  test.each([
    ['some parameters → ⟦2 + 3 = 5⟧', true],
    ['x →⟦2 + 3 = 5⟧', false],
    ['one third (mod 7) and ⟦100 = 16 * 6 + 4⟧', true],
    ['(x + 7) and ⟦100 = 16 * 6 + 4⟧', false],
    ['from 8.4 to 8.7 and ⟦8 + 1 < 8.5 + 2⟧', true],
    ['⟦24 − 24 + 12 − 4 + 1 = 9⟧ of the 24 ways', true],
    ['⟦24 − 24 + 12 − 4 + 1 = 9⟧ of 24 ways', false],
    ['⟦2/3 = 8⟧ of the 12 pieces', false],
  ])('%j: %s', (text, expected) => expect(isAlone(text)).toBe(expected))
})
