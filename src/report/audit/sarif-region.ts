import type { Finding } from '../../audit/finding.js'
import { positionAt } from '../../documents/model/position.js'

/** A region of a text, by lines and columns and by offsets; the end is exclusive in both. */
export interface Region {
  readonly startLine?: number
  readonly startColumn?: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly charOffset: number
  readonly charLength: number
}

/** The region of a statement. */
export const regionOf = ({ start, end }: Pick<Finding, 'start' | 'end'>): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
  charOffset: start.offset,
  charLength: end.offset - start.offset,
})

/** A printed number that a finding was carried through. */
export interface Origin {
  /** Where it stands in another cell of the notebook: the path of the cell; null where it stands beside the finding. */
  readonly path: string | null
  readonly region: Region
}

/** The printed numbers that the finding at an index was carried through, in order, those of other cells last. */
export function originsOf(index: number, findings: readonly Finding[]): Origin[] {
  const { through = [], elsewhere = [] } = findings[index]?.given ?? {}
  const beside = through.map(offset => {
    const holder = holderOf(offset, index, findings)
    // A place in no statement is known by its offset alone.
    return { path: null, region: holder ? numberAt(offset, holder) : { charOffset: offset, charLength: 0 } }
  })
  return [...beside, ...elsewhere.map(({ path, at }) => ({ path, region: regionOf({ start: at, end: at }) }))]
}

/** The statement that holds an offset: most often the finding itself, or one that stands shortly before it. */
function holderOf(offset: number, index: number, findings: readonly Finding[]): Finding | undefined {
  const holds = ({ start, end }: Finding) => start.offset <= offset && offset < end.offset
  let i = index
  while (i >= 0 && !holds(findings[i]!)) i--
  return findings[i] ?? findings.find(holds)
}

/** A number as it is printed, with its power of ten; anything else stands for its first character. */
const NUMBER =
  /\d(?:[\d.,]*\d)?(?:e[+-]?\d+|\s*\\times\s*10\^(?:\{-?\d+\}|\d))?|[\ud800-\udbff][\udc00-\udfff]|./sy

/** The number at an offset. Its line is counted from that of its statement: a report has no other text of a document. */
function numberAt(offset: number, { start, statement }: Finding): Region {
  const from = offset - start.offset
  NUMBER.lastIndex = from
  const to = from + NUMBER.exec(statement)![0].length
  const inStatement = positionAt(statement)
  const placed = (at: number) => {
    const { line, column } = inStatement(at)
    return {
      line: start.line + line - 1,
      column: line === 1 ? start.column + column - 1 : column,
      offset: start.offset + at,
    }
  }
  return regionOf({ start: placed(from), end: placed(to) })
}
