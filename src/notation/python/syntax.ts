/** A function of straight lines: assignments, then what it returns. Places are offsets into its source. */
export interface Program {
  readonly name: string
  readonly parameters: readonly string[]
  readonly assignments: readonly { readonly name: string; readonly value: Expression }[]
  readonly result: Expression
}

interface Placed {
  readonly start: number
  readonly end: number
}

export type Operator = '+' | '-' | '*' | '/' | '**'

export type Expression = Placed &
  (
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'negative'; readonly of: Expression }
    | {
        readonly kind: 'binary'
        readonly operator: Operator
        readonly left: Expression
        readonly right: Expression
      }
    /** `F.logsigmoid(x)` by its last name; of a method call, the object is the first argument. */
    | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  )

/** A program that is more than arithmetic, or none. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError'

  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message)
  }
}
