import type { Section, Token } from '../documents/model/document.js'
import { withArithmetic } from '../documents/prose-arithmetic/with-arithmetic.js'
import { withValues } from '../documents/prose-arithmetic/with-values.js'
import { withWords } from '../documents/prose-arithmetic/with-words.js'
import { parseChains } from '../notation/latex/grammar/parser.js'
import { LatexError } from '../notation/latex/lexer/latex-error.js'
import { withMembers } from '../notation/lower/left-out.js'
import { parsePlain } from '../notation/plain/parser.js'
import { MAY_SPLIT_UNIT, withSplitUnits } from '../notation/readings/split-units.js'
import { buildGlossary, type Glossary, type Told } from '../notation/tree/glossary.js'
import type { Chain } from '../notation/tree/node.js'
import { baseShownIn } from './logarithm-base.js'
import { Places } from './places.js'
import { readableTail } from './readable-tail.js'
import { chainOfWords } from './worded-chain.js'

/** A section with its mathematics read: the chains of every formula, or why it could not be read. */
export interface Reading {
  readonly section: Section
  /** The document as it is read. */
  readonly source: string
  /** The document as it is written: in TeX with its commands. */
  readonly printed: string
  readonly glossary: Glossary
  /** What the document says beyond the section. */
  readonly told: Told
  readonly chains: ReadonlyMap<Token, readonly Chain[]>
  readonly failures: ReadonlyMap<Token, LatexError>
  /** Where each token stands in the section's tokens. */
  readonly places: Places
}

/** Reads every formula of a section; what cannot be read is kept with its error, and the rest is read all the same. */
export function readSection(
  section: Section,
  source: string,
  told: Told = {},
  printed: string = source,
): Reading {
  const chains = new Map<Token, readonly Chain[]>()
  const failures = new Map<Token, LatexError>()
  for (const token of section.tokens) {
    if (token.kind !== 'math') continue
    try {
      chains.set(token, chainsOf(token, section, source))
    } catch (error) {
      if (!(error instanceof LatexError)) throw error
      failures.set(token, error)
      const tail = readableTail(token.text, (text, start) =>
        chainsOf({ ...token, ...partOf(token, text, start) }, section, source),
      )
      if (tail.length > 0) chains.set(token, tail)
    }
  }
  const places = new Places(section.tokens)
  const glossary = glossaryOf([...chains.values()].flat(), told)
  // A name of the page is no unit.
  const names = { isOhm: !glossary.names.has('Omega') }
  for (const [token, own] of chains)
    if (MAY_SPLIT_UNIT.test(token.text))
      chains.set(
        token,
        own.map(chain => ({ ...chain, terms: chain.terms.map(term => withSplitUnits(term, names)) })),
      )
  for (const [token, own] of chains)
    if (LEAVES_OUT.test(token.text))
      chains.set(
        token,
        own.map(chain => counted(chain, glossary)),
      )
  return { section, source, printed, glossary, told, chains, failures, places }
}

/** What the symbols of a section mean; where \\log could have two bases, its figures may tell which. */
function glossaryOf(chains: readonly Chain[], told: Told): Glossary {
  const glossary = buildGlossary(chains, told)
  const logBase = glossary.logBase === null ? baseShownIn(chains, glossary) : null
  return logBase === null ? glossary : buildGlossary(chains, { ...told, logBase })
}

/** Dots that leave members of a sum or product out. */
export const LEAVES_OUT = /\\[a-z]?dots|\.\.\.|[…⋯]/

const counted = (chain: Chain, glossary: Glossary): Chain => ({
  ...chain,
  terms: chain.terms.map(term => withMembers(term, glossary)),
})

/** The end of a formula, and where it stands. */
function partOf(token: Token, text: string, start: number): Pick<Token, 'text' | 'inner'> {
  const from = (token.inner?.start ?? token.start) + start
  return { text, inner: { start: from, end: from + text.length } }
}

function chainsOf(token: Token, { macros }: Section, source: string): readonly Chain[] {
  const offset = token.inner?.start ?? token.start
  if (token.worded) return [chainOfWords(token.worded, source)]
  return token.notation === 'plain'
    ? parsePlain(token.text, { offset, letters: token.letters, isCode: token.isCode })
    : parseChains(token.text, { offset, macros })
}

/** The section with the arithmetic of its prose and inline code, which the claims of the book find by its words. */
export function readLines(reading: Reading): Reading {
  const { source } = reading
  const section = withValues(withWords(withArithmetic(reading.section, source), source), source)
  return section === reading.section ? reading : readSection(section, source, reading.told, reading.printed)
}
