import type { Term } from '../../../src/math/term/term.js'

/** What no engine knows how to take: it must get out, and never become a verdict. */
export const PLANTED = new TypeError('planted')

/** A term that fails with it as soon as anyone reads it. */
export const planted = (): Term => ({
  kind: 'add',
  get terms(): never {
    throw PLANTED
  },
})
