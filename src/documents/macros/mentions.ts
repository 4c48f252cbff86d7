import { bodyStart } from '../markdown/front-matter.js'

/** A path of a file that may define macros, as a configuration or a page names it. */
const PATH = /(?<![\w./-])[\w./-]{1,200}\.(?:m?js|tex|sty|html|ya?ml|json|md|qmd|Rmd)(?![\w/-])/g
/** More files than this no configuration names for the sake of its formulas. */
const MAX = 200

/** The files that a configuration names: `extra_javascript: [javascripts/mathjax.js]`, `include-in-header: macros.html`. */
export function mentionsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PATH)].slice(0, MAX).map(([path]) => path))]
}

/** How the pages of a site take in other files. */
const INCLUDED = /\{\{<[ \t]*include[ \t][^{>\r\n]+>\}\}|^[`:]{3,9}\{include\}[^\r\n]{1,200}/gm

/** What a page says to the program that sets it: its metadata, and the files that it takes in. */
export const headOf = (page: string): string =>
  [page.slice(0, bodyStart(page)), ...[...page.matchAll(INCLUDED)].map(([line]) => line)].join('\n')
