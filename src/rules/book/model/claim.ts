import type { Domain } from '../../../math/engines/domain.js'
import type { Relation } from '../../../math/engines/relation.js'
import type { SupportLaw } from '../../../math/judges/support.js'

/**
 * A claim is data: where a document states it, with a hole for what could have been otherwise, and what must be
 * true of what stands in the hole. No verdict is stored: change the document, and the verdict follows.
 */
export interface Claim {
  /** Permanent: `15.5/hours`. */
  readonly id: string
  readonly where: Place
  readonly means: Meaning
  /** The symbol under which other claims of the exercise use this claim's value. */
  readonly names?: string
  /** How words that have several meanings are read. */
  readonly reading?: string
  /** Near misses in the notation of the hole: each, put into the hole, must be refuted (or stay unsupported). */
  readonly counterfeits: readonly [string, string, ...string[]]
}

/** What a page says that is no statement of mathematics, with the reason. */
export interface Remark {
  readonly id: string
  readonly where: Place
  readonly because: string
}

/**
 * Where a statement stands. In a shape `$…$` is matched as mathematics and anything else as words, in order;
 * `a|b` are alternatives, `a*` any word that begins so, `?name` a hole, `?name(a,b)` a hole that is an expression
 * in a and b, `?name()` a closed one, `?_` a hole that is not looked at, `?/name` a figure that is one over the value.
 */
export interface Place {
  readonly shapes: readonly [string, ...string[]]
  /** Words expected near it; each entry is one thing that the reader must have been told. */
  readonly about?: readonly string[]
  /** Words beside it that say that it is something else: "24 hours per day". */
  readonly not?: string
  /** Words that say so wherever they stand in its sentence; `each-layer` are two words side by side, here and above. */
  readonly never?: string
  /** Words of its clause with which it may be another statement: it may then confirm, never refute. */
  readonly unless?: string
  /** It is stated as an assumption: what assumes it does not merely suppose it. */
  readonly assumed?: true
  /** Which of the things that the exercise compares; `!x|y`: any but x and y. */
  readonly topic?: string
  /** It may be said of any of these; of another than the first, a figure says it the other way round. */
  readonly topics?: readonly string[]
  /** Words behind a figure that turn it round: what is 8× `larger` is not 8× smaller. */
  readonly turned?: string
  /** What each word says, where the hole is a word; of several words of one place, the first entry that matches counts. */
  readonly words?: Readonly<Record<string, string>>
  /** The hole that is a word is sought behind this one, in the same sentence, and before that one. */
  readonly behind?: string
  readonly until?: string
}

/** What the exercise starts from: read from the page where it stands there, else taken as the exercise gives it. */
export interface Premise extends Place {
  /** The value is how many of some things are listed where the claim stands, or last before it. */
  readonly counts?: Listing
  /** The exercise's own; without it, what rests on the premise is unsupported where the page does not state it. */
  readonly otherwise?: string
  /** Words by which a page says the same: `group-mean`. */
  readonly saidAs?: string
  /** A published value, used to judge what a page states without support; the verdict names its source. */
  readonly published?: { readonly value: string; readonly source: string }
  readonly reason?: 'definition' | 'premise' | 'objective' | 'constraint'
}

/** Things that a sentence lists, each with what it may be called; behind one word, and before another. */
export interface Listing {
  readonly things: readonly string[]
  /** Words of the sentence, one of each entry. */
  readonly about: readonly string[]
  /** What else may be listed so: a sentence that names one of them, and not the first of `about`, lists its things. */
  readonly rivals?: string
  readonly behind?: string
  readonly before?: string
}

