import { isWordOf } from '../../../english/matching.js'
import type { SearchEffort } from '../../../math/engines/search.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import { type Judgement, undecided } from '../../../math/judges/judgement.js'
import { definableIn } from '../../../math/term/key.js'
import { toLatex } from '../../../math/term/print.js'
import { simplify } from '../../../math/term/simplify.js'
import { substitute } from '../../../math/term/substitute.js'
import type { Term } from '../../../math/term/term.js'
import { lowerProgram } from '../../../notation/python/lower.js'
import { parseProgram } from '../../../notation/python/parser.js'
import { type Program, ProgramError } from '../../../notation/python/syntax.js'
import type { Scope } from '../environment/environment.js'
import type { Candidate } from '../locate/candidate.js'
import { alternativesOf } from '../locate/pattern.js'
import type { Meaning } from '../model/claim.js'

type OfProgram = Extract<Meaning, { readonly kind: 'program' }>

/** The function that a program defines, compared with what it should compute for each item of a batch. */
export function judgeProgram(means: OfProgram, at: Candidate, scope: Scope, effort: SearchEffort): Judgement {
  try {
    const program = parseProgram(scope.reading.source.slice(at.from, at.to))
    const { term, reduction } = lowerProgram(program)
    const names = namesOf(program, means, scope)
    const unknown = [...definableIn(term).keys()].find(name => !names.has(name))
    if (unknown !== undefined) return undecided('free-symbols', `nothing says what ${unknown} is`)
    const computed = substitute(term, names)
    const wanted = scope.resolve(scope.read(means.equals), at, 'data').term
    const judged = judgeIdentity(computed, wanted, scope.domains, effort)
    const gathered = reduction === null ? 'item by item' : `${reduction} over the batch`
    const explanation = `${judged.explanation}, ${gathered}`
    const isWrong = judged.verdict === 'refuted'
    return { ...judged, explanation, expected: isWrong ? toLatex(simplify(wanted)) : null }
  } catch (error) {
    if (error instanceof ProgramError) return undecided('notation', error.message)
    throw error
  }
}

/** What each parameter stands for: the one symbol all of whose words its name has. */
function namesOf({ parameters }: Program, means: OfProgram, scope: Scope): ReadonlyMap<string, Term> {
  const names = new Map<string, Term>()
  for (const parameter of parameters) {
    const parts = partsOf(parameter)
    const fitting = Object.entries(means.parameters).filter(([, wanted]) =>
      wanted.every(words => parts.some(part => isWordOf(part, alternativesOf(words)))),
    )
    const [fit] = fitting
    if (fit && fitting.length === 1) names.set(parameter, scope.read(fit[0]))
  }
  return names
}

/** `lp_pol_w`, `policyChosen` as their words. */
const partsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
