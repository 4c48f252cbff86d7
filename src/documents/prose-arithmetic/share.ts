import { alternativesFor } from '../../english/lexicon.js'
import { TENS, UNITS } from '../../english/numerals.js'
import { countWords } from '../../math/units/scales.js'
import { alternatives, derived } from '../../math/units/table.js'

/** What a figure is a part of: the 20 of `1 in 20`, its digits without commas, and where they and the share end. */
export interface Share {
  readonly whole: string
  readonly start: number
  readonly end: number
}

const WHOLE = String.raw`(?<digits>[1-9]\d{0,2}(?:,\d{3}){1,4}|[1-9]\d{0,14})(?![\d\p{L}_]|[.,:/]\d)`
/** `in 1990` tells when something was. */
const YEAR = String.raw`(?!in\s{1,9}(?:1[5-9]|20)\d\d(?!\d))`

const patterns = derived(() => {
  const before = String.raw`(?:${alternativesFor('outOf')})\s{1,9}(?:(?:${alternativesFor('ofEach')})\s{1,9})?`
  const words = alternatives(countWords().keys())
  const count = String.raw`(?:a|one)\s{1,9}(?<count>${words})(?!\p{L})`
  return {
    share: new RegExp(`${YEAR}(?<before>${before})(?:${WHOLE}|${count})`, 'uy'),
    loose: new RegExp(
      String.raw`\s{1,9}${before}(?:\d|an?\s|(?:${[...UNITS, ...TENS].join('|')}|${words})(?!\p{L}))`,
      'uy',
    ),
  }
})

/** The share that is told behind a figure at a place, `in 20`, `out of 5`, `in every 4`, `in a million`; null where none is. */
export function shareAt(text: string, at: number): Share | null {
  const { share } = patterns()
  share.lastIndex = at
  const found = share.exec(text)
  if (!found) return null
  const { before, digits, count } = found.groups as Readonly<Record<string, string | undefined>>
  const whole = digits?.replaceAll(',', '') ?? String(countWords().get(count!)!.value)
  return { whole, start: at + before!.length, end: share.lastIndex }
}

/** Whether what stands at a place may make a share of the figure before it, in digits or in words. */
export function maySayShare(text: string, at: number): boolean {
  const { loose } = patterns()
  loose.lastIndex = at
  return loose.test(text)
}
