import type { Dtype } from '../../math/number/dtype/dtype.js'
import type { Acceptable, FlagKind, Input } from '../operations/operation.js'

/** The files of `fixtures/vectors`: every number is an exact decimal as text. */
export interface VectorFile {
  readonly $schema: string
  readonly format: 1
  readonly op: string
  /** Of the contents: a changed value of a known id is a new major version, a new case a minor one. */
  readonly revision: string
  readonly suite: string
  readonly meaning: string
  readonly claims: readonly string[]
  readonly expr: string
  readonly x: readonly string[]
  readonly p: readonly string[]
  readonly generator: {
    readonly name: 'errata fixtures write'
    readonly engine: string
    readonly digits: number
    readonly seed: number
  }
  readonly flags: Readonly<Record<string, { readonly kind: FlagKind; readonly description: string }>>
  readonly mutants: Readonly<Record<string, string>>
  /** The mutants that no case tells apart, per format, with the reason. */
  readonly indistinguishable: Readonly<Record<string, Partial<Record<DtypeName, string>>>>
  readonly numberOfCases: number
  readonly groups: readonly VectorGroup[]
}

export type DtypeName = Dtype['name']

export interface VectorGroup {
  readonly id: string
  readonly source: { readonly name: string; readonly version: string }
  readonly cases: readonly VectorCase[]
}

export interface VectorCase {
  /** `op/group/` and the first 8 hexadecimal digits of the SHA-256 of what is asked. */
  readonly id: string
  readonly flags: readonly string[]
  readonly in: Input
  /** The formats that have every number of the input. */
  readonly exactIn: readonly DtypeName[]
  /** The formats in which an intermediate result of a literal expression overflows, or underflows to 0. */
  readonly outOfRange?: readonly DtypeName[]
  readonly out?: Outcome
  readonly accept?: readonly Acceptable[]
  /** The mutants that this case tells apart, with the formats in which it does. */
  readonly kills: Readonly<Record<string, readonly DtypeName[]>>
}

export interface Outcome {
  readonly value: readonly Expected[]
  readonly grad?: readonly Expected[]
}

export interface Expected {
  /** 50 digits, or all of them. */
  readonly v: string
  /** The true value lies within r of v. */
  readonly r: string
  /** Σ |x ∂f/∂x| over the inputs, rounded up. */
  readonly scale: string
  /** Σ |v ∂f/∂v| over the intermediate results of the worst of the literals, rounded up. */
  readonly naive: string
  /** scale / |v|, for readers; absent where v is 0. */
  readonly kappa?: string
}
