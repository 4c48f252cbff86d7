import { reduced } from '../engines/normal-form-or-self.js'
import { ARCTANGENT } from '../functions/inverse-trigonometric.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { exactValue } from '../term/evaluate.js'
import { symbolsOf } from '../term/symbols.js'
import { multiply, subtract, type Term } from '../term/term.js'

/** Functions whose derivative is simpler than they are. */
const INVERSES: ReadonlySet<string> = new Set([ARCTANGENT, 'arcsin', 'arccos'])

/**
 * `\int f L dx = F L - \int F L' dx`, where L is a logarithm, an arctangent, an arcsine, or a power of one, and F an
 * antiderivative of the other factors. Undefined where there is no such factor, or where `next` does not find both.
 */
export function byInverse(term: Term, by: string, next: (term: Term) => Term | undefined): Term | undefined {
  const factors = term.kind === 'multiply' ? term.factors : [term]
  const inverse = factors.find(factor => isInverse(factor) && symbolsOf(factor).has(by))
  if (!inverse) return undefined
  const first = next(multiply(...factors.filter(factor => factor !== inverse)))
  const rest = first && next(reduced(multiply(first, differentiate(inverse, by)), []))
  return rest && subtract(multiply(first, inverse), rest)
}

function isInverse(term: Term): boolean {
  if (term.kind === 'ln') return true
  if (term.kind === 'apply') return INVERSES.has(term.name)
  const exponent = term.kind === 'power' ? exactValue(term.exponent) : undefined
  return (
    term.kind === 'power' && exponent?.isInteger() === true && exponent.sign() > 0 && isInverse(term.base)
  )
}
