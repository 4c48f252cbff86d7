import { describe, expect, test } from 'vitest'
import type { StanceKind } from '../../../src/english/stance-kind.js'
import { formsFor } from '../forms.js'
import { stanceIn } from '../stance-in.js'

/** What a page does not stand by, and beside it what sounds alike and is asserted. */
const PAIRS: readonly (readonly [StanceKind, heard: string, asserted: string])[] = [
  ['reported', 'Students claim nine, and in fact {}.', 'Students claim nine, but in fact {}.'],
  ['reported', 'Maria says {}.', 'The theorem says {}.'],
  ['reported', 'She gets {}.', 'The sum gets {}.'],
  ['reported', 'In the same manner he finds that {}.', 'In the same manner one finds that {}.'],
  ['reported', 'Miller says that {}.', 'Bayes says that {}.'],
  ['supposed', 'A first guess gives {}.', 'At nine per guess it gives {}.'],
  ['corrected', '{} stood in an old draft.', '{} stood in an old barn.'],
  ['reported', 'The clerk solved it as follows: {}.', 'We solved it as follows: {}.'],
  ['reported', 'You may have seen {}.', 'As you may have seen, {}.'],
  ['reported', 'I fear that {}.', 'We recall from school that {}.'],
  ['reported', 'The clerk was told to write {}.', 'The clerk was able to write {}.'],
  ['supposed', 'Forgetting the carry gives {}.', 'We forget that it is hot, and {}.'],
  ['supposed', 'If we add them {}.', 'If we add them, {}.'],
  ['supposed', 'Suppose that n is even, and {}.', 'Suppose that n is even, then {}.'],
  ['supposed', 'Had we forgotten it {}.', 'Had to do it, {}.'],
  ['supposed', 'It would be {}, but they are not independent.', 'It would be {}, and they are independent.'],
  ['supposed', 'It would give {}. They must overlap.', 'It would give {}. They may overlap.'],
  ['denied', 'No river sum at all is green or has {}.', 'No river sum at all is green, we have {}.'],
  ['denied', 'Here {} cannot be right.', 'Here {} can be right.'],
  ['denied', 'We get {}. It is nonsense.', 'We get {}. It is something.'],
  ['denied', 'This is the wrong answer: {}.', 'This is the right answer: {}.'],
  ['corrected', 'On line 7: {}.', 'In room 7: {}.'],
  ['corrected', 'Change {} to nine.', 'Turn {} to nine.'],
  ['task', 'Check whether {}.', 'Check that {}.'],
  ['task', 'Negate the statement: {}.', 'Negate the sign: {}.'],
  ['task', 'T/F: {}.', 'T/K: {}.'],
  ['task', '{} (T/F).', '{} (T/K).'],
  ['denied', 'This leaves {}. ⊥', 'This leaves {}. ⊤'],
  ['denied', 'This leaves {}, but $61 \\ne 49$.', 'This leaves {}, but $61 = 61$.'],
  ['denied', 'It gives {}, so the system is infeasible.', 'It gives {}, so the system is feasible.'],
  ['denied', 'It gives {}, so 2 is not a solution.', 'It gives {}, so 2 is a solution.'],
  ['denied', 'It gives {}. So 2 must be discarded.', 'It gives {}. So 2 must be kept.'],
  ['denied', 'Withhold the mark for {}.', 'Withhold the tax, for {}, from it.'],
  ['denied', '{} (0 marks).', '{} (2 marks).'],
  ['denied', 'No credit for {}.', 'Some credit for {}.'],
  ['denied', 'Here A0 for {}.', 'Here A1 for {}.'],
  ['denied', 'Distractors: nine; {}.', 'Answers: nine; {}.'],
  ['supposed', 'It cannot be, since then {}.', 'It has rained since then {}.'],
  ['supposed', "It is so, since then we'd have {}.", 'It is so, since then we have {}.'],
  ['supposed', 'Hence it is 4; otherwise {}.', 'Members pay 4; otherwise {}.'],
  ['supposed', 'Hence it is 4. Otherwise {}.', 'Hence it is 4. In short, {}.'],
  ['supposed', 'Suppose it were so. Then we would have {}.', 'Suppose it is so. Then it would cost {}.'],
  ['supposed', 'Suppose 4 is a root. Then it would be {}.', 'Suppose 4 is a river. Then it would be {}.'],
  ['quoted', 'The implication {} is true.', 'The result {} is true.'],
  ['quoted', 'Here {} because its premise is false.', 'Here {} because its premise is true.'],
  ['quoted', 'We have {} vacuously.', 'We have {} directly.'],
]

test.each(PAIRS)('%s: %s %s', (stance, heard, asserted) => {
  expect([stanceIn(heard), stanceIn(asserted)]).toEqual([stance, 'asserted'])
})

describe('what a page says for itself is asserted', () => {
  const nouns = 'theorem law rule formula equation lemma definition proposition corollary result proof table'
  test.each(nouns.split(' '))('the %s says it', noun => {
    expect(stanceIn(`The ${noun} says {}.`)).toBe('asserted')
  })
  test.each(formsFor('assertsThat').filter(word => /^[a-z]{3,}$/.test(word) && !/^doubt/.test(word)))(
    'behind %s that',
    word => {
      expect(stanceIn(`The line is ${word} that {}.`)).toBe('asserted')
    },
  )
})

/** What a page says of a line behind it, each in its own words. */
const VERDICTS = [
  'This is plainly wrong',
  'That turns out to be false',
  'It can never happen',
  'The right value is nine',
  'Nobody should believe it',
  'The flaw is in the second step',
  'We added instead of multiplying',
  'The notes could not reproduce it',
  'The figure is off by two',
  'A second count shows otherwise',
  'The table was misread',
  'The clerk corrected it',
  'The line should be replaced',
  'Here lies the mistake',
  'This was a rounding error',
  'What am I doing wrong here',
  'What did she forget',
  'Where is my mistake',
]

test.each(VERDICTS)('{}. %s.', verdict => {
  expect(stanceIn(`Here {}. ${verdict}.`)).toBe('denied')
  expect(stanceIn(`Here {}.\n\n${verdict}.`)).not.toBe('not read')
})
