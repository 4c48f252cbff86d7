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
    ['-x*y', '(-x)*y'],
    ['-x-y', '(-x)-y'],
    ['x/y/beta', '(x/y)/beta'],
    ['x/y*beta', '(x/y)*beta'],
    ['x+y*beta**2', 'x+(y*(beta**2))'],
    ['x - -y', 'x - (-y)'],
    ['-x.exp()', '-(x.exp())'],
    ['x.exp()**y', '(x.exp())**y'],
    ['-x.mean()', '-(x.mean())'],
  ])('%s is %s', (written, meant) => expect(returned(written)).toBe(returned(meant)))
})

describe('calls', () => {
  test('of a module may pass through others', () =>
    expect(returned('torch.nn.functional.logsigmoid(x)')).toBe(returned('F.logsigmoid(x)')))

  test.each([
    ['a local', 'def f(x):\n exp = x\n return exp(x)'],
    ['one that becomes local', 'def f(x):\n y = exp(x)\n exp = y\n return y'],
    ['one above it', 'class exp: pass\ndef f(x):\n return exp(x)'],
    ['a name imported for another', 'from math import log10 as log\ndef f(x):\n return log(x)'],
    ['a name assigned outside', 'log = torch.log2\ndef f(x):\n return log(x)'],
  ])('of %s are not those of a library', (_, source) => expect(meaning(source)).toMatch(/^refused/))
})

describe('what is not straight-line arithmetic is refused, never read as something else', () => {
  test.each(['x +', 'exp(x, dim=0)', 'exp(input=x)', 'exp(*x)', 'exp(x y)', 'exp(x for x in y)'])(
    'return %s',
    expression => expect(returned(expression)).toMatch(/^refused/),
  )
})

describe('what means nothing is passed over', () => {
  const plain = parseProgram('def f(x, y):\n    a = x\n    return a')
  test.each([
    ['a docstring', 'def f(x, y):\n    """Return x.\n    def g(x): return y"""\n    a = x\n    return a'],
    ['defaults', 'def f(x, y=-0.5 ** 2):\n    a = x\n    return a'],
    ['a star between parameters', 'def f(x, *, y=1):\n    a = x\n    return a'],
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
