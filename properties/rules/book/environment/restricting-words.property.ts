import { describe, expect, test } from 'vitest'
import { restrictionBehind } from '../../../../src/rules/book/environment/restricting-words.js'
import { placeOf, readingOf } from '../locate/read-here.js'

const behind = (place: string, text: string) => restrictionBehind(placeOf(place, text), readingOf(text))

const RESTRICTS = 'when whenever where if unless provided only asymptotically limit sometimes mostly except'
const NEXT = 'and or but while whereas so thus hence'

describe('a sentence claims something of some cases only', () => {
  test.each(RESTRICTS.split(' '))('by %s behind it', word => {
    expect(behind('reduces it', `This reduces it ${word} it is small.`)).toBe(word)
    expect(behind('reduces it', `This reduces it a lot, ${word.toUpperCase()} it is small.`)).toBe(
      word.toUpperCase(),
    )
    expect(behind('reduces it', `${word} small, it reduces it.`)).toBeNull()
    expect(behind('reduces it', `This reduces it. It is ${word} small.`)).toBeNull()
  })

  test.each(NEXT.split(' '))('and not by what stands behind %s', word => {
    expect(behind('reduces it', `This reduces it ${word} is right when small.`)).toBeNull()
    expect(behind('reduces it', `This reduces it if small ${word} is right when small.`)).toBe('if')
  })

  test('the first of several', () =>
    expect(behind('reduces it', 'It reduces it mostly, if small, when large.')).toBe('mostly'))

  test('nothing is behind the last word', () => {
    expect(behind('so.', 'It is so.')).toBeNull()
    expect(behind('it is so', 'it is so')).toBeNull()
    expect(behind('  ', 'It is so.  ')).toBeNull()
  })
})

test('the last word counts where no stop ends its sentence', () => {
  const text = 'It reduces it mostly'
  const reading = readingOf(text)
  const tokens = reading.section.tokens.filter(({ kind }) => kind !== 'stop')
  const open = { ...reading, section: { ...reading.section, tokens } }
  expect(restrictionBehind(placeOf('reduces it', text), open)).toBe('mostly')
})

test('a word counts from the end of the place on, and the sentence is the one that the place ends in', () => {
  expect(behind('reduces it ', 'It reduces it when small.')).toBe('when')
  expect(behind('reduces it w', 'It reduces it when small.')).toBeNull()
  expect(behind('reduces it.', 'It reduces it. When small, it grows.')).toBeNull()
  expect(behind('it. W', 'It reduces it. We say it grows if small.')).toBe('if')
})
