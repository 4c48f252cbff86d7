import { expect } from 'vitest'
import type { Document } from '../../../src/documents/model/document.js'
import { expectLaws } from '../markdown/laws.js'

/**
 * The laws of a document whose source is covered in part: the text is as long, tokens say what stands at their place in
 * it, and programs what stands in `code`, the source unless their markup is covered too.
 */
export function expectCovered(document: Document, code = document.source): void {
  const { source, text = source, sections } = document
  expect(text.length).toBe(source.length)
  expectLaws({ ...document, source: text, sections: sections.map(one => ({ ...one, programs: [] })) })
  expectLaws({ ...document, source: code, sections: sections.map(one => ({ ...one, tokens: [] })) })
  for (const { tokens, programs } of sections)
    for (const { start, end } of programs)
      expect(tokens.filter(token => token.start < end && start < token.end)).toEqual([])
}

/** That a reader keeps the lines of a source, and covers it behind what leads to it as it does alone. */
export function expectKept(
  read: (source: string) => Document,
  source: string,
  lead: string,
  start: string,
): void {
  expect(read(source).text!.replace(/[^\r\n]/g, '')).toBe(source.replace(/[^\r\n]/g, ''))
  const moved = read(lead + start + source).text!
  expect(moved.slice(lead.length)).toBe(read(start + source).text)
}

/** What is said on a page, each formula between dollars and each piece of code between backticks. */
export const saidIn = ({ sections }: Document): string =>
  sections
    .flatMap(({ tokens }) => tokens)
    .filter(({ kind }) => kind !== 'stop')
    .map(({ kind, text }) => (kind === 'math' ? `$${text.trim()}$` : kind === 'code' ? `\`${text}\`` : text))
    .join(' ')

/** The programs of a document, each with its language. */
export const programsIn = ({ sections }: Document) =>
  sections.flatMap(({ programs }) => programs.map(({ language, text }) => [language, text]))
