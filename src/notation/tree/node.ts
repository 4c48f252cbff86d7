/** What a piece of LaTeX mathematics is, before anyone says what its symbols mean. */
export type Head =
  | 'number' //      text: the digits as written, thousands separators removed; `2.0 \times 10^{18}` is one number, `2.0e18`
  | 'symbol' //      text: `N`, `alpha`, `mathcal L` is `L`; `\varepsilon` is `epsilon`, `\varphi` is `phi`
  | 'text' //        text: the words inside \text{…} where they name no symbol (units, labels)
  | 'hole' //        text: `name`, args: the symbols of `?name(a,b)`; only in shapes
  | 'any' //         the wildcard `*` of a shape's index: `A_*`
  | 'nothing' //     the missing left side of a relation that continues the one before
  | 'add'
  | 'neg'
  | 'pm'
  | 'mul'
  | 'div'
  | 'pow'
  | 'sqrt' // pm: `\pm x`; sqrt has one or two args: radicand, degree
  | 'exp'
  | 'ln'
  | 'min'
  | 'max'
  | 'abs'
  | 'factorial'
  | 'binomial'
  | 'log' // log: args: argument, base
  | 'percent'
  | 'times' // `13\%` and `5\times`
  | 'call' //        args: the function (symbol, sub, star, prime, …), then its arguments; text: its root name
  | 'given' //       y \mid x
  | 'divergence' //  \pi \| \pi_{ref}
  | 'sub'
  | 'hat'
  | 'star'
  | 'prime'
  | 'bar'
  | 'tilde'
  | 'dot' // decorations; sub has two args: what, index; \ddot x is a dot of a dot
  | 'sum'
  | 'product'
  | 'integral' // args: body, lower limit, upper limit (`nothing` where there is none)
  | 'between' //     [x^3]_0^2, x^3 \Big|_0^2: args: what, one end and the other, or one value; text: its variable
  | 'differential'
  | 'gradient' //   \partial x, dx; \nabla_\phi f: args: f, variable
  | 'optimum' //     \max_\pi f: text: max, min, argmax, argmin, sup, inf; args: f, variable
  | 'limit' //       \lim_{x \to 0} f: args: f, condition
  | 'sequence'
  | 'relation' // a, b; a relation inside brackets or limits: `i = 1`, text: the operator
  | 'matrix' //      args: its rows, each a sequence of cells
  | 'cases' //       args: its rows, each a sequence of a value and the words and relations of its condition
  | 'set' //         \mathbb{R}^{…}: text: the letter

/** A node of the tree, with its place in the source: UTF-16 offsets, end exclusive. */
export interface Node {
  readonly head: Head
  readonly text: string
  readonly args: readonly Node[]
  readonly start: number
  readonly end: number
}

export type Operator =
  | '='
  | '≈'
  | '~'
  | '∝'
  | '→'
  | '∈'
  | '<'
  | '>'
  | '≤'
  | '≥'
  | '≠'
  | '≪'
  | '≫'
  | '⇒'
  | '⇔'
  | '≡'
  | '≢'
  | '∉'
  | '⊆'
  | '⊂'
  | '⊇'
  | '⊃'
  | '⊊'
  | '⊋'
  | '⊈'
  | '⊄'
  | '≁' // not so: any other sign that is struck out
  | ':='

/** A relation sign and where it stands. */
export interface Sign {
  readonly operator: Operator
  readonly start: number
  readonly end: number
}

/**
 * A chain of relations a = b ≈ c: n terms and n - 1 signs. `opens` is the sign of a chain that continues the
 * statement before it (`$\approx 82$`).
 */
export interface Chain {
  readonly terms: readonly Node[]
  readonly signs: readonly Sign[]
  readonly opens: Sign | null
  /** Whether something follows from it by an arrow: what it says is taken up, and may be an equation to solve. */
  readonly implies?: boolean
  readonly start: number
  readonly end: number
}
