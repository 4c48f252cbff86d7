import { describe, expect, test } from 'vitest'
import {
  anotherCaseIn,
  beginsCase,
  cueBefore,
  followsDirectly,
  leadsToDomain,
  namesConstraint,
  saysDirectly,
  soughtIn,
} from '../../src/english/discourse-cue.js'
import { formsFor } from './forms.js'
import { wordsIn } from './words-in.js'

/** What a question about the words before a formula is answered in a frame, whose formula is `N = 5`. */
const asked = <T>(ask: (token: never, words: never) => T, frame: string): T => {
  const { token, words } = wordsIn(
    frame.replace('{}', () => '$N = 5$'),
    'N = 5',
  )
  return ask(token as never, words as never)
}
const tokensOf = (text: string) => wordsIn(`${text} $x$`).words.section.tokens.slice(0, -1)

describe('a formula', () => {
  const cue = (frame: string) => asked(cueBefore, frame)

  test.each(formsFor('gives'))('is given by %s, however far before it', word => {
    expect(cue(`And ${word} a river {}`)).toBe('premise')
    expect(cue(`And ${word} a river. Long {}`)).toBe('none')
  })

  test.each(formsFor('concludes').filter(word => word !== 'i.e.'))(
    'is concluded by %s, whatever gives it before',
    word => {
      expect(cue(`With a river it ${word} {}`)).toBe('conclusion')
    },
  )

  test.each(formsFor('states', 'roughly'))('is said by %s, and the last before it is given', word => {
    expect(cue(`The river ${word} {}`)).toBe('saying')
    expect(cue(`With $C = 4$ it ${word} {}`)).toBe('saying')
    expect(cue(`With a river it ${word} {}`)).toBe('premise')
    expect(cue(`With a river this ${word} {}`)).toBe('conclusion')
    expect(cue(`With $C = 4$ and a river {}`)).toBe('premise')
  })

  test('is given right behind "of" and "from" alone', () => {
    expect(['A budget of {}', 'A bank from {}', 'A budget of rivers {}', 'A budget {}'].map(cue)).toEqual([
      'premise',
      'premise',
      'none',
      'none',
    ])
  })

  test('is said by those who "have" it where we are they', () => {
    expect(cue('Here we have {}')).toBe('saying')
    expect(cue('Here rivers have {}')).toBe('premise')
    expect(cue('We see rivers have {}')).toBe('premise')
    expect(cue('Here we now have {}')).toBe('premise')
  })

  test('is not brought in by a word in brackets, unless it stands in them', () => {
    expect(cue('The river (so it is long) {}')).toBe('none')
    expect(cue('The river (so it is {}) is long')).toBe('conclusion')
    expect(cue('So the river ({}) is long')).toBe('conclusion')
  })
})

test('a formula is said directly by the last word before it, whatever sign stands between', () => {
  const says = (frame: string) => asked(saysDirectly, frame)
  for (const word of formsFor('states', 'says'))
    expect([says(`It ${word} {}`), says(`It ${word}: {}`), says(`It ${word} bounded by {}`)]).toEqual([
      true,
      true,
      false,
    ])
  expect([says('{}'), says('It is. Now {}')]).toEqual([false, false])
})

test('a formula follows where the words right before it conclude it', () => {
  const follows = (frame: string) => asked(followsDirectly, frame)
  for (const lead of [
    'So',
    'Hence',
    'It rains, thus',
    'Therefore',
    'Consequently',
    'This gives',
    'Which yields',
    'Together becomes',
  ])
    for (const tail of ['', ' that', ' we get', ' we obtain'])
      expect([lead, tail, follows(`${lead}${tail} {}`)]).toEqual([lead, tail, true])
  expect(
    follows('Substituting gives {}') && follows('Inserting yields {}') && follows('Combining gives {}'),
  ).toBe(true)
  for (const lead of [
    'So the river is',
    'So: it',
    'Also',
    'The river gives',
    'So we',
    'So we wish',
    'This',
    'Gives',
    'So. It',
  ])
    expect([lead, follows(`${lead} {}`)]).toEqual([lead, false])
  // A sign between ends the phrase, and a formula is no word of it.
  expect(follows('So, {}')).toBe(false)
  expect(follows('So $x$ {}')).toBe(false)
})

test('a formula right behind these words says what a symbol ranges over', () => {
  for (const word of formsFor('ranges', 'every')) {
    expect([word, asked(leadsToDomain, `The river ${word}: {}`)]).toEqual([word, true])
    expect([word, asked(leadsToDomain, `The river ${word} long {}`)]).toEqual([word, false])
    // What is joined to a condition is one too; what a comma sets off may be said under it.
    expect([word, asked(leadsToDomain, `The river ${word} $x > 0$ and $y > 0$ and {}`)]).toEqual([word, true])
    expect([word, asked(leadsToDomain, `The river ${word} $x > 0$, long {}`)]).toEqual([word, false])
  }
  expect(asked(leadsToDomain, '{}')).toBe(false)
  expect(asked(leadsToDomain, 'We have $x > 0$ and {}')).toBe(false)
})

test('a constraint is named right before its formula', () => {
  const names = (frame: string) => asked(namesConstraint, frame)
  for (const phrase of [
    'Subject to',
    'Take one such that',
    'Under the condition that',
    'Under the constraint',
    'It is constrained to',
  ])
    expect([phrase, names(`${phrase} {}`), names(`${phrase} the river {}`)]).toEqual([phrase, true, false])
  expect(names('Take the sum of all rivers, subject to the constraint {}')).toBe(true)
  expect(['Subject {}', 'Such {}', 'Under the weather {}', 'Subject to. Now {}'].some(names)).toBe(false)
})

test('a sentence speaks of another case by a word, and begins a case of its own by more of them', () => {
  for (const word of formsFor('anotherCase')) {
    expect([word, anotherCaseIn(tokensOf(`the river ${word} long`))]).not.toEqual([word, null])
    expect([word, beginsCase(tokensOf(`the river ${word} long`))]).toEqual([word, true])
  }
  for (const word of formsFor('ownCase'))
    expect([word, beginsCase(tokensOf(`the river ${word} long`))]).toEqual([word, true])
  expect(anotherCaseIn(tokensOf('in the warm-up it rises'))).toBe('warm')
  expect(anotherCaseIn(tokensOf('the warm river runs up'))).toBe(null)
  expect([anotherCaseIn(tokensOf('the river runs')), beginsCase(tokensOf('the river runs'))]).toEqual([
    null,
    false,
  ])
})

test('an equation is sought by what we do, or aim at, and not by what a thing does', () => {
  for (const word of formsFor('seeks').filter(form => /^[a-z]+$/.test(form)))
    expect([word, soughtIn(tokensOf(`the river ${word} long`))]).toEqual([word, word])
  for (const word of formsFor('weSeek'))
    expect([word, soughtIn(tokensOf(`here we ${word} it`))]).toEqual([word, word])
  expect(soughtIn(tokensOf('this needs it'))).toBe(null)
  for (const word of formsFor('aims')) {
    expect([word, soughtIn(tokensOf(`rivers run to ${word} it`))]).toEqual([word, word])
    expect([word, soughtIn(tokensOf(`rivers ${word} it`))]).toEqual([word, null])
  }
})
