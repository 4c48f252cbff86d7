import type { Judgement } from '../math/judges/judgement.js'
import { isAccusation } from '../math/judges/verdict.js'
import type { Judged } from '../rules/judged.js'
import type { Finding } from './finding.js'
import type { Part, Parts } from './parts.js'

/** The finding that a report prints of a part; with the reason for which the document suppresses it, where it does. */
export function toFinding(judged: Judged, part: Part, parts: Parts, suppressed?: string): Finding {
  const { rule, exercise, judgement: j } = judged
  const { source } = part
  const place = part.placeOf(judged)
  const from = withMark(wholeFrom(place.from, source), place.to, source)
  const stated = source.slice(wholeFrom(place.start, source), place.end)
  return {
    rule,
    exercise,
    verdict: j.verdict,
    statement: source.slice(from, place.to),
    start: part.position(part.start + from),
    end: part.position(part.start + place.to),
    understood: j.understood,
    stated: j.verdict === 'unread' ? null : stated,
    expected: j.expected,
    evidence: j.evidence,
    condition: j.condition,
    reason: j.reason,
    ...(j.doubt === null ? {} : { doubt: j.doubt }),
    given: j.given && { ...j.given, ...originsOf(judged, part, parts) },
    rounding: j.rounding,
    reading: j.reading,
    witness: j.witness,
    message: messageOf(j, stated) + provenance(judged, part, parts),
    ...(suppressed === undefined ? {} : { suppressed }),
  }
}

/** Where the printed numbers stand that a value came through. */
function originsOf(
  { through }: Judged,
  part: Part,
  parts: Parts,
): Pick<NonNullable<Finding['given']>, 'through' | 'elsewhere'> {
  const own = through.filter(offset => part.holds(offset)).map(offset => offset - part.start)
  const others = through.filter(offset => !part.holds(offset))
  const elsewhere = others.map(offset => {
    const { path } = parts.at(offset)
    return { path, at: parts.at(offset).position(offset) }
  })
  return { through: own, ...(elsewhere.length > 0 && { elsewhere }) }
}

/** A formula that goes on behind its mark, `$6 \cdot 7$ = 42`, begins with the mark that opens it. */
const withMark = (from: number, to: number, source: string): number =>
  source[from - 1] === '$' && (source.slice(from, to).match(MARK)?.length ?? 0) % 2 === 1 ? from - 1 : from

/** A dollar behind a backslash is money. */
const MARK = /(?<!\\)\$/g

/** A sign that is written as an entity stands at the end of it: the statement begins where the entity does. */
function wholeFrom(offset: number, source: string): number {
  const entity = /&(?:[A-Za-z]\w{1,31}|#\w{1,8});$/.exec(source.slice(Math.max(0, offset - 34), offset + 1))
  return entity && source[offset] === ';' ? offset + 1 - entity[0].length : offset
}

const NUMERAL = /^-?[\d.,{}]{1,60}(?:\s{0,4}\\(?:times|cdot)\s{0,4}10\^\{?-?\d{1,9}\}?)?/

/** Which printed numbers a value was carried through, and where they stand. */
function provenance({ judgement, through }: Judged, part: Part, parts: Parts): string {
  if (judgement.verdict !== 'carried' || through.length === 0) return ''
  const printed = through.map(offset => {
    const holder = part.holds(offset) ? part : parts.at(offset)
    const text = NUMERAL.exec(holder.source.slice(offset - holder.start))?.[0].replace(/[.,]$/, '')
    const { line } = holder.position(offset)
    const where = `on line ${line}${holder === part ? '' : ` of ${holder.path}`}`
    return `${text === undefined ? 'what is printed' : `\`${text}\``} ${where}`
  })
  return `; carried through ${printed.join(', ')}`
}

function messageOf({ verdict, expected, condition, explanation }: Judgement, stated: string): string {
  const because = explanation === '' || explanation === expected ? '' : ` (${explanation})`
  if (isAccusation(verdict))
    return `Unexpected \`${stated}\`${expected === null ? '' : `, expected \`${expected}\``}${because}`
  if (condition !== null) return `True only if ${condition}${because}`
  return explanation === '' ? verdict : explanation
}
