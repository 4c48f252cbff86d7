import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wholePhrase } from './phrases.js'
import { statedIn } from './worded-in.js'

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)
const VERBS = ['is', 'equals', 'is equal to', 'comes to', 'makes', 'is about', 'is exactly', 'gives']

describe('a statement in words', () => {
  test('is found whole, whatever calculation it makes and whichever verb it has', () =>
    fc.assert(
      fc.property(wholePhrase, fc.constantFrom(...VERBS), ({ text, value }, verb) => {
        const statement = `${text} ${verb} ${value}`
        for (const page of [
          `${capital(statement)}.`,
          `So ${statement}, as we saw.`,
          `We know that ${statement} because it does.`,
          `- ${capital(statement)}`,
        ])
          expect(statedIn(page)).toEqual([page.includes(statement) ? statement : capital(statement)])
      }),
    ))

  test('may have its calculation on either side', () =>
    fc.assert(
      fc.property(wholePhrase, ({ text, value }) => {
        expect(statedIn(`Now ${value} is ${text}.`)).toEqual([`${value} is ${text}`])
      }),
    ))

  test('is left out where words before it make it part of something larger', () => {
    for (const led of [
      'the last digit of',
      'more than',
      'about',
      'page',
      'at',
      'a number by',
      '7 and',
      '3,',
      'not',
    ])
      expect([led, statedIn(`Then ${led} 3 times 4 is 12.`)]).toEqual([led, []])
  })

  test('is left out where words behind it go on with its figure', () => {
    for (const behind of [
      'times',
      'and a half',
      'or 13',
      'modulo 5',
      'digits long',
      'to 1',
      '² cells',
      '%-ish',
      'more than 5 is',
      'of them',
    ])
      expect([behind, statedIn(`So 3 times 4 is 12 ${behind}.`)]).toEqual([behind, []])
  })

  test('is left out where its sides count different things, or it is denied or supposed', () => {
    for (const sentence of [
      'Half of 90 people is 45 adults.',
      'The difference between 2 and 3 is 4 lines.',
      '3 times 4 is not 12.',
      'If 3 times 4 were 14, we would know.',
      '3 plus 4 times 5 is 35.',
      'The sum of 5 squares is 55.',
      'The mean of 5 is 5.',
      '90 is 90.',
      '3% + 3% compounded is 6%.',
      // part of more
      'The sum of 3 squared and 4 squared is 25.',
      'The sum of 1 to 10 is 55.',
      '√16 times 3 is 12.',
      'All but 20% of 50 is 40.',
      '3 times 4 is 10 or more.',
      '7% of 40 is 2-3 people.',
      '7% of 40 is 2 and a bit.',
      '5 times 3 factorial is 30.',
      // told of something else
      'The difference between 50 and 100 is 100%.',
      'The difference between 30 and 60 minutes is 5 dollars.',
      '29 divided by 7 leaves 1.',
      'A third of 100 is 33 percent.',
      'Half of 90 is 9 fives.',
      'A 20% increase of 50 is 60.',
      'A 15% discount of 80 is 68.',
    ])
      expect([sentence, statedIn(sentence)]).toEqual([sentence, []])
  })

  test('ends with its line where the next one has a label of its own', () => {
    for (const [one, other] of [
      ['a)', 'b)'],
      ['(i)', '(ii)'],
      ['1.', '2.'],
    ])
      expect(statedIn(`${one} 15% of 80 is 12\n${other} half of 90 is 45\n`).slice(-2)).toEqual([
        '15% of 80 is 12',
        'half of 90 is 45',
      ])
  })

  test('is one of several in a sentence', () =>
    expect(
      statedIn('Half of 90 villages is 45 villages and twice 15 is 30, so 20% of $80 is $16 in total.'),
    ).toEqual(['Half of 90 villages is 45', 'twice 15 is 30', '20% of $80 is $16']))
})
