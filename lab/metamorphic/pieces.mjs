// @ts-check
// The pieces of a page that a smaller page may leave out: its paragraphs, then its sentences.
import { Page } from './page.mjs'

/** @typedef {import('./edits.mjs').Range} Range */

/** A preamble and what ends a document stay. @param {string} source @param {import('./spans.mjs').Kind} kind */
function frameOf(source, kind) {
  if (kind !== 'tex') return { head: '', tail: '' }
  const head = /^[\s\S]*?\\begin\{document\}\n?/.exec(source)?.[0] ?? ''
  const tail = /\\end\{document\}\s*$/.exec(source)?.[0] ?? ''
  return { head, tail }
}

/** @param {Page} page @returns {{ head: string, tail: string, pieces: string[] }} */
export function paragraphsOf({ source, kind, paragraphs }) {
  const { head, tail } = frameOf(source, kind)
  const last = source.length - tail.length
  const inside = paragraphs.filter(({ start, end }) => end > head.length && start < last)
  const starts = inside.map(({ start }) => Math.max(head.length, start))
  const pieces = starts.map((start, at) => source.slice(start, starts[at + 1] ?? last))
  return { head: head === '' ? source.slice(0, starts[0] ?? 0) : head, tail, pieces }
}

/** @param {Page} page @returns {{ head: string, tail: string, pieces: string[] }} */
export function sentencesOf(page) {
  const { head, tail, pieces } = paragraphsOf(page)
  let offset = head.length
  const sentences = pieces.flatMap(piece => {
    const ends = sentenceEnds(page, { start: offset, end: offset + piece.length })
    const cuts = [offset, ...ends, offset + piece.length]
    offset += piece.length
    return cuts.slice(1).map((end, at) => page.source.slice(cuts[at], end))
  })
  return { head, tail, pieces: sentences.filter(one => one !== '') }
}

const SENTENCE_END = /(?:[.!?:;,]["')*]*|\$)\s+(?=\S)|\n(?=[-*|>\d])/g

/** Where sentences, parts of sentences and rows end in a part of a page, outside of formulas and code. @param {Page} page @param {Range} part */
function sentenceEnds({ source, prose }, { start, end }) {
  return [...source.slice(start, end).matchAll(SENTENCE_END)]
    .map(found => start + found.index + found[0].length)
    .filter(at => prose.some(one => one.start < at && at <= one.end))
}

/**
 * A page of at most about so many characters, cut behind a paragraph.
 * @param {Page} page @param {number} limit
 */
export function cutTo(page, limit) {
  if (page.source.length <= limit) return page
  const { head, tail, pieces } = paragraphsOf(page)
  let text = head
  for (const piece of pieces) {
    if (text.length > head.length && text.length + piece.length > limit) break
    text += piece
  }
  return new Page(text + tail, page.kind, page.auditor, page.name)
}
