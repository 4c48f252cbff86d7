import { canonical } from '../../src/latex/canonical.js'
import { buildGlossary, type Told } from '../../src/latex/glossary.js'
import { LatexError } from '../../src/latex/latex-error.js'
import { lower } from '../../src/latex/lower.js'
import { parseChains } from '../../src/latex/parser.js'
import type { Term } from '../../src/term/term.js'

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
