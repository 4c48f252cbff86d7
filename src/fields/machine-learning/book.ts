import './functions.js'
import { defineBook } from '../../rules/book/model/book.js'
import { exercise1 } from './chapter-15/15.01.js'
import { exercise2 } from './chapter-15/15.02.js'
import { exercise4 } from './chapter-15/15.04.js'
import { exercise5 } from './chapter-15/15.05.js'
import { exercise6 } from './chapter-15/15.06.js'
import { exercise7 } from './chapter-15/15.07.js'
import { exercise8 } from './chapter-15/15.08.js'
import { exercise10 } from './chapter-15/15.10.js'
import { exercise12 } from './chapter-15/15.12.js'
import { exercise13 } from './chapter-15/15.13.js'
import { exercise27 } from './chapter-15/15.27.js'
import { exercise31 } from './chapter-15/15.31.js'

/** Words that a page about these exercises uses, and hardly any other page. */
const WORDS =
  'flop*|tflop*|pflop*|gpu*|h100*|a100*|mfu|token*|pretrain*|chinchilla|kaplan|logit*|log-likelihood|exact-match|' +
  'reward-model|reward*|policy|policies|advantage*|baseline*|ppo|dpo|grpo|rlhf|kl|divergence|softmax|sigmoid|' +
  'logsigmoid|softplus|logistic|underflow*|overflow*|attention|kv|gqa|mha|head*|gradient*|scaling-law*|' +
  'lagrangian|compute-optimal|bradley-terry|preference*|preferred|pair*|prompt*|response*'

/** The built-in book, which `--book chapter-15` names. */
export const chapter15 = defineBook({
  id: 'chapter-15',
  summary: 'Twelve exercises on the scaling of language models and on learning from preferences.',
  exercises: [
    exercise1,
    exercise2,
    exercise4,
    exercise5,
    exercise6,
    exercise7,
    exercise8,
    exercise10,
    exercise12,
    exercise13,
    exercise27,
    exercise31,
  ].map(exercise => ({ ...exercise, words: WORDS })),
})

/** The exercises of the built-in book. */
export const book = chapter15.exercises
