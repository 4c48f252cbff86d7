import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { mathFromMarkdown } from 'mdast-util-math'
import { math } from 'micromark-extension-math'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { ordinary, withIndented } from './ordinary.js'

/** A node of the tree that remark reads from the same text. */
interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
  readonly position?: {
    readonly start: { readonly offset?: number }
    readonly end: { readonly offset?: number }
  }
}

function leavesOf(node: Node): readonly Node[] {
  return node.type === 'image' ? [] : node.children ? node.children.flatMap(leavesOf) : [node]
}

const remark = (source: string) =>
  leavesOf(fromMarkdown(source, { extensions: [math()], mdastExtensions: [mathFromMarkdown()] }) as Node)
const placeOf = ({ position }: Node) => [position!.start.offset, position!.end.offset]
const ours = (source: string) => readDocument(source, 'a.md').sections

const documents = fc.oneof(ordinary, withIndented)

describe('on documents of ordinary shape, remark and errata agree', () => {
  test('where formulas and inline code begin and end', () => {
    fc.assert(
      fc.property(documents, source => {
        const theirs = remark(source).filter(({ type }) =>
          ['math', 'inlineMath', 'inlineCode'].includes(type),
        )
        const tokens = ours(source).flatMap(section => section.tokens)
        const spans = tokens.filter(({ kind }) => kind === 'math' || kind === 'code')
        expect(spans.map(({ start, end }) => [start, end])).toEqual(theirs.map(placeOf))
        expect(
          spans.map(({ kind, display }) =>
            kind === 'code' ? 'inlineCode' : display ? 'math' : 'inlineMath',
          ),
        ).toEqual(theirs.map(({ type }) => type))
        expect(spans.map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual(
          theirs.map(({ value }) => value!.replace(/\s+/g, ' ').trim()),
        )
      }),
      { numRuns: 120 },
    )
  })

  test('which code stands on its own, and where', () => {
    fc.assert(
      fc.property(documents, source => {
        const theirs = remark(source).filter(({ type }) => type === 'code')
        const programs = ours(source).flatMap(section => section.programs)
        expect(programs.map(({ text }) => text)).toEqual(theirs.map(({ value }) => value))
        for (const [index, { start, end }] of programs.entries()) {
          const [from, to] = placeOf(theirs[index]!)
          expect(start).toBeGreaterThanOrEqual(from!)
          expect(end).toBeLessThanOrEqual(to!)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('which words are text, and in which order', () => {
    fc.assert(
      fc.property(documents, source => {
        const theirs = remark(source).filter(({ type }) => type === 'text')
        const words = theirs.flatMap(({ value }) => value!.toLowerCase().match(/[a-z]+/g) ?? [])
        const tokens = ours(source).flatMap(section => section.tokens)
        expect(tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text)).toEqual(words)
      }),
      { numRuns: 80 },
    )
  })
})
