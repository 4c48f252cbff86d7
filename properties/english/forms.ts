import { type Sense, wordsFor } from '../../src/english/lexicon.js'

/** A word of the lexicon in the forms that a page may print: `a*` with some endings, and `a-b` as two words. */
const formsOf = (word: string): string[] =>
  (word.includes('*') ? ['', 's', 'ed', 'ing'].map(end => word.replace('*', end)) : [word]).map(form =>
    form.replaceAll('-', ' '),
  )

/** Every word of some senses, in every such form. */
export const formsFor = (...senses: readonly Sense[]): string[] => wordsFor(...senses).flatMap(formsOf)
