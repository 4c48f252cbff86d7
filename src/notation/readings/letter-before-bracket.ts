import type { Node } from '../tree/node.js'

const BRACKET = /^\s*(?:\\(?:left|[bB]igg?l?)\s*)?\(/

/** Whether a letter stands right before a number in brackets, as before the argument of a function; π is a number. */
export function mayCall({ head, args }: Node, source: string): boolean {
  const isCall = (part: Node, next: Node | undefined): boolean =>
    (part.head === 'symbol' || part.head === 'prime') &&
    part.text !== 'pi' &&
    next?.head === 'number' &&
    BRACKET.test(source.slice(part.end, next.end))
  return (
    (head === 'mul' && args.some((part, at) => isCall(part, args[at + 1]))) ||
    args.some(part => mayCall(part, source))
  )
}
