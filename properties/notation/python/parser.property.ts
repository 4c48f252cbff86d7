import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseProgram } from '../../../src/notation/python/parser.js'
import { ProgramError } from '../../../src/notation/python/syntax.js'
import { meaning, returned } from './refusal.js'

describe('operators bind as in Python', () => {
  test.each([
    ['-x**2', '-(x**2)'],
    ['2**-1', '2**(-1)'],
    ['2**-x**2', '2**(-(x**2))'],
    ['x**y**2', 'x**(y**2)'],
    ['-x*y', '(-x)*y'],
    ['-x-y', '(-x)-y'],
    ['x/y/beta', '(x/y)/beta'],
    ['x/y*beta', '(x/y)*beta'],
    ['x+y*beta**2', 'x+(y*(beta**2))'],
    ['x - -y', 'x - (-y)'],
    ['--x', '-(-x)'],
    ['-x.exp()', '-(x.exp())'],
    ['x**y.exp()', 'x**(y.exp())'],
    ['x.exp()**y', '(x.exp())**y'],
    ['-x.mean()', '-(x.mean())'],
  ])('%s is %s', (written, meant) => expect(returned(written)).toBe(returned(meant)))
})

describe('calls', () => {
  test('of a module may pass through others', () =>
    expect(returned('torch.nn.functional.logsigmoid(x)')).toBe(returned('F.logsigmoid(x)')))

  test.each([
    ['a parameter', 'def f(log, x):\n return log(x)'],
    ['a local', 'def f(x):\n exp = x\n return exp(x)'],
    ['one that becomes local', 'def f(x):\n y = exp(x)\n exp = y\n return y'],
    ['another function of the source', 'def f(x):\n return log(x)\ndef log(x):\n return x'],
    ['one above it', 'class exp: pass\ndef f(x):\n return exp(x)'],
    ['a name imported for another', 'from math import log10 as log\ndef f(x):\n return log(x)'],
    ['a name assigned outside', 'log = torch.log2\ndef f(x):\n return log(x)'],
  ])('of %s are not those of a library', (_, source) => expect(meaning(source)).toMatch(/^refused/))
})

describe('what is not straight-line arithmetic is refused, never read as something else', () => {
  test.each([
    'x // y',
    'x(y)(y)',
    'x +',
    'exp(x, dim=0)',
    'exp(input=x)',
    'exp(*x)',
    'exp(x y)',
    'exp(x for x in y)',
  ])('return %s', expression => expect(returned(expression)).toMatch(/^refused/))

  test.each(['x: float', 'x := y', 'x = y if y else x', 'x = y, y', 'x = y > y', '"doc" x = y'])(
    'the line %s',
    line =>
      expect(meaning(`def f(x, y):\n    ${line}\n    return x\n`)).toMatch(
        /^refused: program: expected|^refused: expected/,
      ),
  )

  test.each([
    ['*args', 'args'],
    ['x: List[int, float]', 'x'],
  ])('the parameters (%s)', (parameters, result) =>
    expect(meaning(`def f(${parameters}):\n    return ${result}\n`)).toMatch(/^refused/),
  )
})

describe('what means nothing is passed over', () => {
  const plain = parseProgram('def f(x, y):\n    a = x\n    return a')
  test.each([
    ['a docstring', 'def f(x, y):\n    """Return x.\n    def g(x): return y"""\n    a = x\n    return a'],
    ['defaults', 'def f(x, y=-0.5 ** 2):\n    a = x\n    return a'],
    ['a star between parameters', 'def f(x, *, y=1):\n    a = x\n    return a'],
    ['lines in brackets', 'def f(\n    x,\n    y,\n):\n    a = (\n        x\n    )\n    return (\n  a)'],
    ['what stands before', 'import torch\nx = 3\n@torch.compile\ndef f(x, y):\n    a = x\n    return a'],
  ])('%s', (_, source) => {
    const { name, parameters } = parseProgram(source)
    expect([name, parameters]).toEqual([plain.name, plain.parameters])
    expect(meaning(source)).toBe('x')
  })
})

describe('hostile sources', () => {
  const DEEP = 50_000
  test.each([
    ['parentheses', '('.repeat(900)],
    ['minus signs', '-'.repeat(1900)],
    ['powers', 'x**'.repeat(900)],
    ['calls', 'exp('.repeat(600)],
    ['sums', Array(990).fill('x').join('+')],
    ['modules', 'torch.'.repeat(990)],
    ['digits', `x ** ${'9'.repeat(DEEP)}`],
    ['an exponent', 'x * 1e999999999'],
  ])('of many %s are refused', (_, expression) => expect(returned(expression)).toMatch(/^refused/))

  test('of any words give a program or a ProgramError', () => {
    const words = 'def f ( ) : return x y = + - * ** / . , -> 1 exp mean F torch \n'
      .split(' ')
      .concat(' ', '"d"')
    const soups = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map(soup => soup.join(' '))
    fc.assert(
      fc.property(fc.constantFrom('', 'def f(x, y):\n ', 'def f(x):\n return '), soups, (head, soup) => {
        try {
          expect(parseProgram(head + soup).name).toBeTypeOf('string')
        } catch (error) {
          expect(error).toBeInstanceOf(ProgramError)
        }
      }),
    )
  })
})

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
    ['def f(x): return x. 1', 'a name, got "1"', '1'],
    ['def f(x): return torch.nn.if(x)', 'a name, got "if"', 'if(x)'],
    ['def f(x): return exp(x', 'a comma between arguments, got its end', ''],
    ['def f(x): return exp(input=x)', 'an argument without a name, got "="', '=x)'],
    ['def f(x): return exp(x y)', 'a comma between arguments, got "y"', 'y)'],
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
