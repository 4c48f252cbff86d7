import { keyOf } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { functionsOf, groupsOf, symbolsOf } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { type Definition as FunctionDefinition, unfold } from '../../math/term/unfold.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { lower } from '../../notation/lower/lower.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Chain, Node } from '../../notation/tree/node.js'

/** s = σ(x): a symbol or member, or a function of parameters, and what it is. */
interface OwnDefinition {
  readonly name: string
  readonly from: Term
  readonly parameters: readonly string[]
  readonly body: Term
  readonly start: number
}

/** Each is put into all the others: a person writes a handful. */
const MAX_DEFINITIONS = 50

const DEFINES: ReadonlySet<string> = new Set(['=', ':=', '≡'])

/**
 * What a claim says that its symbols are. Every definition is put into the others first, so that one pass through a
 * term is enough. Throws LatexError for what defines nothing, defines twice, or leads back to itself.
 */
export class OwnDefinitions {
  private readonly settled: readonly OwnDefinition[]

  constructor(chains: readonly Chain[], glossary: Glossary) {
    const tooMany = chains[MAX_DEFINITIONS]
    if (tooMany)
      throw new LatexError(
        `where: expected at most ${MAX_DEFINITIONS} definitions, got more`,
        tooMany.start,
        'too-large',
      )
    const read = chains.map(chain => definitionIn(chain, glossary))
    for (const [i, { name, start }] of read.entries())
      if (read.slice(0, i).some(other => other.name === name))
        throw new LatexError(`where: expected one definition of ${name}, got another`, start)
    const settled: OwnDefinition[] = []
    for (const one of inOrder(read)) settled.push({ ...one, body: putIn(one.body, settled) })
    this.settled = settled
  }

  has(name: string): boolean {
    return this.settled.some(definition => definition.name === name)
  }

  /** The term with everything defined put in. Throws RangeError where that is not possible. */
  putIn(term: Term): Term {
    return putIn(term, this.settled)
  }
}

function putIn(term: Term, definitions: readonly OwnDefinition[]): Term {
  const functions = definitions.filter(({ from }) => from.kind === 'apply')
  const unfolded = functions.reduce((part, one) => unfold(part, asFunction(one)), term)
  // No application of theirs is left.
  return substitute(
    unfolded,
    definitions.map(({ from, body }) => ({ from, to: body })),
  )
}

const asFunction = ({ name, parameters, body }: OwnDefinition): FunctionDefinition => {
  return { name, parameters, body }
}

function definitionIn({ terms, signs, opens, start }: Chain, glossary: Glossary): OwnDefinition {
  const [left, right] = terms as readonly [Node, Node?]
  if (opens || signs.length !== 1 || !right || !DEFINES.has(signs[0]!.operator))
    throw new LatexError('where: expected one definition such as s = \\sigma(x)', start)
  const from = lower(left, glossary)
  const body = lower(right, glossary)
  const key = from.kind === 'apply' ? from.name : keyOf(from)
  const given = from.kind === 'apply' ? from.arguments : []
  const parameters = given.flatMap(keyOfSymbol)
  const isWhole = new Set(parameters).size === given.length
  if (key === null || !isWhole)
    throw new LatexError('where: expected a symbol, or a function of symbols, left of the sign', left.start)
  return { name: key, from, parameters, body, start }
}

const keyOfSymbol = (term: Term): readonly string[] => (term.kind === 'symbol' ? [term.name] : [])

/** Each behind those that it needs. */
function inOrder(definitions: readonly OwnDefinition[]): OwnDefinition[] {
  const done = new Set<OwnDefinition>()
  const open = new Set<OwnDefinition>()
  const visit = (one: OwnDefinition): void => {
    if (done.has(one)) return
    if (open.has(one))
      throw new LatexError(`where: expected definitions that do not lead back to ${one.name}`, one.start)
    open.add(one)
    for (const other of definitions) if (needs(one, other)) visit(other)
    done.add(one)
  }
  definitions.forEach(visit)
  return [...done]
}

function needs(one: OwnDefinition, { from, name, start }: OwnDefinition): boolean {
  if (from.kind === 'symbol' && one.parameters.includes(name))
    throw new LatexError(`where: expected ${name} to be a parameter or to be defined, got both`, start)
  if (from.kind === 'apply') return functionsOf(one.body).has(name)
  return from.kind === 'indexed' ? groupsOf(one.body).has(from.name) : symbolsOf(one.body).has(name)
}
