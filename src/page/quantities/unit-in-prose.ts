import type { Token } from '../../documents/model/document.js'
import type { Convention } from '../../math/units/convention.js'
import { scaleLetters, scaleWords } from '../../math/units/scales.js'
import { alternatives, derived } from '../../math/units/table.js'
import type { Unit } from '../../math/units/unit.js'
import type { Reading } from '../reading.js'
import { readUnit } from './unit-expression.js'

/** As much of the text behind a formula as may be its unit. */
const MAX_LENGTH = 48
const WORD = String.raw`[\p{L}µμΩ%$€£°][\p{L}\p{M}µμΩ°²³]*`
const JOINED = String.raw`${WORD}(?:\^?[-−]?\d)?(?:[/·*-]${WORD}(?:\^?[-−]?\d)?)*`
/** A scale takes the word behind it along: `million tokens`; a rate too: `tokens per second`. */
const unit = derived(() => {
  const scale = alternatives([...scaleWords(), ...scaleLetters('apart', 'glued')])
  return new RegExp(
    String.raw`^[ \u00a0~]?(?:[ \n]?)(?:\\(?=[%$]))?((?:(?:${scale})\s)?${JOINED}(?:\s(?:per|/)\s${JOINED})?)`,
    'u',
  )
})

/** The unit that stands right behind a formula in prose: `$= 56$ TFLOP/s`; null where none does. */
export function unitInProse(token: Token, { source }: Reading, convention: Convention): Unit | null {
  const found = unit().exec(source.slice(token.end, token.end + MAX_LENGTH))?.[1]
  if (found === undefined || FUNCTION_WORDS.has(found.split(/[\s/]/)[0]!.toLowerCase())) return null
  return readUnit(found, convention)
}

/** Words that go on with the sentence rather than name a unit. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'and or so but which that this these those where when while if then for from with without by in on of at to as is ' +
    'are was be gives give becomes i.e. e.g. hence thus therefore because since each over under than the a an its it ' +
    'we they there here not only also both either still even about around per after before until between into onto ' +
    'whereas namely would will can may must should has have had do does did yields yield giving leaving meaning using ' +
    'against versus vs until every all any no one two three'
  ).split(' '),
)
