import { changeAlong, exponentAlong, type SolvedCurve, solveAffine } from '../../../math/engines/curve.js'
import { positiveIn } from '../../../math/engines/domain.js'
import { reduced } from '../../../math/engines/normal-form-or-self.js'
import type { SearchEffort } from '../../../math/engines/search.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import { type Judgement, undecided } from '../../../math/judges/judgement.js'
import { definableIn } from '../../../math/term/key.js'
import { toLatex } from '../../../math/term/print.js'
import { simplify } from '../../../math/term/simplify.js'
import { substitute } from '../../../math/term/substitute.js'
import { number, subtract, type Term } from '../../../math/term/term.js'
import { symbolsOf } from '../../../notation/tree/symbols-of.js'
import type { Resolution, Scope } from '../environment/environment.js'
import type { Candidate } from '../locate/candidate.js'
import type { Claim, Curve, Meaning } from '../model/claim.js'
import { judgeLimit } from './limit.js'
import { judgeProgram } from './program.js'
import { judgeQuantity, signBefore } from './quantity.js'
import { judgeWord } from './word.js'

/** What a document put into the hole of a claim, judged by what the claim means. */
export function judgeClaim(claim: Claim, at: Candidate, scope: Scope, effort: SearchEffort): Judgement {
  const judged = judgeMeaning(claim, at, scope, effort)
  const { reading } = claim
  return reading === undefined
    ? judged
    : { ...judged, reading: [reading, judged.reading ?? []].flat().join('; ') }
}

function judgeMeaning({ means, where }: Claim, at: Candidate, scope: Scope, effort: SearchEffort): Judgement {
  switch (means.kind) {
    case 'quantity':
      return judgeQuantity(means, at, scope)
    case 'limit':
      return judgeLimit(means.of, at, scope, effort)
    case 'program':
      return judgeProgram(means, at, scope, effort)
    case 'ordering':
    case 'choice':
    case 'estimator':
    case 'support':
    case 'float':
      return judgeWord(means, where.words!, at, scope, effort)
    default: {
      const judge = new ClaimJudge(at, scope, effort)
      return judge.tempered(judge.by(means))
    }
  }
}

/** What is judged by what stands in a formula. */
type OfFormula = Of<'identity' | 'law' | 'equation' | 'solution' | 'exponent' | 'constant'>

type Of<K extends Meaning['kind']> = Extract<Meaning, { readonly kind: K }>

class ClaimJudge {
  constructor(
    private readonly at: Candidate,
    private readonly scope: Scope,
    private readonly effort: SearchEffort,
  ) {}

  /** What the exercise gives and the page does not state. */
  private readonly assumed: string[] = []

  by(means: OfFormula): Judgement {
    switch (means.kind) {
      case 'identity':
        return this.identities(means)
      case 'law':
        return this.law()
      case 'equation':
        return this.equation(means)
      case 'solution':
        return this.solution(means)
      case 'exponent':
        return this.exponent(means)
      case 'constant':
        return this.constant(means)
    }
  }

  /** The expression that stands in the hole, in terms of what the page defines. */
  hole(): Term {
    return this.put(this.scope.lower(this.at.node!)).term
  }

  resolved(latex: string, local: Readonly<Record<string, string>> = {}): Term {
    const { term, assumed } = this.put(this.scope.read(latex), this.locals(local))
    this.assumed.push(...assumed)
    return term
  }

  /** A term with everything in it that the exercise or the page defines, as the data give it. */
  private put(term: Term, local?: ReadonlyMap<string, Term>): Resolution {
    return this.scope.resolve(term, this.at, 'data', local)
  }

  /** Nothing is refuted against what the page does not state, nor in an approximate form. */
  tempered(judged: Judgement): Judgement {
    if (judged.verdict !== 'refuted') return judged
    const [missing] = this.assumed
    if (missing !== undefined) return undecided('free-symbols', `the page does not state ${missing}`)
    const { source } = this.scope.reading
    const isRounded = this.isApproximate() && /\d\.\d/.test(source.slice(this.at.start, this.at.end))
    return isRounded ? undecided('no-engine', 'its coefficients may be rounded') : judged
  }

  /** A formula that stands for itself, with symbols and no sign, is meant as it is written. */
  private isApproximate(): boolean {
    // What is judged here stands in a formula, which has its chain and its node.
    const { opens, signs } = this.at.chain!
    const hasSign = opens !== null || signs.length > 0
    return signBefore(this.at) === '≈' && (hasSign || symbolsOf(this.at.node!).size === 0)
  }

  /** A symbol that the exercise does not know can be anything, and refutes nothing. */
  known(equals: string, judged: Judgement): Judgement {
    if (judged.verdict !== 'refuted') return judged
    const meant = this.scope.symbolsMeant(equals, this.at)
    const stated = [this.hole(), this.resolved(equals)].flatMap(side => [...definableIn(side).keys()])
    const foreign = stated.find(key => !meant.has(key))
    return foreign === undefined ? judged : undecided('free-symbols', `nothing says what ${foreign} is`)
  }

