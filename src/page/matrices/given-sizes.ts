import type { Token } from '../../documents/model/document.js'
import { introducesNames } from '../../english/logic/context.js'
import { sentenceBefore, sentencesOf } from '../../english/sentence.js'
import { squareSizeIn } from '../../english/worded/matrix-size.js'
import { isName, rootName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import type { Reading } from '../reading.js'
import { GivenByName } from '../symbols/given-by-name.js'

/** A name that a page brings in as a matrix, or of which it says how many rows it has. */
interface GivenSize {
  /** How many rows the square matrix has; null where that is not known. */
  readonly size: number | null
  /** Where the sentence begins that brings the name in. */
  readonly since: number
}

/** How many rows the matrices of a page have: "let $M$ be a 3×3 matrix", `M \in \mathbb{R}^{3 \times 3}`. */
export class GivenSizes extends GivenByName<GivenSize> {
  /** Notes what each sentence of a section says of the capital letters in it. */
  noteWords(reading: Reading): void {
    for (const sentence of sentencesOf(reading.section.tokens)) this.noteSentence(sentence, reading)
  }

  private noteSentence(sentence: readonly Token[], reading: Reading): void {
    const named = sentence.flatMap(token => namesIn(token, reading).map(name => ({ ...name, token })))
    if (named.length === 0) return
    const inWords = squareSizeIn(sentence)
    const start = sentence[0]!.start
    for (const { node, token, set, isIntroduced } of named) {
      const size = set === null ? inWords : (sizeOfSet(set) ?? null)
      const isAnew = isIntroduced && introducesNames(sentenceBefore(token, reading))
      if (size === undefined && !isAnew) continue
      const name = spelledName(node)
      const since = isAnew ? start : (this.at(name, node.start)?.since ?? start)
      this.add(name, node.start, { size: isConflict(size, inWords) ? null : (size ?? null), since })
    }
  }
}

/** A set and the words of its sentence that give two sizes. */
const isConflict = (size: number | null | undefined, inWords: number | null | undefined): boolean =>
  inWords !== undefined && inWords !== size

interface Named {
  readonly node: Node
  /** The set that it is said to be of. */
  readonly set: Node | null
  /** Whether it stands alone, or as one of some names. */
  readonly isIntroduced: boolean
}

/** The capital letters with which the chains of a formula begin. */
const namesIn = (token: Token, { chains }: Reading): readonly Named[] =>
  (chains.get(token) ?? []).flatMap(({ terms, signs }) => {
    const [first, second] = terms
    const isOfSet = signs[0]?.operator === '∈'
    const nodes = first!.head === 'sequence' ? first!.args : [first!]
    const isIntroduced = signs.length === 0 || isOfSet
    const letters = nodes.every(isMatrixName) ? nodes : []
    return letters.map(node => ({ node, set: isOfSet ? second! : null, isIntroduced }))
  })

/** `M`, `A_1`: capital letters are matrices. */
export const isMatrixName = (node: Node): boolean => isName(node) && /^[A-Z]$/.test(rootName(node))

/** The rows of the matrices of a set, `\mathbb{R}^{3 \times 3}`, `M_3(\mathbb{R})`, `\mathrm{GL}_3(\mathbb{R})`; null of any other. */
function sizeOfSet({ head, args }: Node): number | null {
  if (head === 'set') return sizeOfProduct(args[0])
  const [name, , another] = args
  if (another || (head !== 'mul' && head !== 'call') || name?.head !== 'sub') return null
  const [root, index] = name.args
  if (!/^(?:M|Mat|GL|SL)$/.test(root!.text)) return null
  return index!.head === 'number' ? wholeOf(index!) : sizeOfProduct(index)
}

function sizeOfProduct(node: Node | undefined): number | null {
  const [rows, columns, another] = node?.head === 'mul' ? node.args : []
  const isSquare = rows?.head === 'number' && columns?.head === 'number' && rows.text === columns.text
  return isSquare && !another ? wholeOf(rows) : null
}

const wholeOf = ({ text }: Node): number | null => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null)
