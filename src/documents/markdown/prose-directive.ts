import type { Cursor } from '../model/container.js'
import { matchAt } from '../model/match-at.js'

/** A directive of MyST between fences of backticks or tildes. */
const OPENING = /(`{3,}|~{3,})[ \t]*\{([a-z][a-z:-]*)\}[^`\r\n]*(?=[\r\n]|$)/y
const OPTION = /:[\w-]{1,40}:(?:[ \t][^\r\n]*)?(?=[\r\n]|$)/y
/** Directives whose content is prose; in any other it is code, data or a name. */
const OF_PROSE =
  /^(?:attention|caution|danger|error|hint|important|note|seealso|tip|warning|admonition|aside|card|details|dropdown|epigraph|exercise|figure|grid|grid-item|grid-item-card|list-table|margin|pull-quote|quote|sidebar|solution|tab-item|tab-set|table|topic|proof|(?:prf|proof):[a-z]+|definition|theorem|lemma|corollary|proposition|example|remark)$/

/** The fences of directives that hold prose, one inside another: their lines only part what stands between them. */
export class ProseDirectives {
  private readonly open: string[] = []
  private areOptions = false

  constructor(private readonly source: string) {}

  /** Whether a line opens or closes such a directive, or is one of the options behind its first line. */
  take({ text, line }: Cursor): boolean {
    const { source } = this
    const [, fence, name] = matchAt(OPENING, source, text.at) ?? []
    const isOption = this.areOptions && matchAt(OPTION, source, text.at) !== null
    this.areOptions = isOption
    if (isOption) return true
    if (fence !== undefined && OF_PROSE.test(name!)) {
      this.open.push(fence)
      this.areOptions = true
      return true
    }
    const own = this.open.at(-1)
    if (own === undefined || !isClosing(source.slice(text.at, line.end), own)) return false
    this.open.pop()
    return true
  }
}

/** Whether a line is as many marks as opened, or more, and nothing else. */
function isClosing(written: string, fence: string): boolean {
  const marks = written.trimEnd()
  return marks.startsWith(fence) && marks.split('').every(mark => mark === fence[0])
}
