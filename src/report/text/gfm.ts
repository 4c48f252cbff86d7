import { printable } from './printable.js'

/**
 * What means something to GitHub-flavoured Markdown, HTML or mathematics in a cell, the dot of a bare `www.` link, and
 * what makes an item of a list or a rule of a line that begins with it.
 */
const SPECIAL = /[\\`*_{}[\]<>|~$&:@#]|(?<=w)\.|[-+](?<=^ ?.)(?=[- ]|$)|[.)](?<=^ ?\d+.)(?= |$)/gi

const entity = (character: string): string => `&#${character.charCodeAt(0)};`

/** What GitHub looks for in the text that it has rendered: mentions, references and mathematics. */
const MAGNETS: ReadonlySet<string> = new Set(['@', '#', '$'])

/** Text of a document for any place in a line or a cell of a table: it is shown as it is, on one line. */
export const gfmText = (text: string): string =>
  printable(text).replace(SPECIAL, character =>
    MAGNETS.has(character) ? `<span>${entity(character)}</span>` : entity(character),
  )

/**
 * The same as code. It is an element and not a span in backticks, since no table can hold a backslash before a bar
 * there.
 */
export const gfmCode = (text: string): string => `<code>${gfmText(text)}</code>`

/** A row of a table; its cells are Markdown already. */
export const gfmRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

/** A table of rows that are written already. */
export const gfmTable = (header: readonly string[], rows: readonly string[]): string =>
  [gfmRow(header), gfmRow(header.map(() => '---')), ...rows].join('')
