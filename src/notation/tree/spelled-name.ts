import { canonical } from './canonical.js'
import { isName } from './names.js'
import type { Node } from './node.js'
import { spelled } from './spelling.js'

/** The name that a node is, as terms have it; empty where it is none. */
export const spelledName = (node: Node): string => (isName(node) ? spelled(canonical(node)) : '')
