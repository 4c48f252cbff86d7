import type { Term } from '../../../src/math/term/term.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { canonical } from '../../../src/notation/tree/canonical.js'
import { buildGlossary, type Told } from '../../../src/notation/tree/glossary.js'

export type Form = 'as parsed' | 'canonical'
export const FORMS: readonly Form[] = ['as parsed', 'canonical']

/** The last term of the last statement, read in the light of all of them, or of those of another source. */
export function termOf(source: string, form: Form = 'as parsed', section = source, told: Told = {}): Term {
  const node = parseChains(source).at(-1)!.terms.at(-1)!
  const glossary = buildGlossary(parseChains(section), told)
  return lower(form === 'canonical' ? canonical(node, glossary) : node, glossary)
}

/** The error that the last term is refused with. */
export function refusalOf(source: string, form: Form = 'as parsed', section = source): LatexError {
  try {
    termOf(source, form, section)
  } catch (error) {
    if (error instanceof LatexError) return error
    throw error
  }
  throw new Error(`expected a refusal of ${source.slice(0, 40)}, got a term`)
}
