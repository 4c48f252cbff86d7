import { followsDirectly } from '../../english/discourse-cue.js'
import { positiveIn } from '../../math/engines/domain.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { isSameTerm } from '../../math/term/equality.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { toPlain } from '../../math/term/print.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { caseWordAt, domainsOf, placeOf, plainSymbolsOf, type Statement } from '../../page/statement.js'
import { type Definition, readingOf } from '../../page/symbols/definition.js'
import { putFormulasIn } from '../../page/symbols/expand-definitions.js'
import { WHOLE_NAMES } from './for-every-value.js'

/**
 * Judges an identity between expressions with the formulas of its exercise put in: what is proved holds, on the condition
 * that its symbols are positive where it fails for others, and what its words conclude from those formulas and is false for them is refuted; nothing else is judged.
 */
export function judgePutIn(place: Statement): Judgement | null {
  const { link, reading, symbols, asserted } = place
  if (link.sign.operator !== '=') return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  if (!left || !right) return null
  const { terms, uses } = putFormulasIn([left, right], placeOf(place), symbols)
  const [l, r] = terms
  const isDefined = keyOf(left) !== null && keyOf(l) === keyOf(left)
  if (isDefined && !definableIn(r).has(keyOf(left)!)) return null
  const names = [...definableIn(l).keys(), ...definableIn(r).keys()]
  for (const otherwise of ['real', 'positive'] as const) {
    const positive = positiveIn(domainsOf(names, asserted, otherwise))
    const proof = proveIdentity(l, r, { positive })
    if (!proof.proved) continue
    const signs = otherwise === 'positive' ? positive.map(name => `${name} > 0`) : []
    const conditions = [...new Set([...proof.conditions, ...signs, ...uses.map(saidOf)])]
    const isSpecial = signs.length > 0 && failsElsewhere(l, r, place)
    return judgement(isSpecial ? 'conditional' : 'holds', {
      evidence: evidence(proof.level, { conditions, lemmas: proof.lemmas, size: proof.size }),
      condition: isSpecial ? signs.join(', ') : null,
      understood: `${toPlain(l)} = ${toPlain(r)}`,
      reading: readingOf(uses),
      explanation: proof.how,
    })
  }
  const isConcluded =
    derives(left, right, uses) && concludes(place, uses, [l, r], isDefined ? keyOf(left) : null)
  return isConcluded ? refutedFor(l, r, uses, place) : null
}

/** Whether what is proved for positive symbols is false for others where both sides have a value: `\\sqrt{x^2} = x`. */
function failsElsewhere(left: Term, right: Term, { asserted, effort }: Statement): boolean {
  const names = [...definableIn(left).keys(), ...definableIn(right).keys()]
  const counts = names.filter(name => WHOLE_NAMES.has(name) && !asserted.domains.has(name))
  const domains = new Map([
    ...domainsOf(names, asserted, 'real'),
    ...counts.map(name => [name, 'positive'] as const),
  ])
  return judgeIdentity(left, right, domains, effort).verdict === 'refuted'
}

const saidOf = ({ named, term }: Definition): string => `${toPlain(named)} = ${toPlain(term)}`

/**
 * Whether an equation follows from other definitions than that of its own left side: C = 2ND beside C = 6ND is another
 * definition. A side without symbols is a value that is sought.
 */
function derives(left: Term, right: Term, uses: readonly Definition[]): boolean {
  const key = keyOf(left)
  const own = uses.find(used => used.key === key)
  const said = definableIn(right)
  const isAnother = own !== undefined && [...definableIn(own.term).keys()].every(name => said.has(name))
  const others = uses.filter(used => used.key !== key)
  return !isAnother && others.length > 0 && said.size > 0 && definableIn(left).size > 0
}

/** Formulas further back than this many sentences may be of something else. */
const MAX_SENTENCES = 2

/**
 * Whether a place concludes from the formulas put in alone: its words say so, all free symbols are theirs and have no
 * values of their own, and the exercise has no other formulas for what was put in.
 */
function concludes(
  place: Statement,
  uses: readonly Definition[],
  sides: readonly Term[],
  defined: string | null,
): boolean {
  const { chain, reading, symbols } = place
  if (!followsDirectly(chain.token, reading) || caseWordAt(place) !== null) return false
  const free = plainSymbolsOf(...sides)
  if (!free || (defined !== null && free.size > 1)) return false
  const theirs = new Set(uses.flatMap(({ term }) => [...definableIn(term).keys()]))
  const isTheirs = [...free].every(name => theirs.has(name))
  const hasValue = [...free].some(key =>
    symbols.everyMeaning({ key, applied: null }).some(({ printed }) => printed),
  )
  const isOnly = uses.every(used =>
    symbols
      .everyMeaning(used)
      .every(
        other =>
          other.printed !== null || other.start >= chain.terms[0]!.start || isSameTerm(other.term, used.term),
      ),
  )
  return isTheirs && !hasValue && isOnly && uses.every(used => isNear(used, place))
}

const isNear = ({ reading, token }: Definition, place: Statement): boolean =>
  reading === place.reading && place.chain.token.sentence - token.sentence <= MAX_SENTENCES

function refutedFor(
  left: Term,
  right: Term,
  uses: readonly Definition[],
  { asserted, effort }: Statement,
): Judgement | null {
  const names = [...definableIn(left).keys(), ...definableIn(right).keys()]
  const judged = judgeIdentity(left, right, domainsOf(names, asserted, 'unit'), effort)
  return judged.verdict === 'refuted' ? { ...judged, reading: readingOf(uses) } : null
}
