/** The exponents by which a matrix is turned over: `A^T`, `A^\top`, `A^\intercal`. */
const TRANSPOSED: ReadonlySet<string> = new Set(['T', 'top', 'intercal'])

export const isTransposeSign = (exponent: string): boolean => TRANSPOSED.has(exponent)
