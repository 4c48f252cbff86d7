import type { Chain, Node, Sign } from '../../tree/node.js'

/** `\to` between two relations leads from one to the next, as `\implies` does; elsewhere it tends or maps. */
const ARROWS: ReadonlySet<string> = new Set(['⇒', '⇔', '→'])

/**
 * The statements of a chain that says what follows from what: 2x = 6 \implies x = 3 states both of its relations. An
 * arrow with an expression alone on one side relates it.
 */
export function impliedIn(chain: Chain): readonly Chain[] {
  const { terms, signs, opens } = chain
  const at = signs.findIndex(
    ({ operator }, i) =>
      ARROWS.has(operator) && isStated(signs.slice(0, i), opens) && isStated(signs.slice(i)),
  )
  if (at < 0) return [withoutArrow(chain)]
  const before = part(chain, terms.slice(0, at + 1), signs.slice(0, at))
  const behind = part({ ...chain, opens: null }, terms.slice(at + 1), signs.slice(at + 1))
  return [{ ...withoutArrow(before), implies: true }, ...impliedIn(behind)]
}

const LEADING: ReadonlySet<string | undefined> = new Set(['⇒', '⇔'])

const isStated = (signs: readonly Sign[], opens: Sign | null = null): boolean =>
  [...(opens ? [opens] : []), ...signs].some(({ operator }) => !ARROWS.has(operator))

/** `\quad \Rightarrow \quad x = 3` is a relation of its own. */
const withoutArrow = (chain: Chain): Chain =>
  LEADING.has(chain.opens?.operator) && chain.signs.length > 0 && !LEADING.has(chain.signs[0]!.operator)
    ? { ...chain, opens: null, start: chain.terms[0]!.start }
    : chain

function part(chain: Chain, terms: readonly Node[], signs: readonly Sign[]): Chain {
  const [start, end] = [chain.terms[0] === terms[0] ? chain.start : terms[0]!.start, terms.at(-1)!.end]
  return { ...chain, terms, signs, start, end }
}
