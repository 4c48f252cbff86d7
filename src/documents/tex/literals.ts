import { blanked, Mask } from '../layout/mask.js'
import { endAt } from '../model/match-at.js'
import type { Range } from '../model/range.js'
import { Search } from '../model/search.js'

/** What is not read as TeX: code in the line, or code that stands on its own; `inner` is the code. */
export interface Literal extends Range {
  readonly kind: 'code' | 'program'
  readonly inner: Range
  readonly language: string | null
}

/** A TeX source, as long as before: comments, code and what readers of the page do not see are blanks. */
export interface Cleaned {
  readonly text: string
  readonly literals: readonly Literal[]
  /** Between `\begin{document}` and `\end{document}`; all of it where there is neither. */
  readonly body: Range
}

const CODE = 'verbatim\\*?|[BL]?Verbatim|lstlisting|minted|alltt|pycode|pyblock|pyverbatim'
const UNSEEN =
  'comment|filecontents\\*?|tikzpicture|tikzcd|pgfpicture|pspicture|asy|forest|picture|prooftree|' +
  'algorithm\\*?|algorithmic|algorithm2e|pseudocode|thebibliography'
const SPECIAL = new RegExp(
  [
    String.raw`\\(?<edge>begin|end)\{document\}`,
    String.raw`\\begin\{(?:(?<code>${CODE})|(?<unseen>${UNSEEN}))\}`,
    String.raw`\\(?<never>iffalse)(?![A-Za-z@])`,
    String.raw`\\(?:verb\*?|lstinline(?:\[[^\]\r\n]{0,200}\])?|mintinline(?:\[[^\]\r\n]{0,200}\])?\{[\w+-]{1,30}\})(?=[^\sA-Za-z*])(?<sign>[^\r\n])`,
    String.raw`\\[\s\S]`,
    '(?<comment>%)',
  ].join('|'),
  'g',
)
const REST_OF_LINE = /[^\r\n]*/y
/** Code in the line is at most this long. */
const MAX_CODE_LENGTH = 300

/** Reads a TeX source for what TeX itself does not read, in one walk. */
export function cleaned(source: string): Cleaned {
  return new Cleaner(source).clean()
}

class Cleaner {
  private readonly mask: Mask
  private readonly literals: Literal[] = []
  private readonly searches = new Map<string, Search>()
  private body: { start: number; end: number }

  constructor(private readonly source: string) {
    this.mask = new Mask(source)
    this.body = { start: 0, end: source.length }
  }

  clean(): Cleaned {
    SPECIAL.lastIndex = 0
    for (let match = SPECIAL.exec(this.source); match; match = SPECIAL.exec(this.source)) {
      const next = this.read(match.index, match[0], match.groups!)
      SPECIAL.lastIndex = next
    }
    return { text: this.mask.finish(), literals: this.literals, body: this.body }
  }

  /** Reads what begins at `start` and says where the source goes on. */
  private read(start: number, text: string, groups: Readonly<Record<string, string | undefined>>): number {
    const { comment, edge, code, unseen, never, sign } = groups
    const behind = start + text.length
    if (comment) return this.comment(start)
    if (code) return this.program(start, behind, code)
    if (unseen) return this.hide(start, behind, endOf(unseen))
    if (never) return this.hide(start, behind, '\\\\fi(?![A-Za-z@])')
    if (sign) return this.code(start, behind, sign)
    if (edge === 'begin' && this.body.start === 0) this.body.start = behind
    if (edge !== 'end') return behind
    this.body.end = start
    return this.source.length
  }

  private comment(start: number): number {
    const end = endAt(REST_OF_LINE, this.source, start)!
    this.mask.blank(start, end)
    return end
  }

  /** What never ends hides nothing. */
  private hide(start: number, from: number, closer: string): number {
    const closing = this.closing(closer, from)
    if (!closing) return from
    this.mask.blank(start, closing.end)
    return closing.end
  }

  private program(start: number, from: number, name: string): number {
    const closing = this.closing(endOf(name), from)
    if (!closing) return from
    const { language, at } = argumentsOf(this.source, from, name === 'minted')
    const inner = { start: Math.min(at, closing.start), end: closing.start }
    this.literals.push({ kind: 'program', start, end: closing.end, inner, language })
    this.mask.blank(start, closing.end)
    return closing.end
  }

  /** `\verb|x|`: a code span, unless it holds the sign that marks one. */
  private code(start: number, from: number, sign: string): number {
    const closer = sign === '{' ? '}' : sign
    const inside = this.source.slice(from, from + MAX_CODE_LENGTH)
    const length = inside.indexOf(closer)
    const text = inside.slice(0, length)
    if (length < 0 || /[\r\n]/.test(text)) return from
    const end = from + length + 1
    if (text.trim() === '' || text.includes('`')) this.mask.blank(start, end)
    else {
      const inner = { start: from, end: from + length }
      this.literals.push({ kind: 'code', start, end, inner, language: null })
      this.mask.put(start, `${blanked(this.source.slice(start, from - 1))}\`${text}\``)
    }
    return end
  }

  private closing(closer: string, from: number): Range | null {
    const search = this.searches.get(closer) ?? new Search(this.source, new RegExp(closer, 'g'))
    this.searches.set(closer, search)
    return search.next(from)
  }
}

const endOf = (name: string): string => `\\\\end\\{${name.replace('*', '\\*')}\\}`

const OPTIONS =
  /^[ \t]*(?:\[(?:\{\[[^{\]]*\]|[^\]])*\][ \t]*)?(?:\{(?<argument>[^{}\r\n]{0,60})\}[ \t]*)?(?:\r\n?|\n)?/
/** No options go on for longer. */
const MAX_OPTIONS = 600
const LANGUAGE = /language=\{?(?:\[[^\]]{0,40}\])?([\w+-]{1,30})/

/** The language that the options of a listing name, and where its first line begins. */
function argumentsOf(
  source: string,
  from: number,
  isMinted: boolean,
): { language: string | null; at: number } {
  const match = OPTIONS.exec(source.slice(from, from + MAX_OPTIONS))!
  const { argument } = match.groups!
  const language = (isMinted ? argument : LANGUAGE.exec(match[0])?.[1]) ?? null
  const isArgument = isMinted || argument === undefined
  const at = isArgument ? from + match[0].length : from
  return { language: language?.toLowerCase() ?? null, at }
}
