import type fc from 'fast-check'
import type { CaseResult, ConformReport } from '../../../src/conform/model/report.js'
import { conformReport, footerOf } from '../../conform/results/reports.js'
import { hostileText } from '../audit/hostile.js'

/** Runs in which every text, name and number is what a hostile implementation or file might put there. */
export const hostileReport: fc.Arbitrary<ConformReport> = conformReport(hostileText, hostileText, 6)

/** The same run with an ordinary word for each text, the same word for the same text. */
export function tamed({ header, results, footer }: ConformReport): ConformReport {
  const words = new Map<string, string>()
  const word = (text: string): string => {
    const found = words.get(text) ?? `w${words.size}`
    words.set(text, found)
    return found
  }
  const orNull = (text: string | null) => (text === null ? null : word(text))
  const tame = (result: CaseResult): CaseResult => ({
    ...result,
    id: word(result.id),
    op: word(result.op),
    input: Object.fromEntries(
      Object.entries(result.input).map(([name, values]: [string, string[]]) => [name, values.map(word)]),
    ) as unknown as CaseResult['input'],
    got: orNull(result.got),
    expected: orNull(result.expected),
    kappa: orNull(result.kappa),
    digits: orNull(result.digits),
    convention: orNull(result.convention),
    message: word(result.message),
    known: result.known && { ...result.known, reason: word(result.known.reason) },
  })
  const all = results.map(tame)
  const implementation = Object.fromEntries(
    Object.entries(header.implementation).map(([name, text]) => [name, word(text)]),
  ) as unknown as ConformReport['header']['implementation']
  const identified = footer.identified.map(one => ({
    ...one,
    op: word(one.op),
    names: one.names.map(word),
    meaning: word(one.meaning),
  }))
  const complaints = footer.complaints.map(word)
  const aborted = orNull(footer.aborted)
  return {
    header: { ...header, implementation, subject: word(header.subject) },
    results: all,
    footer: footerOf(all, { identified, complaints, aborted, exitCode: footer.exitCode }),
  }
}

/** What a terminal or a viewer obeys; a page for people has none of it but the ends of lines. */
export const OBEYED = /(?!\n)[\p{Cc}\p{Surrogate}\u2028-\u202e\u2066-\u2069]/u
