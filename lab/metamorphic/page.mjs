// @ts-check
// A page that laws change: its text, where its formulas and its paragraphs stand, and what is found on it.
import { overlap } from './edits.mjs'
import { spansOf } from './spans.mjs'

/**
 * @typedef {import('./edits.mjs').Range} Range
 * @typedef {import('./spans.mjs').Kind} Kind
 * @typedef {{ rule: string, verdict: string, start: number, end: number, statement: string, stated: string | null,
 *   reason: string | null }} Found
 * @typedef {(source: string, kind: Kind) => Found[]} Auditor Finds and judges the statements of a text.
 */

export class Page {
  /** @param {string} source @param {Kind} kind @param {Auditor} auditor @param {string} name */
  constructor(source, kind, auditor, name = 'page') {
    this.source = source
    this.kind = kind
    this.auditor = auditor
    this.name = name
    /** @type {Found[] | null} */
    this.audited = null
    const { formulas, opaque, prose } = spansOf(source, kind)
    this.formulas = formulas
    this.opaque = opaque
    this.prose = prose
    this.paragraphs = paragraphsOf(source, kind, [...formulas, ...opaque])
  }

  /** What is found on it, asked once. */
  get findings() {
    this.audited ??= this.auditor(this.source, this.kind)
    return this.audited
  }

  /** The formulas that stand in a line. */
  get inline() {
    return this.formulas.filter(({ isDisplay }) => !isDisplay)
  }

  /** The formulas between signs that give them a line of their own. */
  get displays() {
    return this.formulas.filter(({ open }) => open === '$$' || open === '\\[')
  }

  get isMarkdown() {
    return this.kind === 'md'
  }

  get isTex() {
    return this.kind === 'tex'
  }

  /** @param {Range} place */
  text({ start, end }) {
    return this.source.slice(start, end)
  }

  /** What is written in its code. */
  get code() {
    return this.opaque.map(place => this.text(place)).join('\n')
  }

  /** @param {Range} place */
  isProse(place) {
    return this.prose.some(({ start, end }) => start <= place.start && place.end <= end)
  }

  /** The paragraphs of nothing but sentences: no heading, list, table, quote or code. */
  get plain() {
    return this.paragraphs.filter(({ isPlain }) => isPlain)
  }
}

/** @typedef {Range & { isPlain: boolean }} Paragraph */

const MARKED = /^(?:[ \t]{4}|[ \t]*(?:[#>|]|[-+*][ \t]|\d+[.)][ \t]|\([a-z\d]+\)|[A-Z]\))|.*\|.*\|)/m
const COMMAND_LINE = /^\s*\\(?!\[|\(|text|emph|noindent|quad|,|;)/m

/**
 * What stands between blank lines that are in no formula and in no code.
 * @param {string} source @param {Kind} kind @param {readonly Range[]} closed @returns {Paragraph[]}
 */
function paragraphsOf(source, kind, closed) {
  /** @type {Paragraph[]} */
  const paragraphs = []
  const add = (/** @type {number} */ start, /** @type {number} */ end) => {
    const text = source.slice(start, end)
    if (text.trim() === '') return
    const first = start + text.length - text.trimStart().length
    const last = start + text.trimEnd().length
    paragraphs.push({ start: first, end: last, isPlain: isPlain(source, kind, first, last, closed) })
  }
  let done = 0
  for (const { 0: blank, index } of source.matchAll(/\n[ \t]*(?:\n[ \t]*)+/g)) {
    if (closed.some(({ start, end }) => start < index && index + blank.length - 1 < end)) continue
    add(done, index)
    done = index + blank.length - (/[ \t]*$/.exec(blank)?.[0].length ?? 0)
  }
  add(done, source.length)
  return paragraphs
}

/** @param {string} source @param {Kind} kind @param {number} start @param {number} end @param {readonly Range[]} closed */
function isPlain(source, kind, start, end, closed) {
  const text = source.slice(start, end)
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  if (line.trim() === '' && line.length >= 4) return false
  if (!/[a-z]/.test(text) || (kind === 'tex' ? COMMAND_LINE.test(text) : MARKED.test(text))) return false
  const isClosed = (/** @type {Range} */ one) =>
    !/^(?:\$|\\[([]|\\begin\{(?:eq|al|ga|mu|di|ma|fl))/.test(source.slice(one.start, one.end))
  return !closed.some(
    one =>
      overlap(one, { start, end }) &&
      isClosed(one) &&
      /\n|^%|^#|^\\begin|^\\end|^<!--/.test(source.slice(one.start, one.end)),
  )
}
