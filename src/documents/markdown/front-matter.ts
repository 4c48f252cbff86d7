import { lineAt } from '../model/line.js'
import { isAt } from '../model/match-at.js'

const FIRST_KEY = /[A-Za-z_][\w-]*[ \t]*[:=]|#|\[/y
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Where the document's own text begins: behind a byte order mark, and behind metadata between two lines `---` (YAML,
 * which may also end in `...`) or `+++` (TOML). A `---` without a key on the next line is a rule across the page.
 */
export function bodyStart(source: string): number {
  const start = source.startsWith(BYTE_ORDER_MARK) ? 1 : 0
  const first = lineAt(source, start)
  const fence = source.slice(start, first.end).trimEnd()
  if ((fence !== '---' && fence !== '+++') || !isAt(FIRST_KEY, source, first.next)) return start
  for (let line = lineAt(source, first.next); line.start < source.length; line = lineAt(source, line.next)) {
    if (line.end - line.start > 80) continue
    const text = source.slice(line.start, line.end).trimEnd()
    if (text === fence || (fence === '---' && text === '...')) return line.next
  }
  return start
}
