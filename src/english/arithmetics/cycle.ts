import { hasSense } from '../matching.js'
import { textOf } from '../sentence.js'
import type { Word } from '../word.js'

/** What begins again, by a name of one of its parts: after so many. */
const NAMES = [
  ['monthName', 12],
  ['dayName', 7],
  ['tone', 12],
  ['direction', 360],
  ['letterShift', 26],
] as const
/** The same by a phrase that counts on: "three months after", "four hours later". */
const PHRASES: readonly (readonly [phrase: RegExp, lengths: readonly number[]])[] = [
  [/\bmonths? (?:after|before|later|earlier|from|past|on|ahead)\b/, [12]],
  [
    /\bhours? (?:after|before|later|earlier|from|past|on|ahead|behind)\b|\b(?:noon|midnight|time zones?)\b/,
    [12, 24],
  ],
  [/\bminutes? (?:after|before|past|later|earlier|to)\b/, [60]],
  [/\bdays? of the week\b/, [7]],
]

/** After how many steps the things that a sentence names begin again: 12 for months, 7 for days of the week. */
export function cyclesIn(sentence: readonly Word[]): readonly number[] {
  const text = textOf(sentence)
  return [
    ...NAMES.flatMap(([sense, length]) => (sentence.some(word => hasSense(word, sense)) ? [length] : [])),
    ...PHRASES.flatMap(([phrase, lengths]) => (phrase.test(text) ? lengths : [])),
  ]
}
