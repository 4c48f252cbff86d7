import { describe, expect, test } from 'vitest'
import { parseProgram } from '../../../src/notation/python/parser.js'
import { ProgramError } from '../../../src/notation/python/syntax.js'
import { meaning, returned } from './refusal.js'

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
    ['def f(x): return', 'a value, got its end', ''],
    ['def f(x): return ]', 'a value, got "]"', ']'],
    ['def f(x): return [x)', 'a value, got "["', '[x)'],
    ['def f(x): return x y', 'the end of the line, got "y"', 'y'],
    ['def f(x): return (x + 1)(x)', 'the end of the line, got "("', '(x)'],
    ['def f(x): return 2(x)', 'the end of the line, got "("', '(x)'],
    ['def f(x): return exp(x)(x)', 'the end of the line, got "("', '(x)'],
    ['def f(x): return x.T', 'a call, got its end', ''],
    ['def f(x): return x.T + 1', 'a call, got "+"', '+ 1'],
    ['def f(x): return x.1', 'the end of the line, got ".1"', '.1'],
    ['def f(x): return x. 1', 'a name, got "1"', '1'],
    ['def f(x): return torch.nn.if(x)', 'a name, got "if"', 'if(x)'],
    ['def f(x): return x(x)', 'a function of a library, got "x"', 'x(x)'],
    [
      'def f(x): return 1 + log(x)\ndef log(x): return x',
      'a function of a library, got "log"',
      'log(x)\ndef log(x): return x',
    ],
    ['def f(x): return exp(x', 'a comma between arguments, got its end', ''],
    ['def f(x): return exp(input=x)', 'an argument without a name, got "="', '=x)'],
    ['def f(x): return exp(x y)', 'a comma between arguments, got "y"', 'y)'],
    ['def f(x', 'a comma between parameters, got its end', ''],
    ['def f(x y): return x', 'a comma between parameters, got "y"', 'y): return x'],
    ['def f(x:', 'a type, got its end', ''],
    ['def f(x:=2): return x', 'a type, got "="', '=2): return x'],
    ['def f(x: (int)): return x', 'a type, got "("', '(int)): return x'],
    ['def f(x) ->: return x', 'a type, got ":"', ': return x'],
    ['def f(x):\n y := x\n return y', 'a type, got "="', '= x\n return y'],
    ['def f(x: int', 'a comma between parameters, got its end', ''],
    ['def f(x: List[int', 'a comma between parameters, got its end', ''],
    ['def f(x) -> float', ':, got its end', ''],
    ['def f(x)', ':, got its end', ''],
    ['def f(*x): return x', ',, got "x"', 'x): return x'],
    ['def f(x=', 'a value, got its end', ''],
    ['def f(x): return (x', '), got its end', ''],
    ['def', 'a name, got its end', ''],
    ['def if(x): return x', 'a name, got "if"', 'if(x): return x'],
    ['def f: return x', '(, got ":"', ': return x'],
    ['x = 1', 'def, got its end', ''],
    ['', 'def, got its end', ''],
    ['def f(x):\n x', '=, got its end', ''],
    ['def f(x):\n x: float\n return x', '=, got "\\n"', '\n return x'],
    ['def f(x):\n 2 = x', 'a name, got "2"', '2 = x'],
    ['def f(x):\n "doc" x', 'the end of the line, got "x"', 'x'],
    ['def f(x):\n y = x x\n return y', 'the end of the line, got "x"', 'x\n return y'],
  ])('%j', (source, wanted, rest) => expect(refusal(source)).toEqual([`program: expected ${wanted}`, rest]))

  test.each(
    'if else elif for while with try except finally import from as class def return lambda and or not in is global nonlocal raise assert del pass break continue yield async await None True False'.split(
      ' ',
    ),
  )('%s is no name', keyword => {
    expect(refusal(`def f(x, ${keyword}): return x`)[0]).toBe(`program: expected a name, got "${keyword}"`)
  })
})

describe('a module', () => {
  const modules = ['F', 'torch', 'nn', 'functional', 'np', 'numpy', 'jnp', 'jax', 'math', 'lax']
  test.each(modules)('%s leads to a function, alone and behind another', module => {
    expect(returned(`${module}.exp(x)`)).toBe('exp(x)')
    expect(returned(`torch.${module}.exp(x)`)).toBe('exp(x)')
  })

  test('is known by its name alone: no other name leads to a function, and no call of one does', () => {
    expect(returned('z.exp()')).toBe('refused: program: expected a name that it defines, got z')
    expect(returned('z.exp(x)')).toBe('refused: program: expected a name that it defines, got z')
    expect(returned('F(x).exp(y)')).toBe(
      'refused: program: expected a function that is known of single items, got F',
    )
    expect(returned('torch.F(x).exp(y)')).toBe(
      'refused: program: expected a function that is known of single items, got F',
    )
  })
})

describe('what a program has', () => {
  test('is its name, its parameters in their order and its assignments', () => {
    const source =
      'def loss(x, *, y: float = 1 + 2 * 3, beta=-0.1) -> "Tensor":\n a = x + y\n b: torch.Tensor = a - 1\n return a + b'
    const { name, parameters, assignments, result } = parseProgram(source)
    expect([name, parameters]).toEqual(['loss', ['x', 'y', 'beta']])
    const written = [...assignments.map(({ value }) => value), result]
    expect(written.map(({ start, end }) => source.slice(start, end))).toEqual(['x + y', 'a - 1', 'a + b'])
    expect(assignments.map(assignment => assignment.name)).toEqual(['a', 'b'])
  })

  test.each([
    ['x - y + beta', '(x - y) + beta'],
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

  test('is no function that the source defines, whatever stands behind it', () => {
    expect(meaning('def f(x):\n return exp(x)\nlog = 1')).toBe('exp(x)')
    expect(meaning('log')).toMatch(/expected def, got its end/)
  })
})
