import type { Node } from '../tree/node.js'

/** Rows of cells; a list is a column that does not say so. */
export interface Grid {
  readonly rows: readonly (readonly Node[])[]
  readonly isList: boolean
}