/** Every expression is LaTeX over the premises, the definitions and the named results of the exercise. */
export type Meaning =
  /** The number in the hole is this value, rounded as printed. */
  | {
      readonly kind: 'quantity'
      readonly value: string
      readonly provided?: Proviso
      /** How the value was counted, where the page does not say: another value is then unsupported, not refuted. */
      readonly accounting?: string
    }
  /** The expression in the hole equals this one on the whole domain; each of several, where it stands for them all. */
  | {
      readonly kind: 'identity'
      readonly equals: string | readonly [string, ...string[]]
      /** By topic, what it equals where it does not stand for them all. */
      readonly of?: Readonly<Record<string, string>>
      readonly shown?: string
    }
  /** The relation in the hole holds on the whole domain. */
  | { readonly kind: 'law' }
  /** The equation in the hole says neither more nor less than `zero` = 0, both solved for `unknown`. */
  | { readonly kind: 'equation'; readonly zero: string; readonly unknown: string }
  /** What stands in the hole, put for `unknown`, makes `zero` vanish on the whole domain. */
  | {
      readonly kind: 'solution'
      readonly zero: string
      readonly unknown: string
      /** How the correction is shown; it is not what is judged. */
      readonly shown: string
    }
  /** On the curve, `of` grows as the power of `in` that stands in the hole. */
  | { readonly kind: 'exponent'; readonly curve: Curve; readonly of: string; readonly in: string }
  /** On the curve, the expression in the hole does not change as the first variable moves and the second follows. */
  | { readonly kind: 'constant'; readonly curve: Curve; readonly moves: string; readonly follows: string }
  /** The word in the hole (`<`, `>` or `=`) is the relation between the two sides. */
  | { readonly kind: 'ordering'; readonly cases: readonly Sides[] }
  /** Each word says something else; what the word in the hole says is so. */
  | { readonly kind: 'choice'; readonly says: Readonly<Record<string, readonly Comparison[]>> }
  /** The number in the hole is what `of` tends to. */
  | { readonly kind: 'limit'; readonly of: Limit }
  /** The word in the hole compares an estimator of the policy gradient with the gradient, or with the plain one. */
  | {
      readonly kind: 'estimator'
      readonly compares: 'mean' | 'variance'
      readonly baselines: readonly [Baseline, ...Baseline[]]
    }
  /** The word in the hole says what a divergence between two distributions needs, for every pair of supports. */
  | {
      readonly kind: 'support'
      /** How the divergence is written: its distributions in the order in which `says` speaks of them, or the other way round. */
      readonly inOrder: readonly string[]
      readonly reversed: readonly string[]
      readonly says: Readonly<Record<string, SupportLaw>>
    }
  /** The program in the section computes this; by symbol, what a parameter that stands for it is called. */
  | {
      readonly kind: 'program'
      readonly equals: string
      readonly parameters: Readonly<Record<string, readonly string[]>>
    }
  /** The word in the hole says where the forms lose their value in floating point: below 0, above 0, or near 0. */
  | {
      readonly kind: 'float'
      readonly loss: FloatLoss
      readonly variable: string
      readonly forms: readonly FloatForm[]
    }

/** A condition that the value needs, with a setting in which it fails and the value that results there. */
export interface Proviso {
  readonly condition: string
  readonly setting: string
  readonly value: string
}

/** The curve `zero` = 0, which is solved for `unknown`, a coefficient in which it is affine. */
export interface Curve {
  readonly zero: string
  readonly unknown: string
  /** Variables that are expressed in the others before anything is differentiated. */
  readonly where?: Readonly<Record<string, string>>
}

/** Two sides, alike closed or open: compared on the whole domain. */
export interface Sides {
  readonly left: string
  readonly right: string
  /** What symbols stand for in this case. */
  readonly with?: Readonly<Record<string, string>>
  /** The values that symbols may take in this case, where they are other than in the exercise. */
  readonly domain?: Readonly<Record<string, Domain>>
  /** The published constants that it leans on. */
  readonly constants?: string
  /** Of several readings of the words, this one: the verdict names it where they disagree. */
  readonly when?: string
  /** What is compared, as a message names it. */
  readonly what?: string
}

/** A relation that holds on the whole domain; `≠`: that the two sides do not agree everywhere. */
export interface Comparison extends Sides {
  readonly is: Relation
  /** That it is not so everywhere. */
  readonly fails?: true
}

/**
 * `of` tends to `to`: they differ by at most `rate`, a multiple of a power of `small`, where `small` runs through (0, 1)
 * and stands for `is`, which falls to 0 as a power of `as`.
 */
export interface Limit {
  readonly of: string
  readonly to: string
  readonly rate: string
  readonly small: string
  readonly is: string
  readonly as: string
}

/** A value that leaves the format, or an argument of a logarithm that rounds to 0. */
export type FloatLoss = 'overflow' | 'underflow'

/** The baseline that a sentence names by one of these words, or by a symbol; without either, the one meant else. */
export interface Baseline {
  readonly is: string
  readonly words?: string
  readonly symbol?: string
}

/** A way to compute the same function. */
export interface FloatForm {
  readonly form: string
  readonly when: string
}

/** A definition that the exercise implies: a derivative, or a gradient through opaque parts. */
export type Definition =
  | { readonly derivativeOf: string; readonly by: string }
  | { readonly gradientOf: string; readonly by: string }

export interface Exercise {
  readonly number: string
  /** Words of its field, `gpu*|flop*`: a section of its number that says none may be of another text. */
  readonly words?: string
  /** What the exercise compares, each with the words that name it. */
  readonly topics?: Readonly<Record<string, string>>
  /** By topic, what its name is known for: such a number beside the name may be its own, and refutes nothing. */
  readonly publishedSizes?: Readonly<Record<string, readonly string[]>>
  /** By symbol. */
  readonly premises: Readonly<Record<string, Premise>>
  /** By symbol. */
  readonly definitions?: Readonly<Record<string, Definition>>
  /** The symbol that counts the members of each group. */
  readonly groups?: Readonly<Record<string, string>>
  /** By symbol. */
  readonly domain?: Readonly<Record<string, Domain>>
  readonly claims: readonly Claim[]
  readonly remarks?: readonly Remark[]
}
