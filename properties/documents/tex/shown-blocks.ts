import type { Block } from '../../../src/documents/model/block.js'

/** A block in a line: `> ` is nested, `---` a divider, `## ` a heading of depth 2, `|` parts cells and `/` rows. */
export function shown(block: Block): string {
  if (block.kind === 'divider') return '---'
  if (block.kind === 'table')
    return block.rows.map(row => row.map(({ text }) => inLine(text)).join('|')).join(' / ')
  if (block.kind === 'program' || block.kind === 'formula') return `${block.kind} ${block.text}`
  const nested = block.isNested ? '> ' : ''
  if (block.kind === 'paragraph') return nested + inLine(block.text)
  const said = block.head ? `${block.head.word} ${block.head.label}` : inLine(block.text)
  return `${nested}${block.head ? '' : '#'.repeat(block.depth)}# ${said}`.replace('##', '#')
}

const inLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
