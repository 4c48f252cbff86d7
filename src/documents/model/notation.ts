import type { Macros } from '../macros/macro.js'

/** What the characters of a text mean beside what they say. */
export interface Notation {
  /** Whether headings, quotes, tables, links, tags, entities and emphasis inside words are marked as in Markdown. */
  readonly markup: boolean
  /** Whether braces only group, as in TeX; elsewhere they are brackets. */
  readonly groups: boolean
  /** Whether a dollar sign may be a currency; in TeX that one is written `\$`. */
  readonly money: boolean
  /** In TeX: what commands stand for, such as `\be` for `\begin{equation}`. */
  readonly macros?: Macros
}

export const MARKDOWN: Notation = { markup: true, groups: false, money: true }
/** Paragraphs, simple lists, code in backticks, and mathematics. */
export const PLAIN: Notation = { markup: false, groups: false, money: true }
/** TeX whose commands are blanks already. */
export const TEX: Notation = { markup: false, groups: true, money: false }
