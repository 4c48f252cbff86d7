import type { Section, Token } from '../documents/document.js'
import { buildGlossary, type Glossary } from '../latex/glossary.js'
import { LatexError } from '../latex/latex-error.js'
import type { Chain } from '../latex/node.js'
import { parseChains } from '../latex/parser.js'

/** A section with its mathematics read: the chains of every formula, or why it could not be read. */
export interface Reading {
  readonly section: Section
  readonly source: string
  readonly glossary: Glossary
  readonly chains: ReadonlyMap<Token, readonly Chain[]>
  readonly failures: ReadonlyMap<Token, LatexError>
}

/** Reads every formula of a section; what cannot be read is kept with its error, and the rest is read all the same. */
export function readSection(section: Section, source: string): Reading {
  const chains = new Map<Token, readonly Chain[]>()
  const failures = new Map<Token, LatexError>()
  for (const token of section.tokens) {
    if (token.kind !== 'math') continue
    try {
      chains.set(token, parseChains(token.text, { offset: token.inner?.start ?? token.start }))
    } catch (error) {
      if (!(error instanceof LatexError)) throw error
      failures.set(token, error)
    }
  }
  return { section, source, glossary: buildGlossary([...chains.values()].flat()), chains, failures }
}
