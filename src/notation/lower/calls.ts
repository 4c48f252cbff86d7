import type { DefinedFunction } from '../../math/functions/functions.js'
import { apply, divide, indexed, sum, symbol, type Term } from '../../math/term/term.js'
import { canonical } from '../tree/canonical.js'
import { functionCalled } from '../tree/functions.js'
import { isName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { memberIn, spelled } from '../tree/spelling.js'
import { type Rule, refuse, type Scope } from './rule.js'

/** An application: of a function that the terms know, or an opaque one by its name. */
export const call: Rule = (node, scope) => {
  const [head, ...args] = node.args as [Node, ...Node[]]
  const name = functionName(head, scope)
  if (name === 'log') return scope.lower({ ...node, head: 'log', args })
  const mean = MEANS.has(name) && args.length === 1 ? meanOf(args[0]!, scope) : null
  if (mean) return mean
  const written = writtenOut(name)
  if (!written)
    return apply(functionCalled(name)?.name ?? name, ...args.map(part => argumentTerm(part, scope)))
  if (scope.glossary.conflicts.has(letterOf(name)))
    refuse(
      node,
      `${letterOf(name)} to be a function or a symbol`,
      'a section that uses it as both',
      'ambiguous',
    )
  const { arity, asTerm } = written
  if (args.length !== arity)
    refuse(node, `${arity === 1 ? 'one argument' : `${arity} arguments`} of ${name}`, `${args.length}`)
  return asTerm(...(args.map(part => scope.lower(part)) as [Term, ...Term[]]))
}

/** What a function that is defined by others is written out as, and the slope of one by the name with a prime. */
function writtenOut(name: string): Pick<DefinedFunction, 'arity' | 'asTerm'> | null {
  const definition = functionCalled(name)
  if (definition?.asTerm) return definition
  const slope = name.endsWith("'") ? functionCalled(letterOf(name))?.slope : undefined
  return slope ? { arity: 1, asTerm: slope } : null
}

/** The name without its prime. */
const letterOf = (name: string): string => name.replace(/'$/, '')

const MEANS: ReadonlySet<string> = new Set(['mean', 'avg', 'average'])

/** (1/G) Σ_m r_m for the name of a group whose size the document names; null for anything else. */
function meanOf(node: Node, { glossary }: Scope): Term | null {
  if (!isName(node)) return null
  const group = spelled(canonical(node))
  const size = glossary.groups.get(group)
  if (!size || size.startsWith('#')) return null
  return divide(sum('m', indexed(group, 'm'), size), symbol(size))
}

function functionName(head: Node, scope: Scope): string {
  if (!isName(head)) refuse(head, 'the name of a function', 'an expression')
  const name = canonical(head)
  const member = memberIn(name)
  if (member && scope.bound.has(member.index)) refuse(head, 'one function', `one for each ${member.index}`)
  return spelled(name)
}

/** y \mid x is the application of a bar, so that \pi(y \mid x) prints as it is written. */
function argumentTerm(node: Node, scope: Scope): Term {
  if (node.head !== 'given') return scope.lower(node)
  return apply(node.text === '' ? '|' : node.text, ...node.args.map(part => argumentTerm(part, scope)))
}
