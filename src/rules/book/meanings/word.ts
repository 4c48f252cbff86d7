import type { Token } from '../../../documents/model/document.js'
import type { Relation } from '../../../math/engines/relation.js'
import type { SearchEffort } from '../../../math/engines/search.js'
import { compareOn } from '../../../math/judges/comparison.js'
import {
  meanAgainstGradient,
  meanAsMultiple,
  varianceAgainstPlain,
} from '../../../math/judges/estimator-moments.js'
import { lossOnSide, type Side } from '../../../math/judges/float.js'
import { type Judgement, undecided } from '../../../math/judges/judgement.js'
import { judgeReadings, type ReadTruth } from '../../../math/judges/readings.js'
import { judgeSupports } from '../../../math/judges/support.js'
import { not, type Truth } from '../../../math/judges/truth.js'
import { toPlain } from '../../../math/term/print.js'
import { simplify } from '../../../math/term/simplify.js'
import type { Term } from '../../../math/term/term.js'
import type { Scope } from '../environment/environment.js'
import { isSaid } from '../environment/listed-things.js'
import { factorNamed } from '../environment/named-factor.js'
import type { Candidate } from '../locate/candidate.js'
import { formulaCandidates } from '../locate/formulas.js'
import { readShape } from '../locate/pattern.js'
import type { Baseline, Comparison, Meaning } from '../model/claim.js'

type Of<K extends Meaning['kind']> = Extract<Meaning, { readonly kind: K }>

export type OfProse = Of<'ordering' | 'choice' | 'estimator' | 'support' | 'float'>

/** What a word of the page says, judged by what the claim means with it; of a wrong word, one that would be right. */
export function judgeWord(
  means: OfProse,
  words: Readonly<Record<string, string>>,
  at: Candidate,
  scope: Scope,
  effort: SearchEffort,
): Judgement {
  const { says } = at.word!
  const judgeAs = (word: string) => new ProseJudge(at, scope, effort, word).by(means)
  const judged = judgeAs(says)
  if (judged.verdict !== 'refuted') return judged
  const right = Object.keys(words).find(other => judgeAs(other).verdict === 'holds')
  if (right === undefined) return judged
  const [expected] = words[right]!.split('|') as [string]
  return { ...judged, expected: expected.replaceAll('-', ' ').replaceAll('*', '') }
}

class ProseJudge {
  /** What the exercise gives and the page does not state. */
  private readonly assumed: string[] = []

  constructor(
    private readonly at: Candidate,
    private readonly scope: Scope,
    private readonly effort: SearchEffort,
    /** What the word in the hole says, or what another would say in its place. */
    private readonly says: string,
  ) {}

  by(means: OfProse): Judgement {
    switch (means.kind) {
      case 'ordering':
        return this.ordering(means)
      case 'choice':
        return this.choice(means)
      case 'estimator':
        return this.estimator(means)
      case 'support':
        return this.support(means)
      case 'float':
        return this.float(means)
    }
  }

  /** The word is the relation, in every case: all must hold, and none may be left open. */
  private ordering({ cases }: Of<'ordering'>): Judgement {
    const is = this.says
    return this.judged(cases.map(sides => this.compared({ ...sides, is: is as Relation })))
  }

  private choice({ says }: Of<'choice'>): Judgement {
    const comparisons = says[this.says]!
    return this.judged(comparisons.map(comparison => this.compared(comparison)))
  }

  private estimator({ compares, baselines }: Of<'estimator'>): Judgement {
    const term = this.resolved(this.baselineNamed(baselines))
    const compared = this.says as '=' | '≠' | '<' | '>'
    const compare = compares === 'mean' ? meanAgainstGradient : varianceAgainstPlain
    const understood = `b = ${toPlain(simplify(term))}: the ${compares} of ĝ ${compared} ${compares === 'mean' ? '∇J' : 'without b'}`
    const reach = this.at.word!.hedged ? 'somewhere' : 'everywhere'
    const factor = compares === 'mean' ? factorNamed(this.at, this.scope.reading) : null
    return factor
      ? { ...this.readings([meanAsMultiple(term, this.scope.lower(factor))]), understood }
      : { ...this.readings([compare(term, compared, reach)]), understood }
  }

