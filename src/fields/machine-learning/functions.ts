import { defineFunction } from '../../math/functions/functions.js'
import { add, apply, divide, exp, ln, multiply, sigmoid, subtract } from '../../math/term/term.js'

defineFunction({
  name: 'sigmoid',
  summary: 'The logistic function σ(x) = 1/(1 + e⁻ˣ).',
  spellings: {
    latex: ['\\sigma', 'sigmoid', 'logistic', 'expit'],
    plain: ['sigmoid', 'sigma', 'σ'],
    python: ['sigmoid', 'expit'],
  },
  letterBeside:
    'sigmoid logistic logit reward prefer bradley neur activation classif odds likelihood polic loss gradient model'.split(
      ' ',
    ),
  arity: 1,
  asTerm: sigmoid,
  slope: x => multiply(sigmoid(x), subtract(1, sigmoid(x))),
  examples: ['\\sigma(0) = 1/2', '\\sigma(2) \\approx 0.880797', "\\sigma'(0) = 1/4"],
})

defineFunction({
  name: 'logsigmoid',
  summary: 'The logarithm of the logistic function, ln σ(x).',
  spellings: { latex: ['logsigmoid', 'LogSigmoid'], python: ['logsigmoid', 'log_sigmoid'] },
  arity: 1,
  asTerm: x => ln(sigmoid(x)),
  examples: ['\\operatorname{logsigmoid}(1) \\approx -0.313262'],
})

defineFunction({
  name: 'softplus',
  summary: 'The smooth form of relu, ln(1 + eˣ).',
  spellings: { latex: ['softplus'], plain: ['softplus'], python: ['softplus'] },
  arity: 1,
  asTerm: x => ln(add(1, exp(x))),
  examples: ['\\operatorname{softplus}(0) = \\ln 2', '\\operatorname{softplus}(1) \\approx 1.313262'],
})

defineFunction({
  name: 'logit',
  summary: 'The logarithm of the odds, ln(x/(1 − x)).',
  spellings: { latex: ['logit'], plain: ['logit'] },
  arity: 1,
  domain: ['0', '1'],
  asTerm: x => ln(divide(x, subtract(1, x))),
  examples: ['\\operatorname{logit}(1/2) = 0', '\\operatorname{logit}(0.9) \\approx 2.197225'],
})

defineFunction({
  name: 'relu',
  summary: 'The rectified linear unit, max(0, x).',
  spellings: { latex: ['relu', 'ReLU', 'Relu'], python: ['relu'] },
  arity: 1,
  asTerm: x => apply('max', 0, x),
  examples: ['\\operatorname{ReLU}(-2) = 0', '\\operatorname{ReLU}(3) = 3'],
})
