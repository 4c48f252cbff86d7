import type { Position } from '../documents/model/position.js'
import type { Judgement } from '../math/judges/judgement.js'
import { isAccusation } from '../math/judges/verdict.js'
import type { Judged } from '../rules/judged.js'
import type { Finding } from './finding.js'

/** The finding that a report prints; with the reason for which the document suppresses it, where it does. */
export function toFinding(
  judged: Judged,
  source: string,
  positionAt: (offset: number) => Position,
  suppressed?: string,
): Finding {
  const { rule, exercise, judgement: j } = judged
  const from = withMark(wholeFrom(judged.from, source), judged.to, source)
  const stated = source.slice(wholeFrom(judged.start, source), judged.end)
  return {
    rule,
    exercise,
    verdict: j.verdict,
    statement: source.slice(from, judged.to),
    start: positionAt(from),
    end: positionAt(judged.to),
    understood: j.understood,
    stated: j.verdict === 'unread' ? null : stated,
    expected: j.expected,
    evidence: j.evidence,
    condition: j.condition,
    reason: j.reason,
    ...(j.doubt === null ? {} : { doubt: j.doubt }),
    given: j.given && { ...j.given, through: judged.through },
    rounding: j.rounding,
    reading: j.reading,
    witness: j.witness,
    message: messageOf(j, stated) + provenance(judged, source, positionAt),
    ...(suppressed === undefined ? {} : { suppressed }),
  }
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
function provenance(
  { judgement, through }: Judged,
  source: string,
  positionAt: (offset: number) => Position,
): string {
  if (judgement.verdict !== 'carried' || through.length === 0) return ''
  const printed = through.map(offset => {
    const text = NUMERAL.exec(source.slice(offset))?.[0].replace(/[.,]$/, '')
    return `${text === undefined ? 'what is printed' : `\`${text}\``} on line ${positionAt(offset).line}`
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