  /** The baseline that the clause names, else the sentence; of one that is a number, nothing is known. */
  private baselineNamed(baselines: readonly Baseline[]): string {
    const { tokens } = this.scope.reading.section
    const here = tokens.find(({ start }) => start === this.at.start)!
    const clause = tokens.filter(({ clause }) => clause === here.clause)
    const sentence = tokens.filter(({ sentence }) => sentence === here.sentence)
    if (clause.some(({ kind }) => kind === 'number')) this.assumed.push('what its number does')
    const namedIn = (said: readonly Token[]) => baselines.find(baseline => isNamed(baseline, said))
    const meant = () =>
      baselines.find(({ words, symbol }) => words === undefined && symbol === undefined) ?? baselines[0]!
    return (namedIn(clause) ?? namedIn(sentence) ?? meant()).is
  }

  /** The page says which of the two stands first in the divergence; where it does not, they stand in order. */
  private support({ says, inOrder, reversed }: Of<'support'>): Judgement {
    const isWritten = (shapes: readonly string[]) => shapes.some(text => this.hasFormula(text))
    const isTurned = isWritten(reversed) && !isWritten(inOrder)
    const law = says[this.says]!
    const understood = `${isTurned ? 'KL(ref ‖ pi)' : 'KL(pi ‖ ref)'} is finite: ${law}`
    return { ...this.readings([judgeSupports(law, !isTurned)]), understood }
  }

  private float({ loss, forms, variable }: Of<'float'>): Judgement {
    const side = this.says as Side
    const read = forms.map(({ form, when }): ReadTruth => {
      const term = this.resolved(form)
      return { ...lossOnSide(term, this.scope.nameOf(variable), loss, side), when }
    })
    const understood = `${loss} for ${variable} ${side === '0' ? 'near' : side} 0`
    return { ...this.readings(read), understood }
  }

  private compared(comparison: Comparison): Compared {
    const { left, right, is, with: local = {}, domain = {}, what } = comparison
    const [l, r] = [left, right].map(side => this.resolved(side, local)) as [Term, Term]
    const domains = new Map([...this.scope.domains, ...this.scope.domainsOf(domain)])
    const truth = compareOn(l, is, r, domains, this.effort)
    const understood = `${toPlain(simplify(l))} ${is} ${toPlain(simplify(r))}`
    return {
      ...comparison,
      ...(comparison.fails ? not(truth) : truth),
      shown: what === undefined ? truth.shown : `${what}: ${truth.shown}`,
      understood: comparison.fails ? `not always ${understood}` : understood,
    }
  }

  private judged(read: readonly Compared[]): Judgement {
    const judgement = this.readings(read)
    return { ...judgement, understood: read.map(({ understood }) => understood).join('; ') }
  }

  private readings(read: readonly (Truth & ReadTruth)[]): Judgement {
    const judged = judgeReadings(read, this.at.word!)
    // What leans on published constants is about the exercise itself, whatever the page repeats of it.
    const isLeaning = read.some(({ constants }) => constants !== undefined)
    const [missing] = isLeaning ? [] : this.assumed
    return judged.verdict === 'refuted' && missing !== undefined
      ? undecided('free-symbols', `the page does not state ${missing}`)
      : judged
  }

  private resolved(latex: string, local: Readonly<Record<string, string>> = {}): Term {
    const locals = new Map(
      Object.entries(local).map(([key, value]) => [this.scope.nameOf(key), this.scope.read(value)]),
    )
    const { term, assumed } = this.scope.resolve(this.scope.read(latex), this.at, 'printed', locals)
    this.assumed.push(...assumed)
    return term
  }

  private hasFormula(text: string): boolean {
    return readShape(text).some(
      piece =>
        piece.kind === 'math' && formulaCandidates(piece.chain, 'expression', this.scope.reading).length > 0,
    )
  }
}

type Compared = ReadTruth & { readonly understood: string }

const isNamed = ({ words, symbol }: Baseline, said: readonly Token[]): boolean =>
  (words !== undefined && isSaid(words, said)) ||
  said.some(({ kind, text }) => kind === 'math' && text.trim() === symbol)
