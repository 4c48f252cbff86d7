import type { Token } from '../../documents/model/document.js'
import { goesOn } from '../../english/binding.js'
import type { Convention } from '../../math/units/convention.js'
import { scaleLetters, scaleWords } from '../../math/units/scales.js'
import { alternatives, derived } from '../../math/units/table.js'
import type { Unit } from '../../math/units/unit.js'
import type { Reading } from '../reading.js'
import { withJoinedScales } from './spaced-scales.js'
import { readUnit } from './unit-expression.js'

/** As much of the text behind a formula as may be its unit. */
const MAX_LENGTH = 60
const WORD = String.raw`[\p{L}µμΩ%$€£°][\p{L}\p{M}µμΩ°]*(?:⁻?[¹²³⁴])?`
const JOINED = String.raw`${WORD}(?:\^?[-−]?\d)?(?:[/·*-]${WORD}(?:\^?[-−]?\d)?)*`
/** A label at the beginning of the next line, `b)`, is no unit. A scale takes the word behind it along: `million tokens`; a rate too: `tokens per second`. */
const unit = derived(() => {
  const scale = alternatives([...scaleWords(), ...scaleLetters('apart', 'glued')])
  return new RegExp(
    String.raw`^(?:</[a-z]{1,9}>){0,3}[ \u00a0~]{0,9}(?: |\n(?![ \t]*\(?[\p{L}\d]{1,3}[.)][ \t]))?(?:\\(?=[%$]))?((?:(?:${scale})\s)?${JOINED}(?:\s(?:per|/)\s${JOINED})?)`,
    'u',
  )
})

/** The unit that stands right behind a formula in prose: `$= 56$ TFLOP/s`; null where none does. */
export function unitInProse(token: Token, reading: Reading, convention: Convention): Unit | null {
  if (endsSentence(token, reading)) return null
  return unitAtStart(reading.source.slice(token.end, token.end + MAX_LENGTH), convention)
}

/** The unit that a text behind a figure begins with; null where it begins with none. */
export function unitAtStart(text: string, convention: Convention): Unit | null {
  const found = unit().exec(withJoinedScales(inOneLine(text.slice(0, MAX_LENGTH))))?.[1]
  if (found === undefined || carriesOn(found.split(/[\s/]/)[0]!)) return null
  return readUnit(found, convention)
}

/** `cm$^{-1}$` as `cm^-1`, and `J/(mol K)` as `J/mol/K`. */
const inOneLine = (text: string): string =>
  text
    .replace(/(?<=\p{L})\$\^\{?([-−]?\d)\}?\$/u, '^$1')
    .replace(/\/\(([\p{L}µμΩ]{1,6})[ ·*]([\p{L}µμΩ]{1,6})\)/u, '/$1/$2')

/** An ampere is no article. */
const carriesOn = (word: string): boolean => word !== 'A' && goesOn(word.toLowerCase())

/** Whether a sentence ends right behind a token, as it does at the end of a line in a block. */
function endsSentence(token: Token, { section: { tokens }, places }: Reading): boolean {
  const place = places.get(token)
  const next = place === undefined ? undefined : tokens[place + 1]
  return next?.kind === 'stop' && next.start <= (token.scaleEnd ?? token.end)
}
