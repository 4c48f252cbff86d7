import { describe, expect, test } from 'vitest'
import { constantsAt } from '../../../src/math/engines/value.js'
import { allFunctions, type FunctionDefinition } from '../../../src/math/functions/functions.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { readPrinted } from '../../../src/math/number/printed-number.js'
import { evaluate, exactValue } from '../../../src/math/term/evaluate.js'
import { toLatex, toPlain } from '../../../src/math/term/print.js'
import { apply, symbol, type Term } from '../../../src/math/term/term.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { withConstants } from '../../../src/notation/lower/pi.js'
import { parsePlain } from '../../../src/notation/plain/parser.js'
import { lowerProgram } from '../../../src/notation/python/lower.js'
import { parseProgram } from '../../../src/notation/python/parser.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import '../../math/functions/erf.js'
import type { Chain } from '../../../src/notation/tree/node.js'

const argumentsOf = ({ arity }: FunctionDefinition): readonly string[] =>
  arity === 'several' ? ['x', 'y', 'z'] : ['x', 'y', 'z'].slice(0, arity)

const termOf = ({ name, asTerm }: FunctionDefinition, args: readonly string[]): Term => {
  const terms = args.map(symbol) as [Term, ...Term[]]
  return asTerm ? asTerm(...terms) : apply(name, ...terms)
}

/** The terms of the sides of the one statement that is read. */
function sidesOf(chains: readonly Chain[]): readonly Term[] {
  const glossary = buildGlossary(chains)
  return chains[0]!.terms.map(side => withConstants(lower(side, glossary), glossary))
}

const inLatex = (spelling: string): string =>
  spelling.startsWith('\\') ? spelling : `\\operatorname{${spelling}}`

describe.each(allFunctions().map(one => [one.name, one] as const))('%s', (_, one) => {
  const args = argumentsOf(one)
  const wanted = termOf(one, args)

  test('is the same term by every spelling in LaTeX', () => {
    for (const spelling of one.spellings.latex ?? [])
      expect(sidesOf(parseChains(`${inLatex(spelling)}(${args.join(', ')})`)), spelling).toEqual([wanted])
  })

  test('is the same term by every spelling in plain text', () => {
    for (const spelling of one.spellings.plain ?? []) {
      const [read] = sidesOf(parsePlain(`${spelling}(${args.join(', ')})`))
      // The base of a logarithm keeps its digits as written.
      expect(toPlain(read!), spelling).toBe(toPlain(wanted))
    }
  })

  test('is the same term by every spelling in a program', () => {
    for (const spelling of one.spellings.python ?? []) {
      const source = `def f(x):\n  return torch.${spelling}(x)`
      expect(lowerProgram(parseProgram(source)).term, spelling).toEqual(termOf(one, ['x']))
    }
  })

  test('reads back as it is printed', () => {
    expect(toPlain(sidesOf(parseChains(toLatex(wanted)))[0]!)).toBe(toPlain(wanted))
    if (one.asTerm || !one.spellings.plain) return
    expect(sidesOf(parsePlain(toPlain(wanted)))).toEqual([wanted])
  })

  test('has examples that hold, wherever it is written in LaTeX', () => {
    const { latex, plainForm } = one.spellings
    expect(one.examples.length > 0).toBe(latex !== undefined || plainForm !== undefined)
    for (const example of one.examples) expect(holds(example), example).toBe(true)
  })
})

/** Whether both sides have one value to 40 digits, or the printed one is the other to its own. */
function holds(example: string): boolean {
  const chains = parseChains(example)
  const [left, right] = sidesOf(chains).map(middleOf)
  const slack = right!.minus(left!).abs()
  if (chains[0]!.signs[0]!.operator === '=') return slack.lt('1e-40')
  const printed = readPrinted(example.slice(example.lastIndexOf(' ') + 1))
  return slack.times(2).lte(printed.unit)
}

function middleOf(term: Term) {
  const exact = exactValue(term)
  return exact ?? evaluate(term, constantsAt(50), intervals(50)).bounds().lower
}
