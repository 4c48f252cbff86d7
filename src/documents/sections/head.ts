import { headsAnswers } from '../../english/headings.js'
import { alternativesFor } from '../../english/lexicon.js'
import { isAbbreviation } from '../../math/units/abbreviation.js'
import { scaleOf } from '../../math/units/scales.js'
import type { Block, NamedHead, TextBlock } from '../model/block.js'
import { lineAt } from '../model/line.js'
import { ANSWERS, readHead, type WrittenHead } from './label.js'
import { type HeadPlace, PartFinder } from './part.js'

/** Where a section begins, its label, and where its text goes on behind the label. */
export interface Head {
  readonly label: string
  /** The exercise that it is a part of: 15.5 for the `(b)` in it. */
  readonly partOf: string | null
  /** Whether its words, or the heading that it stands under, call it an answer. */
  readonly answers: boolean
  readonly start: number
  readonly textStart: number
}

interface Candidate extends Omit<Head, 'partOf'>, HeadPlace {
  /** A weak head is believed if its neighbour is numbered next to it. */
  readonly isWeak: boolean
}

/** A heading, labelled or not, by which an exercise may end. */
interface Heading {
  readonly start: number
  readonly depth: number
  readonly answers: boolean
}

/**
 * The heads of exercises, in order. Only headings and lines of paragraphs have them, never list items, quotes or tables.
 *
 * A head with a word (`Solution 15.1.`, `Problem 4`) needs no more than an end: a stop, a colon, a dash, the end of the
 * line or of emphasis. `Problem 4 is hard` has none. A number with a dot needs a stop and no small letter behind it
 * (`15.1. Then`), emphasis (`**1.3** Minimise`), or a heading; a letter in brackets needs the start of a paragraph.
 * A whole number alone is a head only in a heading or in emphasis, with a stop: `4. Let` is a list item, `4 models` a
 * count. What also begins a sentence (`15.1 Minimise the loss`) is a head if its neighbour is numbered next to it.
 * Inside a paragraph a head also needs that the line before it ends a sentence.
 *
 * `text` is what the blocks were cut from.
 */
export function headsOf(blocks: Iterable<Block>, text: string): Head[] {
  const candidates: Candidate[] = []
  const headings: Heading[] = []
  for (const block of blocks) {
    if ((block.kind !== 'heading' && block.kind !== 'paragraph') || block.isNested) continue
    if (block.head) candidates.push(namedHead(block, block.head))
    else collect(block, text, candidates)
    if (block.kind === 'heading')
      headings.push({ start: block.lines[0]!, depth: block.depth, answers: headsAnswers(block.text) })
  }
  const heads = candidates.filter((candidate, index) => !candidate.isWeak || isNumberedOn(candidates, index))
  return withOwners(heads, headings)
}

/** Each head with the exercise that it is a part of; `headings` are all headings, in order. */
function withOwners(heads: readonly Candidate[], headings: readonly Heading[]): Head[] {
  const finder = new PartFinder()
  const starts = new Set(heads.map(({ start }) => start))
  let next = 0
  let over: Heading | null = null
  return heads.map(head => {
    for (; next < headings.length && headings[next]!.start < head.start; next++) {
      const heading = headings[next]!
      if (starts.has(heading.start)) continue
      finder.passHeading(heading.depth)
      if (heading.answers || !over || heading.depth <= over.depth) over = heading
    }
    const { label, start, textStart } = head
    const answers = head.answers || (over?.answers ?? false)
    return { label, partOf: finder.ownerOf(head), answers, start, textStart }
  })
}

/** A head that the notation sets begins where its text does. */
function namedHead({ start, end, depth }: TextBlock, head: NamedHead): Candidate {
  return { ...head, form: 'whole', depth, start, textStart: end, isWeak: false }
}

function collect(block: TextBlock, text: string, candidates: Candidate[]): void {
  const isTitle = block.lines.length === 1 && isTitleLike(block.text)
  for (const [index, start] of block.lines.entries()) {
    const from = index === 0 ? block.start : start
    const at = from - block.start
    const to = block.kind === 'heading' ? block.text.length : lineAt(block.text, at).end
    const written = readHead(block.text.slice(at, to))
    if (!written) continue
    const strength =
      block.kind === 'heading' ? strengthInHeading(written) : strengthInParagraph(written, isTitle)
    if (strength === 'none' || (index > 0 && !mayFollow(written, strength, text, start, candidates))) continue
    const { label, word, form, restAt } = written
    const isWeak = strength === 'weak'
    const place = { start, textStart: from + restAt, depth: block.depth }
    candidates.push({ label, word, form, answers: ANSWERING.test(word), isWeak, ...place })
  }
}

