import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const factor = fc.integer({ min: 12, max: 31 })
/** A pupil's line, and what is said to it. */
const dialogue = (slip: string, ...answers: readonly string[]): string =>
  [
    '**T:** What comes next?',
    `**P:** Next is ${slip}.`,
    ...answers,
    '**T:** Go on.',
    '**P:** I am done.',
  ].join('\n\n')

test('a slip of a dialogue is left open where the next turns say the right value or say it anew', () => {
  fc.assert(
    fc.property(factor, factor, fc.integer({ min: 1, max: 9 }), (a, b, off) => {
      const slip = `$${a} \\cdot ${b} = ${a * b + off}$`
      for (const answers of [
        ['**T:** Look again.', `**P:** Oh, ${a * b}.`],
        [`**T:** It is ${a * b} apples.`],
        ['**T:** No.', `**P:** Then $${a} \\cdot ${b} = ${a * b}$.`],
        [`**T:** Take $${a * b} - 1$.`],
      ])
        expect([answers, verdicts(dialogue(slip, ...answers))[0]]).toEqual([answers, 'undecided'])
    }),
    { numRuns: 15 },
  )
})

test('nothing is put right by other values, further on, or where nobody speaks', () => {
  fc.assert(
    fc.property(factor, factor, (a, b) => {
      const slip = `$${a} \\cdot ${b} = ${a * b + 1}$`
      const right = `$${a} \\cdot ${b} = ${a * b}$`
      for (const text of [
        dialogue(slip, '**T:** Good.'),
        dialogue(slip, `**T:** And $${a} + ${b} = ${a + b}$?`),
        dialogue(slip, '**T:** Good.', '**P:** Thanks.', '**T:** Now rest.', `**P:** And ${right}.`),
        `Next is ${slip}.\n\nLater ${right}.`,
      ])
        expect([text, verdicts(text)[0]]).toEqual([text, 'refuted'])
    }),
    { numRuns: 15 },
  )
})
