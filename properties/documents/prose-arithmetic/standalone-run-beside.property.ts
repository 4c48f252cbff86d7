import { describe, expect, test } from 'vitest'
import { standsAlone } from '../../../src/documents/prose-arithmetic/standalone-run.js'
import { markedRuns } from './marked-run.js'

/** Whether a run with an operation stands alone in this text, in which `#` stands for it. */
function isAlone(text: string, run = '2 + 3 = 5'): boolean {
  const { lexemes, runs } = markedRuns(text.replace('#', `⟦${run}⟧`))
  return standsAlone(runs[0]!, lexemes)
}
const table = (rows: readonly string[], isWhole: boolean) =>
  test.each(rows)(`%j is ${isWhole ? 'whole' : 'part of more'}`, text => expect(isAlone(text)).toBe(isWhole))

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
  table(['divided by #', 'n divided by #', 'Divided by #', '12 multiplied by #', '§ multiplied by #'], false)
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
