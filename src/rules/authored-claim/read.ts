import type { NoteLine } from '../../documents/model/note.js'
import type { BlockFault, ClaimBlock } from '../../documents/notes/claim-block.js'
import { keyOf } from '../../math/term/key.js'
import { parseChains } from '../../notation/latex/grammar/parser.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { lower } from '../../notation/lower/lower.js'
import { buildGlossary, type Glossary } from '../../notation/tree/glossary.js'
import type { Chain, Node, Sign } from '../../notation/tree/node.js'
import { type StatedDomain, statedDomains } from '../../page/domains/parse.js'
import type { DomainPiece } from '../../page/domains/piece.js'
import { OwnDefinitions } from './definitions.js'
import { statementLines } from './lines.js'
import { nameNode } from './names.js'

/** Two sides that an author relates. */
export interface OwnLink {
  readonly left: Node
  readonly sign: Sign
  readonly right: Node
  /** The line that it stands in. */
  readonly line: NoteLine
}

/** A claim block with its mathematics read. */
export interface OwnStatement {
  readonly links: readonly OwnLink[]
  readonly glossary: Glossary
  readonly definitions: OwnDefinitions
  /** What each symbol may be, by its key. */
  readonly domains: ReadonlyMap<string, readonly DomainPiece[]>
  /** The lines `for:` as they stand there. */
  readonly stated: string
  /** The lines `where:` and `given:`. */
  readonly given: readonly NoteLine[]
  readonly readings: readonly string[]
  /** Lines that state nothing that can be read. */
  readonly faults: readonly OwnFault[]
}

/** What could not be read, and why: a line of its own, or what all of the block leans on. */
export interface OwnFault extends BlockFault {
  readonly reason: LatexError['reason']
}

/** Reads the mathematics of a block. Throws LatexError where what the block leans on cannot be read. */
export function readStatement(block: ClaimBlock): OwnStatement {
  const stated = block.domains.flatMap(statedDomains)
  const named = stated.flatMap(domain => domain.names.map(name => ({ name, node: nameNode(name), domain })))
  const plain = block.definitions.flatMap(line => read(line))
  const functions = functionsIn([
    ...named.map(({ node }) => node),
    ...plain.flatMap(({ terms }) => terms[0]!),
  ])
  const defined = block.definitions.flatMap(line => read(line, functions))
  const { chains, links, faults } = readRelations(block.relations, functions)
  const glossary = buildGlossary([...defined, ...chains])
  const definitions = new OwnDefinitions(defined, glossary)
  return {
    links,
    glossary,
    definitions,
    domains: keyed(named, glossary, definitions),
    stated: block.domains.map(({ text }) => text.trim()).join('; '),
    given: block.definitions,
    readings: stated.flatMap(({ reading }) => reading ?? []),
    faults,
  }
}

const functionsIn = (nodes: readonly Node[]): ReadonlySet<string> =>
  new Set(nodes.filter(({ head }) => head === 'call').map(({ text }) => text))

function read(line: NoteLine, functions: ReadonlySet<string> = new Set()): Chain[] {
  const comment = /(?:^|[^\\])%/.exec(line.text)
  if (comment)
    throw new LatexError(
      'claim: expected \\%, got %, which hides the rest',
      line.start + comment.index + comment[0].length - 1,
    )
  return parseChains(line.text, { offset: line.start, functions })
}

/** The chains of the lines, and the lines that are none. */
function readRelations(lines: readonly NoteLine[], functions: ReadonlySet<string>) {
  const chains: Chain[] = []
  const links: OwnLink[] = []
  const faults: OwnFault[] = []
  for (const line of statementLines(lines)) {
    try {
      const found = read(line, functions)
      const opening = found.find(({ opens }) => opens !== null)
      if (opening) throw new LatexError('claim: expected a left side, got a relation', opening.start)
      chains.push(...found)
      links.push(...found.flatMap(chain => linksOf(chain, line)))
    } catch (error) {
      if (!(error instanceof LatexError)) throw error
      faults.push({ ...faultAt(error.offset, line), reason: error.reason, explanation: error.message })
    }
  }
  const bare = chains.filter(({ signs }) => signs.length === 0)
  return {
    chains: chains.filter(({ signs }) => signs.length > 0),
    links,
    faults: [...faults, ...bare.map(noRelation)],
  }
}

const noRelation = ({ start, end }: Chain): OwnFault => {
  return { start, end, reason: 'syntax', explanation: 'claim: expected a relation, got an expression alone' }
}

/** From the place of an error to the end of its line; the last character where the error is that the line ends. */
export function faultAt(
  offset: number,
  { text, start }: NoteLine,
): { readonly start: number; readonly end: number } {
  const end = start + text.trimEnd().length
  return { start: Math.max(start, Math.min(offset, end - 1)), end }
}

const linksOf = ({ terms, signs }: Chain, line: NoteLine): OwnLink[] =>
  signs.map((sign, i) => ({ left: terms[i]!, sign, right: terms[i + 1]!, line }))

interface Named {
  readonly name: NoteLine
  readonly node: Node
  readonly domain: StatedDomain
}

function keyed(named: readonly Named[], glossary: Glossary, definitions: OwnDefinitions) {
  const domains = new Map<string, readonly DomainPiece[]>()
  for (const { name, node, domain } of named) {
    const key = keyIn(node, glossary)
    const refuse = (expected: string) => {
      throw new LatexError(`for: expected ${expected}, got ${name.text}`, name.start)
    }
    if (key === null) refuse('a symbol')
    else if (domains.has(key)) refuse('one domain of each symbol')
    else if (definitions.has(key)) refuse('a domain of what is not defined')
    else domains.set(key, domain.pieces)
  }
  return domains
}

function keyIn(node: Node, glossary: Glossary): string | null {
  try {
    return keyOf(lower(node, glossary))
  } catch (error) {
    if (error instanceof LatexError) return null
    throw error
  }
}
