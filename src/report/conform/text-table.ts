import { excerpt } from '../text/printable.js'

const MAX_CELL_LENGTH = 60

/** A table for a terminal, each row as long as its head, its columns padded with blanks; a cell is shown on one line. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map(cells => cells.map(cell => excerpt(cell, MAX_CELL_LENGTH)))
  const widths = head.map((_, i) => lines.reduce((most, cells) => Math.max(most, cells[i]!.length), 0))
  return lines
    .map(
      cells =>
        `${cells
          .map((cell, i) => cell.padEnd(widths[i]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