const ANSWERING = new RegExp(`^(?:the\\s+)?(?:${ANSWERS})\\b`, 'i')

type Strength = 'strong' | 'weak' | 'none'

const SIGN = /^(?:times\b|\\?[%‰]|[-+*/=^<>≈×−·⋅÷±≤≥²³])/i
const WORD = /^[a-z]+\b/i

/** Whether what stands behind a number makes a quantity of it, and no label: `4 million`, `80 GB`, `2 GPUs`, `3 × 4`. */
function makesQuantity(rest: string): boolean {
  const word = WORD.exec(rest)?.[0] ?? ''
  return SIGN.test(rest) || scaleOf(word) !== undefined || isAbbreviation(word)
}

const YEAR = /^\d{4}\b/
const JOINS = new RegExp(`^(?:${alternativesFor('joining', 'toAnother')})\\b|^[,–—-]`)

function strengthInHeading({ word, form, punctuation, rest }: WrittenHead): Strength {
  if (word || form === 'bracketed') return 'strong'
  if (makesQuantity(rest)) return 'none'
  return form === 'dotted' || punctuation || rest === '' ? 'strong' : 'weak'
}

function strengthInParagraph(head: WrittenHead, isTitle: boolean): Strength {
  const { word, form, marks, isClosed, punctuation, rest } = head
  if (isLower(rest) && !punctuation && form !== 'bracketed') return 'none'
  if (isLower(word)) return 'none'
  if (word) return marks || punctuation || rest === '' || /^\([^()]*\)[.:]/.test(rest) ? 'strong' : 'none'
  if (form === 'bracketed') return isEnumerator(head) ? 'strong' : 'none'
  if (makesQuantity(rest)) return 'none'
  if (marks) return form === 'dotted' || (isClosed && punctuation) ? 'strong' : 'none'
  if (form === 'whole' || rest === '' || isLower(rest)) return 'none'
  return punctuation || isTitle ? 'strong' : 'weak'
}

/** `(c) 2024 A. Author` is a copyright, `(a) and (b)` a reference, `(4) follows` an equation. */
function isEnumerator({ label, rest, isClosed }: WrittenHead): boolean {
  if (rest === '') return isClosed
  if (JOINS.test(rest) || (label === 'c' && YEAR.test(rest))) return false
  return !/\d/.test(label) || !isLower(rest)
}

const isLower = (text: string): boolean => /^\p{Ll}/u.test(text)

const SENTENCE_INSIDE = /[:;,!?]\s|[^\d\s][.]\s|[.:;,!?]\s*$/

/** A line of its own, short, without a stop. */
function isTitleLike(text: string): boolean {
  return text.length < 100 && !SENTENCE_INSIDE.test(text)
}

/** Whether a head may begin inside a paragraph, at the line that starts at `start`. */
function mayFollow(
  head: WrittenHead,
  strength: Strength,
  text: string,
  start: number,
  candidates: readonly Candidate[],
): boolean {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd()
  const endsSentence = /(?:[.?!]["'”’)*_\]]{0,4}|\$\$|\\\])$/.test(before)
  if (strength !== 'strong' || !endsSentence) return false
  return head.form !== 'bracketed' || isNext(candidates.at(-1)?.label, head.label)
}

function isNumberedOn(candidates: readonly Candidate[], index: number): boolean {
  const { label } = candidates[index]!
  return isNext(candidates[index - 1]?.label, label) || isNext(label, candidates[index + 1]?.label)
}

/** Whether two labels belong to one series, the second above the first: `15.1` and `15.3`, `4` and `5`, `a` and `b`. */
function isNext(first: string | undefined, second: string | undefined): boolean {
  if (!first || !second) return false
  if (/^[a-z]$/i.test(first)) return second.length === 1 && second.charCodeAt(0) === first.charCodeAt(0) + 1
  const [chapter, number] = split(first)
  const [nextChapter, nextNumber] = split(second)
  const isClose = chapter !== '' || nextNumber - number === 1
  return chapter === nextChapter && number < nextNumber && isClose
}

function split(label: string): [chapter: string, number: number] {
  const dot = label.lastIndexOf('.')
  return [label.slice(0, Math.max(dot, 0)), Number.parseInt(label.slice(dot + 1), 10)]
}
