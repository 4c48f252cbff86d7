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
    ['x-y-beta', '(x-y)-beta'],
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

  test.each([
    ['-x**2', '(-x)**2'],
    ['x**y**2', '(x**y)**2'],
    ['x-y-beta', 'x-(y-beta)'],
    ['x/y/beta', 'x/(y/beta)'],
    ['x/y*beta', 'x/(y*beta)'],
  ])('%s is not %s', (written, meant) => expect(returned(written)).not.toBe(returned(meant)))
})

describe('calls', () => {
  test.each([
    'exp(x)',
    'torch.exp(x)',
    'np.exp(x,)',
    'jax.numpy.exp(x)',
    'math.exp(\n x\n)',
    'x.exp()',
    '(x).exp()',
    'torch.exp((x))',
  ])('%s is e^x', call => expect(returned(call)).toBe(returned('exp(x)')))

  test('of a module may pass through others', () =>
    expect(returned('torch.nn.functional.logsigmoid(x)')).toBe(returned('F.logsigmoid(x)')))

  test('on a name of the function are its methods, even if a module is called so', () => {
    expect(meaning('def f(F):\n return F.exp()')).toBe('exp(F)')
    expect(meaning('def f(x):\n nn = x\n return nn.exp()')).toBe('exp(x)')
    expect(meaning('def f(F, x):\n return F.exp(x)')).toMatch(
      /^refused: .*expected one argument of exp, got 2/,
    )
  })

  test.each([
    ['a parameter', 'def f(log, x):\n return log(x)'],
    ['a local', 'def f(x):\n exp = x\n return exp(x)'],
    ['one that becomes local', 'def f(x):\n y = exp(x)\n exp = y\n return y'],
    ['another function of the source', 'def f(x):\n return log(x)\ndef log(x):\n return x'],
    ['one above it', 'class exp: pass\ndef f(x):\n return exp(x)'],
    ['a name imported for another', 'from math import log10 as log\ndef f(x):\n return log(x)'],
    ['a name assigned outside', 'log = torch.log2\ndef f(x):\n return log(x)'],
    ['an unknown function of the source', 'def f(x):\n return g(x)\ndef g(x):\n return x'],
  ])('of %s are not those of a library', (_, source) => expect(meaning(source)).toMatch(/^refused/))

  test.each(['F', 'torch.nn', 'x * math.pi', 'x.grad', 'x.T.exp()', 'self.beta', 'x.nn.exp()', 'F.nn'])(
    '%s is none',
    expression => {
      expect(returned(expression)).toMatch(/^refused/)
      expect(meaning(`def f(x, F, self):\n return ${expression === 'F' ? 'torch' : expression}`)).toMatch(
        /^refused/,
      )
    },
  )
})

describe('what is not straight-line arithmetic is refused, never read as something else', () => {
  test.each([
    'x if y else beta',
    'x, y',
    '(x, y)',
    '[x]',
    'x[0]',
    'x > y',
    'x == y',
    'x @ y',
    'x % y',
    'x // y',
    'x and y',
    'not x',
    'lambda x: x',
    '(lambda: x)()',
    'None',
    'True',
    '+x',
    '*x',
    'f"x"',
    '"x"',
    '1j',
    '0x10',
    '2 x',
    'x y',
    'x)',
    '(x',
    'x(y)(y)',
    '(x + y)(y)',
    'await x',
    '',
    'x +',
    'x ** ',
    '(x := y)',
    'exp(x, dim=0)',
    'exp(input=x)',
    'exp(*x)',
    'exp(x y)',
    'exp()',
    'exp(x, y)',
    'x.exp(y)',
    'exp(x for x in y)',
    '{x}',
    '...',
  ])('return %s', expression => expect(returned(expression)).toMatch(/^refused/))

  test.each([
    'if x:',
    'for x in y:',
    'while x:',
    'with x:',
    'try:',
    'x += 1',
    'x -= 1',
    'x **= 2',
    'x /= y',
    'x = y = 1',
    'x, y = y, x',
    'x[0] = y',
    'x.y = y',
    'x: float',
    'x := y',
    'print(x)',
    'x.add_(y)',
    'assert x',
    'import math',
    'from math import exp',
    'global x',
    'nonlocal x',
    'del x',
    'pass',
    'raise x',
    'yield x',
    'def g(x): return x',
    'class A: pass',
    'async def g(): pass',
    'x = y if y else x',
    'x = y; y = x',
    'x = y, y',
    'x = y > y',
    'if = x',
    'None = x',
    '"doc" x = y',
    'x',
    '@x',
  ])('the line %s', line =>
    expect(meaning(`def f(x, y):\n    ${line}\n    return x\n`)).toMatch(
      /^refused: program: expected|^refused: expected/,
    ),
  )

  test.each([
    ['*args', 'args'],
    ['**kwargs', 'x'],
    ['x, /, y', 'x'],
    ['(x)', 'x'],
    ['x y', 'x'],
    ['x: List[int, float]', 'x'],
    ['if', 'x'],
    ['x="mean"', 'x'],
    [', x', 'x'],
  ])('the parameters (%s)', (parameters, result) =>
    expect(meaning(`def f(${parameters}):\n    return ${result}\n`)).toMatch(/^refused/),
  )

  test.each([
    '',
    'x = 1',
    'def',
    'def f',
    'def f(',
    'def f(x)',
    'def f(x):',
    'def f(x):\n x = 1\n',
    'def f(x):\n return',
  ])('a source without a whole function: %j', source => expect(meaning(source)).toMatch(/^refused/))

  test('and the error says what was expected, what was found, and where', () => {
    const source = 'def f(x):\n    return x if x else x'
    const caught = (() => {
      try {
        return parseProgram(source)
      } catch (error) {
        return error
      }
    })()
    expect(caught).toMatchObject({
      name: 'ProgramError',
      message: 'program: expected the end of the line, got "if"',
      offset: source.indexOf('if'),
    })
    expect(() => parseProgram('def f(x):\n y = x')).toThrow('expected a name, got its end')
  })
})

