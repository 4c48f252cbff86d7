import { RUN_IN, type TextBlock } from '../../../src/documents/model/block.js'
import { headsOf } from '../../../src/documents/sections/head.js'

/** A heading with its marks, or a paragraph, at a place. */
export function blockAt(source: string, at: number): TextBlock {
  const marks = /^#{1,6} /.exec(source)?.[0] ?? ''
  const text = source.slice(marks.length)
  const lines = [...source.matchAll(/^/gm)].map(({ index }) => at + index)
  const depth = marks === '' ? RUN_IN : marks.length - 1
  const kind = marks === '' ? 'paragraph' : 'heading'
  return { kind, depth, text, isNested: false, lines, start: at + marks.length, end: at + source.length }
}

/** The heads of blocks that stand one below the other. */
export function headsIn(...sources: readonly string[]) {
  const text = sources.join('\n\n')
  let at = 0
  const blocks = sources.map(source => {
    const block = blockAt(source, at)
    at += source.length + 2
    return block
  })
  return headsOf(blocks, text)
}

export const labels = (...sources: readonly string[]) => headsIn(...sources).map(({ label }) => label)
