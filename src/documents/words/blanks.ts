/** Blanks that keep a figure to its unit, or space it more finely: U+00A0, U+2000 to U+200A, U+202F, U+205F. */
const SPECIAL = /[\u00a0\u2000-\u200a\u202f\u205f]/g

/** A page as long as before with plain blanks; those between two digits stay, since they part the digits of one figure. */
export const withPlainBlanks = (page: string): string =>
  page.replace(SPECIAL, (blank, at: number) =>
    /\d/.test(page[at - 1] ?? '') && /\d/.test(page[at + 1] ?? '') ? blank : ' ',
  )

/** `(\\#eq:energy)` names an equation for bookdown, and is no part of it. */
const LABEL = /\(\\#[a-z]{2,8}:[\w-]{1,80}\)/g

/** A page as long as before without the labels that bookdown puts into formulas. */
export const withoutLabels = (page: string): string => page.replace(LABEL, label => ' '.repeat(label.length))
