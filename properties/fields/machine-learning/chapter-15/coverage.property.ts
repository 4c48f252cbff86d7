import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import type { Token } from '../../../../src/documents/model/document.js'
import { sentencesOf } from '../../../../src/english/sentence.js'
import { book } from '../../../../src/fields/machine-learning/book.js'
import { CHAPTER_PATH, chapter, chapterAudit } from './chapter.js'

/** The exercises of the page: all of them. */
const COMPLETE = book.map(({ number }) => number)

/** What may be left unread there: no statement, but what statements start from, and remarks with their reason. */
const NO_STATEMENT = new Set(['definition', 'premise', 'equation', 'objective', 'constraint', 'remark'])

const audit = chapterAudit()
const sections = readDocument(chapter, CHAPTER_PATH).sections

/** A lone symbol, with an index or an argument, names a thing; it states nothing. */
const isName = (text: string): boolean =>
  /^\s*\\?[A-Za-z]+(_\{?(\\text\{)?\w+\}{0,2}|_\w)?(\([^()=]*\))?\s*$/.test(text)

/** A figure is written in digits, unless they belong to a name such as GPT-3; "these two equations" counts nothing. */
const isFigure = ({ kind, start, end }: Token): boolean =>
  kind === 'number' && /\d/.test(chapter.slice(start, end)) && !/[A-Za-z]-$/.test(chapter.slice(0, start))

const isFormula = ({ kind, text }: Token): boolean => kind === 'math' && !isName(text)

describe.each(COMPLETE)('exercise %s', exercise => {
  const section = sections.find(one => one.label === exercise)!
  const findings = audit.findings.filter(one => one.exercise === exercise)

  test('every formula and every figure lies inside a finding', () => {
    const uncovered = section.tokens
      .filter(token => isFormula(token) || isFigure(token))
      .map(token => token.inner ?? token)
      .filter(({ start, end }) => !findings.some(one => one.start.offset < end && start < one.end.offset))
      .map(({ start, end }) => chapter.slice(start, end))
    expect(uncovered).toEqual([])
  })

  test('every sentence has a finding or a remark in it', () => {
    const passedOver = sentencesOf(section.tokens)
      .map(tokens => tokens.filter(({ kind }) => kind !== 'stop'))
      .filter(tokens => tokens.length > 0)
      .map(tokens => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end }))
      .filter(({ start, end }) => !findings.some(one => one.start.offset < end && start < one.end.offset))
      .map(({ start, end }) => chapter.slice(start, end))
    expect(passedOver).toEqual([])
  })

  test('what is unread is a definition, a premise, an equation to solve, an objective or a constraint', () => {
    const unread = findings.filter(one => one.verdict === 'unread')
    expect(unread.filter(one => !NO_STATEMENT.has(one.reason!))).toEqual([])
  })

  test('whatever is judged rests on evidence', () => {
    const judged = findings.filter(one => one.verdict !== 'unread')
    expect(judged.length).toBeGreaterThan(0)
    expect(judged.filter(one => one.evidence === null)).toEqual([])
  })
})
