import { describe, expect, test } from 'vitest'
import { parseProgram } from '../../../src/notation/python/parser.js'
import { ProgramError } from '../../../src/notation/python/syntax.js'
import { returned } from './refusal.js'

/** What refuses a source: the message, and what stands where it says. */
function refusal(source: string): readonly [message: string, rest: string] {
  try {
    parseProgram(source)
  } catch (error) {
    if (error instanceof ProgramError) return [error.message, source.slice(error.offset)]
    throw error
  }
  throw new Error(`expected a refusal of ${source}`)
}

describe('a refusal says what was wanted, what stands there, and where', () => {
  test.each([
    ['def f(x): return x.T', 'a call, got its end', ''],
    ['def f(x): return torch.nn.if(x)', 'a name, got "if"', 'if(x)'],
    ['def f(x): return exp(x', 'a comma between arguments, got its end', ''],
    ['def f(x): return exp(input=x)', 'an argument without a name, got "="', '=x)'],
    ['def f(x', 'a comma between parameters, got its end', ''],
    ['def f(x:', 'a type, got its end', ''],
    ['def f(x:=2): return x', 'a type, got "="', '=2): return x'],
    ['def f(x: (int)): return x', 'a type, got "("', '(int)): return x'],
    ['def f(x) ->: return x', 'a type, got ":"', ': return x'],
    ['def f(x):\n y := x\n return y', 'a type, got "="', '= x\n return y'],
    ['def f(x: int', 'a comma between parameters, got its end', ''],
    ['def f(x: List[int', 'a comma between parameters, got its end', ''],
    ['def f(x) -> float', ':, got its end', ''],
    ['def f(*x): return x', ',, got "x"', 'x): return x'],
    ['def f(x):\n x: float\n return x', '=, got "\\n"', '\n return x'],
    ['def f(x):\n "doc" x', 'the end of the line, got "x"', 'x'],
    ['def f(x):\n y = x x\n return y', 'the end of the line, got "x"', 'x\n return y'],
  ])('%j', (source, wanted, rest) => expect(refusal(source)).toEqual([`program: expected ${wanted}`, rest]))
})

describe('a module', () => {
  const modules = ['F', 'torch', 'nn', 'functional', 'np', 'numpy', 'jnp', 'jax', 'math', 'lax']
  test.each(modules)('%s leads to a function, alone and behind another', module => {
    expect(returned(`${module}.exp(x)`)).toBe('exp(x)')
    expect(returned(`torch.${module}.exp(x)`)).toBe('exp(x)')
  })
})

describe('what a program has', () => {
  test.each([
    ['x + y * beta', 'x + (y * beta)'],
    ['x * y + beta', '(x * y) + beta'],
    ['x / y ** beta', 'x / (y ** beta)'],
    ['x * -y - beta', '(x * (-y)) - beta'],
    ['exp(x + y - beta)', 'exp((x + y) - beta)'],
    ['(x + y - beta) * 2', '((x + y) - beta) * 2'],
    ['x ** -y * beta', '(x ** (-y)) * beta'],
    ['-x ** y ** beta', '-(x ** (y ** beta))'],
  ])('%s is %s', (written, meant) => {
    expect(returned(written)).toBe(returned(meant))
    expect(returned(written)).not.toMatch(/^refused/)
  })
})
