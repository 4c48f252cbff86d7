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
  /** Near misses in the notation of the hole: each, put into the hole, must be refuted (or stay unsupported). */
  readonly counterfeits: readonly [string, string, ...string[]]
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
  /** Which of the things that the exercise compares; `!x|y`: any but x and y. */
  readonly topic?: string
  /** What each word means, where the hole is a word. */
  readonly words?: Readonly<Partial<Record<'<' | '>' | '=', string>>>
}

/** What the exercise starts from: read from the page where it stands there, else taken as the exercise gives it. */
export interface Premise extends Place {
  /** The exercise's own; without it, what rests on the premise is unsupported where the page does not state it. */
  readonly otherwise?: string
  /** A published value, used to judge what a page states without support; the verdict names its source. */
  readonly published?: { readonly value: string; readonly source: string }
  readonly reason?: 'definition' | 'premise' | 'objective' | 'constraint'
}

/** Every expression is LaTeX over the premises, the definitions and the named results of the exercise. */
export type Meaning =
  /** The number in the hole is this value, rounded as printed. */
  | { readonly kind: 'quantity'; readonly value: string; readonly provided?: Proviso }
  /** The expression in the hole equals this one on the whole domain. */
  | { readonly kind: 'identity'; readonly equals: string }
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
  /** The word in the hole is the relation between the two values, in every case. */
  | { readonly kind: 'ordering'; readonly cases: readonly Ordering[] }

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

/** Two values to compare, and the published constants that they lean on. */
export interface Ordering {
  readonly left: string
  readonly right: string
  readonly with?: Readonly<Record<string, string>>
  readonly constants: string
}

/** A definition that the exercise implies: a derivative, or a gradient through opaque parts. */
export type Definition =
  | { readonly derivativeOf: string; readonly by: string }
  | { readonly gradientOf: string; readonly by: string }

/** The values that a symbol may take. Without an entry: every real number. */
export type Domain = 'positive' | 'unit' | 'real'

export interface Exercise {
  readonly number: string
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
}
