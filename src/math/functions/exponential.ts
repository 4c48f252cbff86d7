import { add, divide, exp, ln, number, subtract } from '../term/term.js'
import { defineFunction } from './registry.js'

defineFunction({
  name: 'exp',
  summary: 'The exponential function eˣ.',
  spellings: { latex: ['\\exp', 'exp'], plain: ['exp'], python: ['exp'] },
  arity: 1,
  asTerm: exp,
  examples: ['\\exp(0) = 1', '\\exp(1) \\approx 2.718282', '\\exp(-2.5) \\approx 0.0820850'],
})

defineFunction({
  name: 'ln',
  summary: 'The natural logarithm, to base e.',
  spellings: { latex: ['\\ln', 'ln'], plain: ['ln'], python: ['log'] },
  arity: 1,
  domain: ['0', '∞'],
  asTerm: ln,
  examples: ['\\ln 1 = 0', '\\ln 2 \\approx 0.693147', '\\ln(\\exp(3)) = 3'],
})

defineFunction({
  name: 'log',
  summary: 'A logarithm whose base the page says, the natural one where it says none.',
  spellings: { latex: ['\\log', 'log'], plain: ['log'] },
  arity: 1,
  domain: ['0', '∞'],
  asTerm: ln,
  examples: ['\\log 1 = 0', '\\log(\\exp(-2)) = -2'],
})

for (const [base, of2] of [
  ['2', '3.321928'],
  ['10', '1'],
] as const)
  defineFunction({
    name: `log${base}`,
    summary: `The logarithm to base ${base}, ln x / ln ${base}.`,
    spellings: {
      plain: [`log${base}`, `log_${base}`],
      plainForm: `\\log_{${base}}(#)`,
      python: [`log${base}`],
    },
    arity: 1,
    domain: ['0', '∞'],
    asTerm: x => divide(ln(x), ln(number(base))),
    examples: [`\\log_{${base}} ${base} = 1`, `\\log_{${base}} 10 \\approx ${of2}`],
  })

defineFunction({
  name: 'log1p',
  summary: 'ln(1 + x), which programs compute without a loss near 0.',
  spellings: { latex: ['log1p'], python: ['log1p'] },
  arity: 1,
  domain: ['-1', '∞'],
  asTerm: x => ln(add(1, x)),
  examples: ['\\operatorname{log1p}(0) = 0', '\\operatorname{log1p}(1) \\approx 0.693147'],
})

defineFunction({
  name: 'expm1',
  summary: 'eˣ − 1, which programs compute without a loss near 0.',
  spellings: { latex: ['expm1'], python: ['expm1'] },
  arity: 1,
  asTerm: x => subtract(exp(x), 1),
  examples: ['\\operatorname{expm1}(0) = 0', '\\operatorname{expm1}(1) \\approx 1.718282'],
})
