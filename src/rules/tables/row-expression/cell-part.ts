import type { Grid } from '../../../documents/model/document.js'
import type { Range } from '../../../documents/model/range.js'
import { alternativesFor } from '../../../english/lexicon.js'

/** What may stand before a value and changes nothing: `= 58.44`, `about 42.9 %`, `or ≈ 5.1`. */
const BEFORE = new RegExp(
  `^[\\s*_\`~]*(?:or\\s+)?(?:(?:${alternativesFor('roughly', 'nearly')})\\s+|[=≈≃]\\s*)?`,
  'u',
)
/** `3/7 (42.9 %)`, `42.9 % (3/7)`: a part in brackets at the end. */
const BRACKETED =
  /^(?<first>[^()\d]*\d[^()]*|[^()]*\([^()]*\)[^()]*)\s\((?<second>[^()\d]*\d[^()]*)\)[\s*_]*$/u
/** `3 / 7, about 42.9 %`; a comma between digits parts thousands. */
const LISTED = /^(?<first>[^,;\d]*\d[^,;]*)[,;]\s(?<second>[^,;\d]*\d[^,;]*)$/u
/** `$g(11, 1)$` is one part. */
const FORMULA = /^\s*(?:\$[^$]*\$|\\\((?:(?!\\\)).)*\\\))\s*$/su
const MAX_LENGTH = 160

/** A part of a cell; `isRough` where words or a sign before it say that it is only about so. */
export interface CellPart extends Range {
  readonly isRough: boolean
}

/** The cells of a row, a cell of two parts as two of them. */
export const partsOf = (row: Grid[number], source: string): readonly (readonly CellPart[])[] =>
  row.map(range => {
    const text = source.slice(range.start, range.end)
    if (text.length > MAX_LENGTH || !/[\d=]/.test(text)) return []
    const parts = FORMULA.test(text) ? null : (BRACKETED.exec(text) ?? LISTED.exec(text))
    const { first, second } = parts?.groups ?? {}
    if (first === undefined || second === undefined) return [withoutLead(range, source)]
    const from = range.start + text.lastIndexOf(second)
    return [
      withoutLead({ start: range.start, end: range.start + first.length }, source),
      withoutLead({ start: from, end: from + second.length }, source),
    ]
  })

function withoutLead({ start, end }: Range, source: string): CellPart {
  const [lead] = BEFORE.exec(source.slice(start, end))!
  return { start: start + lead.length, end, isRough: /[\p{L}≈≃]/u.test(lead) }
}
