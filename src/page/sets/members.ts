import type { Rational } from '../../math/number/rational.js'
import { showSet } from '../../math/sets/print.js'
import { keyOfNumber, type ListedSet, listed, MAX_MEMBERS } from '../../math/sets/set.js'
import { exactValue } from '../../math/term/evaluate.js'
import { isEmptySet, setName } from '../../notation/logic/set-algebra.js'
import { listedIn } from '../../notation/logic/set-literal.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'

/** A thing that may be listed: its key, which equal things share, and how it is written. */
export interface Member {
  readonly key: string
  readonly text: string
  /** Whether a letter in it may be equal to another thing, or what it lists may be no set. */
  readonly isOpen: boolean
}

/** Reads what braces list, in one document. */
export class Members {
  constructor(
    private readonly source: string,
    private readonly glossary: Glossary,
  ) {}

  /** A number, a tuple, a set of such, or a letter that stands for itself; null for anything else. */
  of(node: Node): Member | null {
    const inner = listedIn(node, this.source)
    if (inner) return this.ofSet(inner)
    if (isEmptySet(node)) return this.ofSet([])
    const value = this.numberOf(node)
    if (value) return { key: keyOfNumber(value), text: value.toString(), isOpen: false }
    if (node.head === 'sequence' && this.source[node.start] === '(') return this.ofTuple(node.args)
    const text = wordIn(node)
    return text === null ? null : { key: `'${text}`, text, isOpen: node.head !== 'text' }
  }

  numberOf(node: Node): Rational | undefined {
    const term = lowered(node, this.glossary)
    return term ? exactValue(term) : undefined
  }

  private ofTuple(nodes: readonly Node[]): Member | null {
    const parts = nodes.map(part => this.of(part))
    if (parts.includes(null)) return null
    return {
      key: `(${parts.map(part => part!.key).join(',')})`,
      text: `(${parts.map(part => part!.text).join(', ')})`,
      isOpen: parts.some(part => part!.isOpen),
    }
  }

  private ofSet(nodes: readonly Node[]): Member | null {
    const found = this.list(nodes)
    return found && memberOfSet(found.set, found.isOpen)
  }

  /** The set of some members, of which `\dots` may leave whole numbers out: `1, 2, \dots, 10`. */
  list(nodes: readonly Node[]): { readonly set: ListedSet; readonly isOpen: boolean } | null {
    const at = nodes.findIndex(isDots)
    if (at >= 0) return this.progression(nodes, at)
    const members = nodes.map(node => this.of(node))
    if (members.includes(null)) return null
    return {
      set: listed(new Map(members.map(member => [member!.key, member!.text] as const))),
      // What is listed twice may be data, each of which counts.
      isOpen:
        members.some(member => member!.isOpen) || new Set(members.map(one => one!.key)).size < members.length,
    }
  }

  private progression(nodes: readonly Node[], at: number) {
    const [before, behind] = [nodes.slice(0, at), nodes.slice(at + 1)].map(part =>
      part.map(node => this.numberOf(node)),
    )
    const all = [...before!, ...behind!]
    const [first, second = first?.plus(1)] = before!
    const last = behind!.at(-1)
    if (behind!.length === 0 || !first || !second || !last || !all.every(value => value?.isInteger()))
      return null
    const step = second.minus(first)
    const count = step.isZero() ? undefined : last.minus(first).div(step)
    if (!count?.isInteger() || count.lt(all.length - 1) || count.gte(MAX_MEMBERS)) return null
    const values = Array.from({ length: Number(count.numerator) + 1 }, (_, i) => first.plus(step.times(i)))
    const isRegular = before!.every((value, i) => value!.eq(values[i]!))
    const isRegularBehind = behind!.every((value, i) => value!.eq(values.at(i - behind!.length)!))
    if (!isRegular || !isRegularBehind) return null
    const set = listed(new Map(values.map(value => [keyOfNumber(value), value.toString()] as const)))
    return { set, isOpen: false }
  }
}

/** A letter, a word, or letters side by side, `HT`; null for anything else. */
function wordIn(node: Node): string | null {
  if (node.head === 'text') return node.text || null
  if (isName(node)) return isDots(node) ? null : setName(node)
  const isSpelled = node.head === 'mul' && node.args.every(({ head }) => head === 'symbol')
  return isSpelled ? node.args.map(({ text }) => text).join('') : null
}

const isDots = ({ head, text }: Node): boolean => head === 'symbol' && text === 'dots'

/** A set as a member of another. */
export function memberOfSet(set: ListedSet, isOpen: boolean): Member {
  const text = showSet(set) ?? '{…}'
  return { key: `{${[...set.members.keys()].toSorted().join(',')}}`, text, isOpen }
}
