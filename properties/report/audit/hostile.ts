import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { DocumentAudit } from '../../../src/audit/audit.js'
import type { Finding } from '../../../src/audit/finding.js'
import { positionAt } from '../../../src/documents/model/position.js'
import { type Evidence, VERDICTS } from '../../../src/math/judges/verdict.js'

const SNIPPETS = [
  ']]>',
  '-->',
  '<!--',
  '</failure>',
  '&amp;',
  '&#0;',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\u0000',
  '\u001b[2J',
  '\u0085',
  '\u2028',
  '\ufffe',
  '\uffff',
  '\ud83d',
  '\ude00',
  '\u{1f600}',
  '\u202e',
  '"',
  "'",
  '%0A',
  '%25',
  '::error file=x::y',
  '\n::stop-commands::z',
  '##[add-path]/tmp',
  ',line=1',
  '::',
  '- ',
  '+ x',
  '1. x',
  '23) ',
  '---',
  '===',
  '|',
  '\\|',
  '`',
  '``',
  '$x$',
  '$$',
  '@everyone',
  '#1',
  '<script>',
  '![x](y)',
  '[click](https://evil.example)',
  '[1](1)',
  '{0}',
  '{{1}}',
  'https://evil.example',
  'www.evil.example',
  'a@b.example',
  '~~x~~',
  '**x**',
  '_x_',
  '__x__',
  '`x`',
  '\\frac{1}{2}',
  ' ',
]

/** Text as a hostile document might have it: markup of every format, control characters, halves of surrogate pairs. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 5 }).map(all => all.join('')) },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.nat(0xffff), { maxLength: 10 }).map(units => String.fromCharCode(...units)),
  fc.constantFrom(...SNIPPETS).map(snippet => snippet.repeat(80)),
)

const nonEmpty = hostileText.filter(text => text !== '')

const evidence: fc.Arbitrary<Evidence> = fc.record({
  level: fc.constantFrom('proved: identity', 'refuted: witness', 'tested', 'computed'),
  conditions: fc.array(hostileText, { maxLength: 1 }),
  lemmas: fc.array(hostileText, { maxLength: 1 }),
  size: fc.option(hostileText),
  constants: fc.array(hostileText, { maxLength: 1 }),
  digits: fc.nat(50),
  points: fc.nat(50),
  seed: fc.nat(50),
  path: fc.option(fc.constant('0:1')),
})

const judged = fc.record({
  statement: nonEmpty,
  rule: fc.oneof(fc.constantFrom('arithmetic', 'statement', '15.5/hours', '15.12/variance'), nonEmpty),
  verdict: fc.constantFrom(...VERDICTS),
  message: nonEmpty,
  expected: fc.option(hostileText),
  evidence: fc.option(evidence),
  reason: fc.constantFrom('definition', 'premise', 'syntax', 'no-engine'),
  through: fc.array(fc.record({ of: fc.nat(5), at: fc.constantFrom('before', 'start', 'inside', 'end') }), {
    maxLength: 2,
  }),
  elsewhere: fc.array(
    fc.record({ path: nonEmpty, at: fc.constantFrom(positionAt('a\nbc')(0), positionAt('a\nbc')(3)) }),
    { maxLength: 1 },
  ),
})

/** A place that a number was carried through: at the edges of a statement, in it, or before all of them. */
function offsetOf(
  { of, at }: { of: number; at: string },
  places: readonly { readonly from: number; readonly to: number }[],
): number {
  const { from, to } = places[of % places.length]!
  return { before: 0, start: from, inside: (from + to) >>> 1, end: to }[at]!
}

/** A document and its audit: the statements are slices of its text, in order. */
export interface Audited {
  readonly source: string
  readonly audit: DocumentAudit
}

const path = fc.oneof(fc.constantFrom('answers.md', './a b/ü#1.md', '-', 'n.ipynb#3', '../x.md'), nonEmpty)

const audited: fc.Arbitrary<Audited> = fc
  .tuple(path, fc.array(judged, { maxLength: 6 }), hostileText)
  .map(([path, parts, before]) => {
    let source = `${before} `
    const places = parts.map(({ statement }) => {
      const from = source.length
      // A space keeps the two halves of a line ending or of a surrogate pair from meeting.
      source += `${statement} `
      return { from, to: from + statement.length }
    })
    const position = positionAt(source)
    const findings = parts.map(({ through, elsewhere, ...part }, i): Finding => {
      const { from, to } = places[i]!
      return {
        ...part,
        exercise: null,
        start: position(from),
        end: position(to),
        understood: null,
        stated: null,
        condition: part.verdict === 'conditional' ? part.message : null,
        reason: part.verdict === 'unread' || part.verdict === 'undecided' ? part.reason : null,
        given:
          part.verdict === 'carried'
            ? {
                fromPrinted: '1',
                fromData: '2',
                through: through.map(one => offsetOf(one, places)),
                ...(elsewhere.length > 0 && { elsewhere }),
              }
            : null,
        rounding: null,
        reading: null,
        witness: null,
      }
    })
    return { source, audit: { path, findings, obligations: [], missing: [] } }
  })

/** Audits of one run, each with the text of its document. */
export const hostileRun: fc.Arbitrary<readonly Audited[]> = fc.array(audited, { maxLength: 3 })

export const auditsOf = (run: readonly Audited[]): DocumentAudit[] => run.map(({ audit }) => audit)

const golden = JSON.parse(
  readFileSync(new URL('../../../fixtures/documents/chapter-15.report.json', import.meta.url), 'utf8'),
) as { documents: Pick<DocumentAudit, 'path' | 'findings'>[] }

/** The audit of our own chapter as its golden report has it. */
export const chapterAudits: DocumentAudit[] = golden.documents.map(one => ({
  ...one,
  obligations: [],
  missing: [],
}))
