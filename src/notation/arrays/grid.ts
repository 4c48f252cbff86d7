import type { Node } from '../tree/node.js'

/** Rows of cells; a list is a column that does not say so. */
export interface Grid {
  readonly rows: readonly (readonly Node[])[]
  readonly isList: boolean
}

/** A node that stands where another does. */
export const at = ({ start, end }: Node, head: Node['head'], args: readonly Node[], text = ''): Node => ({
  head,
  text,
  args,
  start,
  end,
})
