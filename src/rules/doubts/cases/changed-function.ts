import { saysDegrees } from '../../../english/arithmetic.js'
import { beginsProblem, changesFunction } from '../../../english/restriction.js'
import { keyOf } from '../../../math/term/key.js'
import type { Term } from '../../../math/term/term.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Node } from '../../../notation/tree/node.js'
import type { Reading } from '../../../page/reading.js'
import { namedDerivativesIn } from '../../identity/differentiate-definition.js'
import { type Accused, defineDoubt } from '../doubt.js'

/** Where a section last says before a derivative what it is of; where the section begins, if it does not. */
function saidBefore(of: Node, start: number, { chains, glossary, section }: Reading): number {
  const name = lowered(of, glossary)
  const key = name && (name.kind === 'apply' ? name.name : keyOf(name))
  const said = [...chains.values()].flat().filter(chain => {
    const left = chain.start < start ? lowered(chain.terms[0]!, glossary) : null
    return left !== null && (keyOf(left) === key || (left.kind === 'apply' && left.name === key))
  })
  return said.at(-1)?.start ?? section.start
}

function reasonFor({ at: { link, token, reading } }: Accused): string | null {
  const named = link ? [link.left, link.right].flatMap(namedDerivativesIn) : []
  // That of an expression is of no function of the page.
  const derivatives = named.filter(({ of }) => isKeyed(lowered(of, reading.glossary)))
  if (derivatives.length === 0) return null
  const word = changesFunction(token, reading)
  if (word !== null) return `the function may be another one behind "${word}"`
  const { source, section } = reading
  const { left, right } = link!
  const isAnew = derivatives.some(({ of }) =>
    beginsProblem(source.slice(saidBefore(of, left.start, reading), left.start)),
  )
  if (isAnew) return 'another problem begins between the function and its derivative'
  const isOfAngles = TURNS.test(source.slice(right.start, right.end))
  return isOfAngles && saysDegrees(source.slice(section.start, section.end))
    ? 'its angles may be in degrees'
    : null
}

const isKeyed = (term: Term | null): boolean => term !== null && keyOf(term) !== null

const TURNS = /\b(?:sin|cos|tan|cot|sec|csc)/

/** "With weight decay the gradient becomes …": of the function that the page has given it would be wrong. */
export const changedFunction = defineDoubt({
  id: 'changed-function',
  summary:
    'The words before a derivative may change the function, or a new problem begins behind it, or its angles are in degrees.',
  examples: [
    'The loss is $L = (w - 3)^2$. With weight decay the gradient becomes $\\frac{dL}{dw} = 2(w - 3) + 0.1w$.',
    "Let $f(x) = x^3$. The forward difference estimate is $f'(1) = 3.31$.",
    '**Problem 1.** Let $y = x^2$. Then $\\frac{dy}{dx} = 2x$.\n\n**Problem 2.** Take the sine. Then $\\frac{dy}{dx} = \\cos x$.',
  ],
  applies: reasonFor,
})
