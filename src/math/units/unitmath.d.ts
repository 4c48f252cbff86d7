/** As much of unitmath as its one importer uses; the package has no types of its own. */
declare module 'unitmath/dist/UnitMath.js' {
  export interface MeasuredUnit<T> {
    readonly dimension: readonly number[]
    getNormalizedValue(): T
  }
  export interface NumberType<T> {
    readonly clone: (value: T) => T
    readonly conv: (value: T | number | string) => T
    readonly add: (left: T, right: T) => T
    readonly sub: (left: T, right: T) => T
    readonly mul: (left: T, right: T) => T
    readonly div: (left: T, right: T) => T
    readonly pow: (base: T, exponent: T | number) => T
  }
  export interface UnitFactory<T> {
    (value: T, unit: string): MeasuredUnit<T>
    config<N>(options: { readonly prefix: 'never'; readonly type: NumberType<N> }): UnitFactory<N>
  }
  const unit: UnitFactory<number>
  export default unit
}
