import type { Token } from '../../documents/model/document.js'
import { introducesNames } from '../../english/logic/context.js'
import { hasSense } from '../../english/matching.js'
import { sentenceOf, sentencesOf } from '../../english/sentence.js'
import { type ArraysSaid, arraysSaidIn } from '../../english/worded/array-kind.js'
import { isName, rootName } from '../../notation/tree/names.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import { outermost } from '../../notation/tree/parts.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import type { Reading } from '../reading.js'
import { GivenByName } from '../symbols/given-by-name.js'

/** What a page says that a name is, of which it gives no entries. */
export interface GivenKind {
  readonly kind: 'matrix' | 'vector'
  /** Whether it may be any such array. */
  readonly isGeneric: boolean
  /** Whether it has as many rows as columns, as far as is said; a vector has. */
  readonly isSquare: boolean
  /** How many rows it has; the letter that counts them, or null where nothing says how many. */
  readonly size: number | string | null
  readonly start: number
  /** The sentence for which alone it is said; null where it stays so. */
  readonly within: number | null
}

/** The names that a page brings in as matrices and vectors: "let $A$ and $B$ be square matrices", `u, v \in \mathbb{R}^3`. */
export class GivenKinds extends GivenByName<GivenKind> {
  noteWords(reading: Reading): void {
    for (const sentence of sentencesOf(reading.section.tokens)) this.noteSentence(sentence, reading)
  }

  private noteSentence(sentence: readonly Token[], reading: Reading): void {
    const formulas = sentence.filter(({ kind }) => kind === 'math')
    if (formulas.length === 0) return
    const chains = (token: Token): readonly Chain[] => reading.chains.get(token) ?? []
    for (const token of formulas) for (const chain of chains(token)) this.noteSet(chain, token, reading)
    const space = formulas
      .flatMap(token => chains(token).map(({ terms }) => rowsOfSpace(terms.at(-1)!)))
      .find(Boolean)
    for (const said of arraysSaidIn(sentence)) {
      const isGeneric = said.isGeneric && !sentence.some(word => hasSense(word, 'specialArrays'))
      const size = said.size ? sizeOf(said.size) : (said.kind === 'vector' && space) || null
      if (size === undefined) continue
      const isSquare = said.size === null || said.size[0] === said.size[1]
      const kind = { kind: said.kind, isGeneric, isSquare, size, start: sentence[0]!.start }
      const named = namesIn(said, chains)
      for (const node of named) this.add(spelledName(node), kind.start - 1, { ...kind, within: null })
      if (named.length > 0 || !said.isGeneric) continue
      // "For any two square matrices": the names are those of the formula.
      const all = formulas.flatMap(token => chains(token).flatMap(({ terms }) => terms.flatMap(namesWithin)))
      for (const node of all.filter(one => mayBe(said.kind, one)))
        if (!this.at(spelledName(node), node.start))
          this.add(spelledName(node), kind.start - 1, { ...kind, within: sentence[0]!.sentence })
    }
  }

  /** `A \in \mathbb{R}^{n \times n}`, `u, v \in \mathbb{R}^3`; a name that is brought in otherwise is no array from there on. */
  private noteSet({ terms, signs }: Chain, token: Token, reading: Reading): void {
    const names = bareNames(terms[0]!)
    const isOfSet = signs.length === 1 && signs[0]!.operator === '∈'
    if (names.length === 0 || (signs.length > 0 && !isOfSet)) return
    const sentence = sentenceOf(token, reading)
    const isAnew = introducesNames(sentence)
    const start = sentence[0]!.start
    const said = isOfSet ? inSpace(terms[1]!) : null
    if (!said && !isAnew) return
    for (const node of names) {
      const given = said && { ...said, isGeneric: isAnew, start, within: null }
      this.add(spelledName(node), start - 1, given)
    }
  }
}

/** The names of a formula that is a name, or lists names. */
const bareNames = (node: Node): readonly Node[] => {
  const nodes = node.head === 'sequence' ? node.args : [node]
  return nodes.every(isName) ? nodes : []
}

function namesIn(said: ArraysSaid<Token>, chains: (token: Token) => readonly Chain[]): readonly Node[] {
  const found: Node[] = []
  for (const token of said.tokens) {
    const own = chains(token)
    const names = own.flatMap(({ terms, signs }) => {
      const isListed = signs.length === 0 || (signs.length === 1 && signs[0]!.operator === '∈')
      return isListed ? bareNames(terms[0]!) : []
    })
    if (names.length === 0) break
    found.push(...names.filter(name => said.kind === 'vector' || /^[A-Z]/.test(rootName(name))))
  }
  return found
}

const namesWithin = (node: Node): readonly Node[] =>
  outermost(node, isName).filter(name => rootName(name) !== 'I')

const mayBe = (kind: 'matrix' | 'vector', node: Node): boolean =>
  (kind === 'matrix' ? /^[A-HJ-SU-Z]$/ : /^[uvwxyzab]$/).test(rootName(node))

/** The size of a square matrix, or the letter that counts its rows; undefined for a matrix that is not square. */
function sizeOf([rows, columns]: readonly [string, string]): number | string | null | undefined {
  if (rows !== columns) return /^\d+$/.test(rows) || /^\d+$/.test(columns) ? undefined : null
  return /^\d+$/.test(rows) ? Number(rows) : rows
}

/** `\mathbb{R}^3`, `\mathbb{R}^{n \times n}`. */
function inSpace(node: Node): Pick<GivenKind, 'kind' | 'size' | 'isSquare'> | null {
  const [exponent] = node.head === 'set' && node.text === 'R' ? node.args : []
  if (!exponent) return null
  if (exponent.head !== 'mul') {
    const size = rowsOfSpace(node)
    return size === null ? null : { kind: 'vector', size, isSquare: true }
  }
  const [rows, columns] = exponent.args
  const size = exponent.args.length === 2 ? sizeOf([rows!.text, columns!.text]) : undefined
  return size === undefined ? null : { kind: 'matrix', size, isSquare: rows!.text === columns!.text }
}

function rowsOfSpace({ head, text, args: [exponent] }: Node): number | string | null {
  if (head !== 'set' || text !== 'R' || !exponent) return null
  if (exponent.head === 'number') return /^[2-9]$/.test(exponent.text) ? Number(exponent.text) : null
  return exponent.head === 'symbol' ? exponent.text : null
}
