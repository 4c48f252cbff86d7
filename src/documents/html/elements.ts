import type { Tag } from './tag-stream.js'

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** What stands on lines of its own; its beginning and its end part paragraphs. */
export const BLOCKS = named(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead tr ul',
)
/** Quotations and the items of lists. */
export const NESTING = named('blockquote ul ol dl menu dir')
/** A formula holds none of these: one that seems to was never closed. */
export const ENDING_FORMULAS = named('p h1 h2 h3 h4 h5 h6 li ul ol section article main body blockquote pre')
const UNSEEN = named(
  'head style script template svg noscript iframe object canvas audio video textarea select datalist title rp rt',
)
const EMPTY = named('area base br col embed hr img input link meta param source track wbr')
/** What a browser draws from a formula that stands beside it. */
const DRAWN = /^(?:MathJax(?:_\w+)?|katex-html|MJX\w*|mwe-math-fallback-.+)$/
const DISPLAYED = /(?:^|\s)(?:katex-display|display)(?:\s|$)/
const KATEX = /(?:^|\s)(?:katex|katex-display)(?:\s|$)/
const MATHEMATICS = /(?:^|\s)(?:math|tex|latex|arithmatex|tex2jax_process)(?:\s|$)/
const HIDING = /(?:^|;)\s*display\s*:\s*none/i

export const classOf = (tag: Tag): string => tag.attributes.get('class') ?? ''

/** Whether what a tag opens is not read: because nobody sees it, or as a formula that is drawn by parts. */
export function hidingOf(tag: Tag): 'unseen' | 'formula' | null {
  const { name, attributes } = tag
  if (EMPTY.has(name)) return null
  if (name === 'math' || name === 'mjx-container' || KATEX.test(classOf(tag))) return 'formula'
  const isUnseen = UNSEEN.has(name) || attributes.has('hidden') || HIDING.test(attributes.get('style') ?? '')
  const isDrawn = classOf(tag)
    .split(/\s+/)
    .some(one => DRAWN.test(one))
  return isUnseen || isDrawn ? 'unseen' : null
}

export const isDisplayed = (tag: Tag): boolean =>
  tag.attributes.get('display') === 'block' ||
  tag.attributes.get('display') === 'true' ||
  DISPLAYED.test(classOf(tag))

/** Whether an element says that it holds a formula, in LaTeX and perhaps without signs around it. */
export const isMarkedFormula = (tag: Tag): boolean =>
  (tag.name === 'span' || tag.name === 'div') && MATHEMATICS.test(classOf(tag))

/** Whether a script is a formula, as MathJax 2 keeps them; null where it is none. */
export function formulaScript(tag: Tag): 'inline' | 'display' | null {
  const type = tag.name === 'script' ? (tag.attributes.get('type') ?? '') : ''
  if (!/^\s*math\/tex\b/i.test(type)) return null
  return /mode\s*=\s*display/i.test(type) ? 'display' : 'inline'
}

const TEX_ENCODING = /tex/i

/** Whether a tag opens the LaTeX of a formula that is drawn by parts. */
export const isAnnotation = (tag: Tag): boolean =>
  tag.name === 'annotation' && TEX_ENCODING.test(tag.attributes.get('encoding') ?? '')

const LANGUAGE = /(?:^|\s)(?:language|lang|highlight|brush:|sourceCode)[-\s]([\w+#-]{1,40})/

/** The language that an element of code, or one around it, names. */
export const languageOf = (tag: Tag): string | null => LANGUAGE.exec(classOf(tag))?.[1]?.toLowerCase() ?? null
