// @ts-check
// Where the formulas of a page stand, and where its prose. This scanner is careful and knows nothing of errata's readers:
// what it is not sure of is neither, and no change touches it.

/**
 * @typedef {import('./edits.mjs').Range} Range
 * @typedef {Range & { from: number, to: number, body: string, open: string, close: string, isDisplay: boolean }} Formula
 *   `from` and `to` are the ends of its body.
 * @typedef {{ formulas: Formula[], opaque: Range[], prose: Range[] }} Spans
 * @typedef {'md' | 'tex' | 'txt' | 'ipynb'} Kind
 */

const ENVIRONMENTS = String.raw`(?:equation|align|gather|multline|eqnarray|displaymath|math|flalign)\*?`
const FORMULAS = [
  String.raw`(?<double>\$\$(?:[^$\\]|\\[^])*?\$\$)`,
  String.raw`(?<bracket>\\\[(?:[^\\]|\\[^\]])*?\\\])`,
  String.raw`(?<paren>\\\((?:[^\\]|\\[^)])*?\\\))`,
  String.raw`(?<environment>\\begin\{(?<name>${ENVIRONMENTS})\}[^]*?\\end\{\k<name>\})`,
  String.raw`(?<dollar>(?<![\\$\w])\$(?![\s$])(?:[^$\n\\]|\\.|\n(?!\s*\n))*?(?<![\s\\])\$(?![\d$]))`,
]
const OPAQUE_MARKDOWN = [
  String.raw`(?<opaque>^(?<fence>\x60{3,}|~{3,})[^]*?(?:^\k<fence>[ \t]*$|$(?![^])))`,
  String.raw`(?<code>(?<tick>\x60+)(?!\x60)[^]*?[^\x60]\k<tick>(?!\x60))`,
  '(?<comment><!--[^]*?-->)',
  String.raw`(?<heading>^#{1,6}[ \t].*$)`,
  String.raw`(?<link>\]\([^)\n]*\)|https?:\/\/\S+|<\/?[a-z][^>\n]*>)`,
  String.raw`(?<rule>^[ \t]*(?:-{3,}|={3,}|\*{3,})[ \t]*$)`,
  String.raw`(?<escape>\\[$\\])`,
]
const OPAQUE_TEX = [
  String.raw`(?<opaque>(?<!\\)%.*)`,
  String.raw`(?<code>\\begin\{(?<verbatim>verbatim|lstlisting|minted|tikzpicture|tabular[x*]?|claim)\}[^]*?\\end\{\k<verbatim>\}|\\verb(?<bar>[|!+]).*?\k<bar>)`,
  String.raw`(?<heading>\\(?:sub)*(?:section|paragraph|chapter|title|author|date)\*?\{[^{}]*\})`,
  String.raw`(?<link>\\(?:begin|end|label|ref|eqref|cite[tp]?|url|href|includegraphics|input|usepackage|newcommand|renewcommand|def)\b\*?(?:\[[^\]]*\])*(?:\{(?:[^{}]|\{[^{}]*\})*\})*)`,
  String.raw`(?<escape>\\[a-zA-Z]+\*?|\\.)`,
]
/** In TeX formulas come before commands, for a command is any word behind a backslash. */
const SCANNERS = {
  md: [...OPAQUE_MARKDOWN, ...FORMULAS].join('|'),
  tex: [...OPAQUE_TEX.slice(0, 2), ...FORMULAS, ...OPAQUE_TEX.slice(2)].join('|'),
}
const PREAMBLE = { md: /^---\n[\s\S]*?\n---\n/, tex: /^[\s\S]*?\\begin\{document\}/ }

/** @param {string} source @param {Kind} kind @returns {Spans} */
export function spansOf(source, kind) {
  const way = kind === 'tex' ? 'tex' : 'md'
  const preamble = PREAMBLE[way].exec(source)?.[0].length ?? 0
  /** @type {Spans} */
  const spans = { formulas: [], opaque: preamble > 0 ? [{ start: 0, end: preamble }] : [], prose: [] }
  const scanner = new RegExp(SCANNERS[way], 'gm')
  scanner.lastIndex = preamble
  let done = preamble
  for (let found = scanner.exec(source); found; found = scanner.exec(source)) {
    const [start, end] = [found.index, found.index + found[0].length]
    if (start > done) spans.prose.push({ start: done, end: start })
    const formula = formulaOf(found)
    if (formula) spans.formulas.push(formula)
    else spans.opaque.push({ start, end })
    done = end
    if (end === start) scanner.lastIndex++
  }
  if (done < source.length) spans.prose.push({ start: done, end: source.length })
  return spans
}

/** @param {RegExpExecArray} found @returns {Formula | null} */
function formulaOf({ 0: whole, index, groups = {} }) {
  const { double, bracket, paren, environment, dollar, name } = groups
  const open = double
    ? '$$'
    : bracket
      ? '\\['
      : paren
        ? '\\('
        : dollar
          ? '$'
          : environment
            ? `\\begin{${name}}`
            : ''
  if (open === '') return null
  const close = bracket ? '\\]' : paren ? '\\)' : environment ? `\\end{${name}}` : open
  const [start, end] = [index, index + whole.length]
  const [from, to] = [start + open.length, end - close.length]
  const body = whole.slice(open.length, whole.length - close.length)
  return { start, end, from, to, body, open, close, isDisplay: !(paren || dollar) }
}