describe('what means nothing is passed over', () => {
  const plain = parseProgram('def f(x, y):\n    a = x\n    return a')
  test.each([
    ['a docstring', 'def f(x, y):\n    """Return x.\n    def g(x): return y"""\n    a = x\n    return a'],
    ['comments', 'def f(x, y): # def g\n    # a = y\n    a = x # + y\n    return a # + y'],
    [
      'annotations',
      'def f(x: torch.Tensor, y: "Tensor") -> Optional[float]:\n    a: float = x\n    return a',
    ],
    ['defaults', 'def f(x, y=-0.5 ** 2):\n    a = x\n    return a'],
    ['a default of none', 'def f(x, y=None):\n    a = x\n    return a'],
    ['a star between parameters', 'def f(x, *, y=1):\n    a = x\n    return a'],
    ['a comma behind them', 'def f(x, y,):\n    a = x\n    return a'],
    ['lines in brackets', 'def f(\n    x,\n    y,\n):\n    a = (\n        x\n    )\n    return (\n  a)'],
    ['lines that go on', 'def f(x, y):\n    a = \\\n x\n    return \\\r\n a'],
    ['tabs and carriage returns', 'def f(x, y):\r\n\ta = x\r\n\r\n\treturn a\r\n'],
    ['what stands before', 'import torch\nx = 3\n@torch.compile\ndef f(x, y):\n    a = x\n    return a'],
    ['other functions', 'def f(x, y):\n    a = x\n    return a\ndef g(x):\n    return x[0]'],
    ['what is never reached', 'def f(x, y):\n    a = x\n    return a\n    return y'],
  ])('%s', (_, source) => {
    const { name, parameters } = parseProgram(source)
    expect([name, parameters]).toEqual([plain.name, plain.parameters])
    expect(meaning(source)).toBe('x')
  })
})

describe('places', () => {
  test('are those of the source: the result and every part of it can be cut out', () => {
    const source = 'def f(x, y):\n    return -F.exp((x + y) ** 2) / 3'
    const { result } = parseProgram(source)
    expect(source.slice(result.start, result.end)).toBe('-F.exp((x + y) ** 2) / 3')
    if (result.kind !== 'binary' || result.left.kind !== 'negative' || result.left.of.kind !== 'call')
      throw new Error('expected a quotient of a negative call')
    const [argument] = result.left.of.arguments
    const parts = [result.left, result.left.of, argument!, result.right]
    expect(parts.map(({ start, end }) => source.slice(start, end))).toEqual([
      '-F.exp((x + y) ** 2)',
      'F.exp((x + y) ** 2)',
      '(x + y) ** 2',
      '3',
    ])
  })
})

describe('hostile sources', () => {
  const DEEP = 50_000
  test.each([
    ['parentheses', '('.repeat(900)],
    ['minus signs', '-'.repeat(1900)],
    ['powers', 'x**'.repeat(900)],
    ['calls', 'exp('.repeat(600)],
    ['methods', `x${'.exp()'.repeat(480)}`],
    ['sums', Array(990).fill('x').join('+')],
    ['modules', 'torch.'.repeat(990)],
    ['brackets that never end', '['.repeat(DEEP)],
    ['a line that never ends', ' '.repeat(DEEP)],
    ['digits', `x ** ${'9'.repeat(DEEP)}`],
    ['an exponent', 'x * 1e999999999'],
  ])('of many %s are refused', (_, expression) => expect(returned(expression)).toMatch(/^refused/))

  test('levels are bounded, not the depth of sources that people write', () => {
    const nested = (levels: number) => `${'('.repeat(levels)}x${')'.repeat(levels)}`
    expect(returned(nested(99))).toBe('x')
    expect(returned(nested(100))).toMatch(/at most 100 levels/)
    expect(returned(Array(30).fill(nested(30)).join('+'))).not.toMatch(/^refused/)
  })

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
