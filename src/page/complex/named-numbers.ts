import type { Token } from '../../documents/model/document.js'
import { firstBehind } from '../../documents/model/range.js'
import { numbersNamedAt } from '../../english/arithmetics/complex-numbers.js'
import { canonical } from '../../notation/tree/canonical.js'
import { isName, rootName } from '../../notation/tree/names.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import { spelled } from '../../notation/tree/spelling.js'
import type { Reading } from '../reading.js'

/** What a page calls a name: a real or a complex number. */
export type NumberKind = 'real' | 'complex'

interface Naming {
  readonly kind: NumberKind
  readonly token: Token
}

/** What is said of a name, and whether the sentence of the place itself says it. */
export interface Said {
  readonly kind: NumberKind
  readonly isHere: boolean
}

const REAL_SETS: ReadonlySet<string> = new Set(['R', 'N', 'Z', 'Q'])

const known = new WeakMap<Reading, ReadonlyMap<string, readonly Naming[]>>()

/** What a section says of a name at a place: in its sentence, else last before it. Null where it says nothing. */
export function saidOfName(name: string, at: Token, reading: Reading): Said | null {
  const all = known.get(reading) ?? read(reading)
  known.set(reading, all)
  const namings = all.get(name) ?? []
  const found = namings[firstBehind(namings, ({ token }) => token.sentence > at.sentence) - 1]
  return found ? { kind: found.kind, isHere: found.token.sentence === at.sentence } : null
}

/** "Real numbers $a$ and $b$", `z \\in \\mathbb{C}`: by the name as terms print it. */
function read({ chains, section, places }: Reading): ReadonlyMap<string, readonly Naming[]> {
  const found = new Map<string, Naming[]>()
  for (const [token, own] of chains) {
    // In `a, b \\in \\mathbb{R}` the name in front is of the set behind.
    const kind =
      own.map(kindOfSet).find(of => of !== null) ?? numbersNamedAt(section.tokens, places.get(token)!)
    if (!kind) continue
    const names = own.flatMap(({ terms, opens }) => (opens === null ? namesIn(terms[0]!) : []))
    for (const name of names) {
      const namings = found.get(name)
      if (namings) namings.push({ kind, token })
      else found.set(name, [{ kind, token }])
    }
  }
  return found
}

function kindOfSet({ terms, signs }: Chain): NumberKind | null {
  const set = terms[1]
  if (signs[0]?.operator !== '∈' || set?.head !== 'set') return null
  if (set.text === 'C') return 'complex'
  return REAL_SETS.has(set.text) ? 'real' : null
}

/** The names that a formula is of, also where it defines or bounds them: "the complex number $z = a + bi$". */
const namesIn = (node: Node): readonly string[] =>
  (node.head === 'sequence' ? node.args : [node]).flatMap(part =>
    isName(part) ? [...new Set([spelled(canonical(part)), rootName(part)])] : [],
  )