  /** Of several sides that it should all equal, the first that it does not is told. */
  identities({ equals, of, shown }: Of<'identity'>): Judgement {
    const judgeAs = (latex: string) => this.known(latex, this.identity(this.hole(), this.resolved(latex)))
    if (of && !this.at.isBoth) return this.oneOf(of, judgeAs)
    const judged = [equals].flat().map(judgeAs)
    const worst = judged.find(({ verdict }) => verdict !== 'holds') ?? judged[0]!
    return shown === undefined || worst.verdict !== 'refuted' ? worst : { ...worst, expected: shown }
  }

  /** What the page says of one of them; where it does not say of which, it may be the one that fits. */
  oneOf(of: Readonly<Record<string, string>>, judgeAs: (latex: string) => Judgement): Judgement {
    const named = Object.keys(of).find(topic => topic === this.at.topic)
    if (named !== undefined) return judgeAs(of[named]!)
    const right = Object.values(of)
      .map(judgeAs)
      .find(({ verdict }) => verdict === 'holds')
    return (
      right ?? undecided('uncertain-place', `the page does not say of which: ${Object.keys(of).join(', ')}`)
    )
  }

  identity(left: Term, right: Term): Judgement {
    const judged = judgeIdentity(left, right, this.scope.domains, this.effort)
    if (judged.verdict !== 'refuted') return judged
    return { ...judged, expected: this.correction(right) }
  }

  law(): Judgement {
    const [left, right] = this.sides()
    return judgeIdentity(left, right, this.scope.domains, this.effort)
  }

  /** Two equations say the same where both, solved for the same unknown, have the same solution. */
  equation(means: Of<'equation'>): Judgement {
    const [left, right] = this.sides()
    const unknown = this.scope.read(means.unknown)
    const wanted = this.solve(this.resolved(means.zero), unknown)
    const stated = this.solve(subtract(left, right), unknown)
    if (!wanted || !stated)
      return undecided('no-engine', `not affine in ${means.unknown}, so it cannot be solved for it`)
    const judged = judgeIdentity(stated.solution, wanted.solution, this.scope.domains, this.effort)
    return judged.verdict === 'refuted'
      ? { ...judged, expected: `${means.unknown} = ${this.correction(wanted.solution)}` }
      : judged
  }

  /** The symbols of the hole stay open, even where the page gives them a value: it is a solution for all of them. */
  solution(means: Of<'solution'>): Judgement {
    const hole = this.scope.lower(this.at.node!)
    const open = definableIn(hole)
    const resolved = (latex: string) => this.put(this.scope.read(latex), open).term
    const zero = substitute(resolved(means.zero), [{ from: this.scope.read(means.unknown), to: hole }])
    const judged = judgeIdentity(zero, number(0), this.scope.domains, this.effort)
    return judged.verdict === 'refuted'
      ? { ...judged, expected: this.correction(resolved(means.shown)) }
      : judged
  }

  exponent(means: Of<'exponent'>): Judgement {
    const curve = this.curve(means.curve)
    if (!curve) return undecided('no-engine', `the curve is not affine in ${means.curve.unknown}`)
    const local = this.locals(means.curve.where ?? {})
    const expected = exponentAlong(curve, this.scope.nameOf(means.of), this.scope.nameOf(means.in))
    return this.identity(this.put(this.scope.lower(this.at.node!), local).term, expected)
  }

  constant(means: Of<'constant'>): Judgement {
    const curve = this.curve(means.curve)
    if (!curve) return undecided('no-engine', `the curve is not affine in ${means.curve.unknown}`)
    const [moves, follows] = [means.moves, means.follows].map(name => this.scope.nameOf(name))
    const change = changeAlong(curve, this.hole(), moves!, follows!)
    return judgeIdentity(change, number(0), this.scope.domains, this.effort)
  }

  private sides(): [Term, Term] {
    const { left, right } = this.at.link!
    return [this.put(this.scope.lower(left)).term, this.put(this.scope.lower(right)).term]
  }

  private curve({ zero, unknown, where = {} }: Curve): SolvedCurve | null {
    return this.solve(this.resolved(zero, where), this.scope.read(unknown))
  }

  private solve(zero: Term, unknown: Term): SolvedCurve | null {
    return solveAffine(zero, unknown, positiveIn(this.scope.domains))
  }

  /** The shorter of a term as it was put together and its normal form. */
  private correction(right: Term): string {
    const [plain, normal] = [simplify(right), reduced(right, positiveIn(this.scope.domains))].map(toLatex)
    return plain!.length <= normal!.length ? plain! : normal!
  }

  private locals(record: Readonly<Record<string, string>>): ReadonlyMap<string, Term> {
    return new Map(
      Object.entries(record).map(([key, value]) => [this.scope.nameOf(key), this.scope.read(value)]),
    )
  }
}
