import { matchAt } from '../model/match-at.js'

/** What becomes of a directive: its body is mathematics, code, a list of rows, prose below a covered argument or below one
 * that is prose too, or it is not read. */
export type DirectiveKind = 'formula' | 'program' | 'rows' | 'prose' | 'titled' | 'unread'

/** What stands behind two dots. */
export interface Explicit {
  readonly kind: 'comment' | 'hidden' | 'footnote' | DirectiveKind
  /** Of a directive. */
  readonly name: string
  /** Where its argument or text begins. */
  readonly textAt: number
}

const DIRECTIVE = /(?:\|[^|\r\n]{1,200}\|[ \t]+)?([A-Za-z][\w.+:-]{0,60}?)[ \t]?::(?:[ \t]+|(?=[\r\n]|$))/y
const FOOTNOTE = /\[(?:[\w.-]{1,60}|#[\w.-]{0,60}|\*)\][ \t]+/y
/** A target, or the text that stands for a substitution. */
const HIDDEN = /_|\|/y

const named = (kind: DirectiveKind, names: string): [string, DirectiveKind][] =>
  names.split(' ').map(name => [name, kind])

const KINDS: ReadonlyMap<string, DirectiveKind> = new Map([
  ...named('formula', 'math displaymath'),
  ...named(
    'program',
    'code code-block sourcecode literal parsed-literal code-cell doctest testcode testsetup testoutput productionlist',
  ),
  ...named('rows', 'csv-table'),
  ...named(
    'titled',
    'admonition attention caution danger error hint important note tip warning seealso todo topic sidebar rubric ' +
      'epigraph highlights pull-quote compound table list-table centered versionadded versionchanged deprecated ' +
      'theorem lemma proof exercise solution definition example remark question answer dropdown card',
  ),
  ...named(
    'unread',
    'raw image toctree contents include literalinclude index bibliography footbibliography meta graphviz digraph ' +
      'graph mermaid tikz uml default-role role highlight module currentmodule sectnum header footer class title ' +
      'automodule autoclass autofunction autosummary automethod autoexception autodata autoattribute csv-file video',
  ),
])
/** What other projects call directives that hold code. */
const CODE = /code|source|program|listing|prompt|plot|execute|console|python|grammar|cell|repl/

/** Reads what stands behind two dots and a blank at a place; `end` is that of its line. */
export function explicitAt(source: string, at: number, end: number): Explicit {
  const footnote = matchAt(FOOTNOTE, source, at)
  if (footnote) return { kind: 'footnote', name: '', textAt: FOOTNOTE.lastIndex }
  const directive = matchAt(DIRECTIVE, source, at)
  if (!directive || DIRECTIVE.lastIndex > end) {
    const kind = matchAt(HIDDEN, source, at) ? 'hidden' : 'comment'
    return { kind, name: '', textAt: end }
  }
  const name = directive[1]!.toLowerCase()
  const kind = source[at] === '|' ? 'hidden' : kindOf(name)
  return { kind, name, textAt: DIRECTIVE.lastIndex }
}

/** A name may stand in the domain of a language: `py:function`. */
const kindOf = (name: string): DirectiveKind =>
  KINDS.get(name) ?? KINDS.get(name.slice(name.indexOf(':') + 1)) ?? (CODE.test(name) ? 'program' : 'prose')
