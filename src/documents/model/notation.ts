import type { Macros } from '../macros/macro.js'

/** What the characters of a text mean beside what they say. */
export interface Notation {
  /** Whether headings, quotes, tables, links, tags, entities and emphasis inside words are marked as in Markdown. */
  readonly markup: boolean
  /** Whether braces only group, as in TeX; elsewhere they are brackets. */
  readonly groups: boolean
  /** Whether a dollar sign may be a currency; in TeX that one is written `\$`. */
  readonly money: boolean
  /** Whether the text is typed as on a typewriter: lines and blanks set apart what stands in them. */
  readonly typed?: true
  /** How authors write what readers do not see, and so what they say to the audit. */
  readonly comments: 'fences and tags' | 'tags' | 'percent' | 'dots' | 'hash'
  /** In TeX: what commands stand for, such as `\be` for `\begin{equation}`. */
  readonly macros?: Macros
}

export const MARKDOWN: Notation = { markup: true, groups: false, money: true, comments: 'fences and tags' }
/** Paragraphs, simple lists, code in backticks, and mathematics. */
const UNMARKED: Notation = { markup: false, groups: false, money: true, comments: 'fences and tags' }
export const PLAIN: Notation = { ...UNMARKED, typed: true }
/** TeX whose commands are blanks already. */
export const TEX: Notation = { markup: false, groups: true, money: false, comments: 'percent' }
/** HTML whose tags are blanks already, and whose entities are what they stand for. */
export const HTML: Notation = { ...UNMARKED, comments: 'tags' }
/** reStructuredText whose roles, marks and directives are blanks already. */
export const RST: Notation = { ...UNMARKED, comments: 'dots' }
/** Org whose marks and keywords are blanks already. */
export const ORG: Notation = { ...UNMARKED, comments: 'hash' }
