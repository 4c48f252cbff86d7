import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsIn } from '../../../fields/machine-learning/chapter-15/chapter.js'

const ACCUSATIONS = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])
const findings = claimsIn
const accused = (number: string, text: string) =>
  findings(number, text)
    .filter(one => ACCUSATIONS.has(one.verdict))
    .map(one => one.rule)

/** Each is true; most are about another thing, another run or in another sense than a claim with the same unit. */
const RIGHT: readonly (readonly [string, string])[] = [
  ['15.5', 'On 4096 GPUs training takes 81 hours; on 8192 GPUs it would take 40 hours.'],
  ['15.5', 'At 100% utilisation the job would take 40 hours; at 50% it takes 81 hours.'],
  ['15.5', 'At 100% utilisation the job would take 40 hours. On our cluster training takes 81 hours.'],
  ['15.5', 'At full utilisation training takes 40 hours.'],
  ['15.5', 'At full utilisation training takes 40 hours, at half of it 81 hours.'],
  ['15.5', 'Training takes 81 hours. With twice the GPUs it would be 40 hours.'],
  ['15.5', 'With twice the GPUs training takes 40 hours.'],
  ['15.5', 'With a thousand H100s training would take 330 hours.'],
  ['15.5', 'On 512 A100s (312 TFLOP/s peak) the training run would take 2045 hours.'],
  ['15.5', 'A 7B model takes 8 hours of training.'],
  ['15.5', 'Training a 7B model takes 8 hours.'],
  ['15.5', 'Training on 2.8T tokens would take 161 hours.'],
  ['15.5', 'Training on 2.8T tokens takes 161 hours.'],
  ['15.5', 'The previous run took 300 hours of training.'],
  ['15.5', 'Training lasts 81 hours, of which 2 hours are spent on checkpoints.'],
  ['15.5', 'The cluster was reserved for 5 days.'],
  ['15.5', 'Training Llama took 54 days on 16384 GPUs.'],
  ['15.5', 'Data loading took 3 hours before training started.'],
  ['15.5', 'In FP8 the peak is $1979$ TFLOP/s per card, and training takes 40 hours.'],
  ['15.5', 'If utilisation drops to 40%, training takes 101 hours.'],
  ['15.5', 'At 40% MFU the training takes 101 hours.'],
  ['15.5', 'The forward pass alone needs $2.0 \\times 10^{23}$ FLOPs.'],
  [
    '15.5',
    'The run needs $5.9\\times 10^{23}$ FLOPs, of which the backward pass takes $3.9 \\times 10^{23}$ FLOPs.',
  ],
  ['15.5', 'Training takes more than 80 hours.'],
  ['15.5', 'Training takes less than 4 days.'],
  ['15.5', 'Training takes at most 100 hours.'],
  ['15.5', 'The training takes between 80 and 82 hours.'],
  ['15.5', 'Training takes 80 to 82 hours.'],
  ['15.5', 'Training takes 3 days and 9 hours.'],
  ['15.27', 'Q, K, V and O together have $2.68 \\times 10^8$ parameters in multi-head attention.'],
  ['15.27', 'In multi-head attention Q, K, V and O together have $2.68 \\times 10^8$ parameters.'],
  ['15.27', 'In multi-head attention the four projections have $2.68 \\times 10^8$ parameters together.'],
  [
    '15.27',
    'Over 80 layers the K and V projections of multi-head attention have $1.07 \\times 10^{10}$ parameters in total.',
  ],
  [
    '15.27',
    'Under GQA the K and V projections have $1.34 \\times 10^9$ parameters in total over all layers.',
  ],
  ['15.27', 'Under GQA, over all 80 layers, K and V have $1.34 \\times 10^9$ parameters together.'],
  ['15.27', 'With MQA the cache is 64× smaller.'],
  ['15.27', 'With multi-query attention the KV cache is 64 times smaller.'],
  ['15.27', 'With multi-query attention K and V have $1.05 \\times 10^6$ parameters each.'],
  ['15.27', 'In multi-head attention each head has $1.05 \\times 10^6$ parameters.'],
  ['15.27', 'The FFN of every layer has $5.6 \\times 10^8$ parameters, in multi-head and in grouped models.'],
  ['15.27', 'In a multi-head model the embedding matrix has $2.6 \\times 10^8$ parameters in total.'],
  ['15.27', 'In multi-head attention each layer has $2.68 \\times 10^8$ attention parameters.'],
  ['15.27', 'Going from MHA to MQA saves $1.32 \\times 10^8$ parameters per layer.'],
  ['15.27', 'Quantising the cache to 8 bits makes the cache 2× smaller.'],
  ['15.27', 'With GQA-4 the cache is 16× smaller.'],
  ['15.27', 'With 4 KV heads the cache is 16× smaller.'],
  ['15.27', 'Compared to MHA with 96 heads the cache is 12× smaller.'],
  ['15.27', 'The saving is 94% of the K and V parameters of the model.'],
  ['15.2', 'Chinchilla itself has 70B parameters and saw 1.4T tokens.'],
  ['15.2', 'Chinchilla has 70B parameters.'],
  ['15.2', 'Chinchilla was trained on 1.4T tokens.'],
  ['15.2', 'GPT-3 used $N \\approx 1.75 \\times 10^{11}$ and $D \\approx 3 \\times 10^{11}$.'],
  ['15.2', 'GPT-3 has 175 B parameters and saw 300 billion tokens.'],
  ['15.2', 'Llama 2 has 70B parameters and was trained on 2T tokens.'],
  ['15.2', 'Gopher has 280 B parameters.'],
  ['15.2', 'At $C = 10^{25}$ it would be $N \\approx 2.9 \\times 10^{11}$.'],
  ['15.2', 'For a budget of $10^{25}$ FLOPs the Chinchilla rule gives $N \\approx 2.9 \\times 10^{11}$.'],
  [
    '15.2',
    'It is false that the Chinchilla model has the worse loss at equal compute: the model performs better.',
  ],
  ['15.2', 'It is false that at equal compute the Chinchilla model performs worse.'],
  ['15.2', 'It is not true that at the same compute the Chinchilla model performs worse.'],
  ['15.2', 'Nobody claims that at equal compute the Chinchilla model performs worse.'],
  ['15.2', 'It would be wrong to say that at equal compute the Chinchilla model performs worse.'],
  ['15.2', 'At equal compute the Chinchilla model performs no worse.'],
  ['15.2', "Kaplan's model is more than five times larger."],
  ['15.5', 'Doubling the cluster cuts training to 40 hours.'],
  ['15.5', 'Training with half of the tokens takes 40 hours.'],
  ['15.5', 'A run that stops at 700 billion tokens takes 40 hours.'],
  ['15.5', 'At the hardware peak, training takes 40 hours.'],
  ['15.5', 'The same run on TPUs took 120 hours.'],
  ['15.5', 'Training on A100s takes 256 hours.'],
  ['15.5', 'Without checkpointing the run takes 81 hours. With activation recomputation it takes 108 hours.'],
  ['15.5', 'With recomputation, training takes 108 hours.'],
  ['15.5', 'Since failures are common, the whole run lasted 100 hours of wall-clock time.'],
  ['15.5', 'An ideal cluster with perfect scaling runs the training in 40 hours.'],
  ['15.5', 'Each GPU does $4.9 \\times 10^{14}$ FLOPs/s at 50% MFU.'],
  ['15.5', 'A single H100 peaks at $9.89 \\times 10^{14}$ FLOPs/s.'],
  ['15.5', 'The peak of a single card is $9.89 \\times 10^{14}$ FLOPs/s.'],
  ['15.5', 'A node of eight cards has a peak of $7.9 \\times 10^{15}$ FLOPs/s.'],
  ['15.5', 'This is 0.33 million GPU-hours of training.'],
  ['15.5', 'Training therefore costs 330 thousand hours of GPU time.'],
  ['15.5', 'We round up and plan 4 days for the run.'],
  ['15.5', 'The training run costs 660,000 dollars at 2 dollars per hour.'],
  ['15.5', 'Training finishes on day 4.'],
  ['15.5', 'The run starts on Monday and takes until Thursday, 4 days later.'],
  ['15.27', 'GQA-8 needs 16.8 million parameters for K and V, that is 12.5% of the MHA number.'],
  ['15.27', 'With half the heads the cache is 2× smaller.'],
  ['15.27', 'The cache of a 70B model takes 2.6 MB per token, and GQA makes it 8× smaller.'],
  ['15.27', 'In GQA the query and output projections keep $6.7 \\times 10^7$ parameters each.'],
  ['15.27', 'In GQA each key head has $1.05 \\times 10^6$ parameters.'],
  ['15.27', 'Attention as a whole has $1.5 \\times 10^8$ parameters per layer with GQA in total.'],
  ['15.27', 'Under GQA attention has $1.5 \\times 10^8$ parameters in total.'],
  ['15.27', 'Multi-head attention has $2.68 \\times 10^8$ parameters in total.'],
  ['15.27', 'A layer of multi-head attention has $2.68 \\times 10^8$ parameters in total.'],
  [
    '15.27',
    'Summing over the network, multi-head attention uses $1.07 \\times 10^{10}$ parameters in total for K and V.',
  ],
  ['15.27', 'The savings are 9.4 billion parameters out of the 10.7 billion parameters of K and V.'],
  ['15.27', 'This saves 88% of the KV parameters of the model.'],
  ['15.27', 'The saving for each of K and V is $5.87 \\times 10^7$ parameters per layer.'],
  ['15.27', 'Per layer K alone saves $5.87 \\times 10^7$ parameters.'],
  ['15.27', 'In bf16 one layer saves 235 MB, and GQA serves 8× more users.'],
  ['15.27', 'PagedAttention serves 3× more users.'],
  ['15.2', 'Meta trained a model of 405 B parameters.'],
  ['15.2', 'LLaMA 3 saw 15 T tokens.'],
  ['15.2', 'Today one would overtrain: an 8 B model on 15 T tokens.'],
  ['15.2', 'A 10 B model on 16.7 T tokens would use the same compute.'],
  ['15.2', 'A model of 45 B parameters would need 3.65 T tokens.'],
  ['15.2', 'With ten times the compute the model has 289 B parameters.'],
  ['15.2', 'With 4 times the compute we get a 183 B model.'],
  ['15.2', 'The Chinchilla paper trained 400 models on up to 500 B tokens.'],
  ['15.2', 'At equal compute the Chinchilla model has the smaller size and the lower loss.'],
  ['15.2', 'The Kaplan model has worse loss at equal compute than the Chinchilla model.'],
  ['15.2', "Kaplan's model is worse than the Chinchilla model at equal compute."],
  ['15.2', 'At equal compute, the loss of the Kaplan model is higher than that of the Chinchilla model.'],
  ['15.2', 'Chinchilla used less compute at inference and its loss is lower.'],
]

/** Each is false, about what its exercise is about. */
const WRONG: readonly (readonly [string, string])[] = [
  ['15.5', 'On 4096 GPUs at 50% MFU training takes 92 hours.'],
  ['15.5', 'Training takes 92 hours, or 3.8 days.'],
  ['15.5', 'Training takes $2.59 \\times 10^5$ seconds, which is 72 hours.'],
  [
    '15.5',
    'The run needs $C = 6 \\cdot 70 \\times 10^9 \\cdot 1.4 \\times 10^{12} \\approx 9.5 \\times 10^{23}$ FLOPs.',
  ],
  ['15.27', 'In multi-head attention K and V together have $1.43 \\times 10^8$ parameters.'],
  ['15.27', 'In multi-head attention the K and V projections have $7.6 \\times 10^7$ parameters each.'],
  ['15.27', 'Under GQA-8 the cache is 6× smaller.'],
  ['15.27', 'One layer saves $1.51 \\times 10^8$ parameters.'],
  ['15.27', 'Over 80 layers $4.9 \\times 10^9$ parameters are saved.'],
  ['15.2', 'At equal compute the Chinchilla model performs worse.'],
  ['15.2', 'At $C = 10^{24}$ the Chinchilla rule gives $N \\approx 9.7 \\times 10^{10}$ parameters.'],
  ['15.2', 'The optimum at $C = 10^{24}$ is a 97 B parameter model.'],
  ['15.2', 'It is true that at equal compute the Chinchilla model performs worse.'],
  ['15.2', 'With $C = 10^{24}$ the optimal model has 97 B parameters and sees 1.38 T tokens.'],
  ['15.5', 'So the whole training takes 28 hours on 4096 H100 GPUs.'],
  ['15.5', 'The cluster sustains $4.0 \\times 10^{18}$ FLOPs/s at 50% MFU.'],
  ['15.5', 'The cluster has a peak of $4.50 \\times 10^{18}$ FLOPs/s.'],
  ['15.27', 'GQA makes the KV cache 6 times smaller.'],
  ['15.27', 'GQA saves $4.9 \\times 10^9$ parameters across all layers.'],
]

describe('a true number of another thing, another run or another sense accuses nobody', () => {
  test.each(RIGHT)('%s: %s', (number, sentence) => expect(accused(number, sentence)).toEqual([]))
})

describe('a wrong number of what the exercise is about is still found', () => {
  test.each(WRONG)('%s: %s', (number, sentence) => expect(accused(number, sentence)).not.toEqual([]))
})

/** Hours that are neither right at any rounding nor a constant by which units convert. */
const wrongHours = fc.integer({ min: 100, max: 999 }).filter(hours => hours !== 365 && hours % 10 > 0)

describe('whatever the numbers', () => {
  test('wrong hours are refuted, unless a number that the exercise does not know stands beside them', () =>
    fc.assert(
      fc.property(wrongHours, fc.integer({ min: 2, max: 4000 }), (hours, other) => {
        fc.pre(![24, 60, 365, 3600].includes(other) && (other < 1900 || other > 2099))
        fc.pre(Math.abs(other - 3.36) > 0.1 && Math.abs(other - 81) > 2 && other !== 6)
        expect(accused('15.5', `Training takes ${hours} hours.`)).toEqual(['15.5/hours'])
        expect(accused('15.5', `With ${other} nodes training takes ${hours} hours.`)).toEqual([])
        expect(accused('15.5', `It has ${other} nodes. Then training takes ${hours} hours.`)).toEqual([])
      }),
      { numRuns: 15 },
    ))

  test('a bound, a range and one of several units refute nothing', () =>
    fc.assert(
      fc.property(wrongHours, hours => {
        for (const phrase of [
          `more than ${hours} hours`,
          `at most ${hours} hours`,
          `${hours} hours or more`,
          `${hours - 90} to ${hours} hours`,
          `${hours - 90}-${hours} hours`,
          `between ${hours - 90} and ${hours} hours`,
          `an additional ${hours} hours`,
          `2 days and ${hours} hours`,
          `2 days ${hours} hours`,
        ])
          expect([phrase, accused('15.5', `Training takes ${phrase}.`)]).toEqual([phrase, []])
        expect(accused('15.5', `Training takes about ${hours} hours.`)).toEqual(['15.5/hours'])
      }),
      { numRuns: 5 },
    ))
})

test('a ratio to what only a publication gives is unsupported, never refuted', () => {
  const ratio = (text: string) =>
    findings('15.2', `At $C = 10^{24}$ we get $N \\approx 9.13 \\times 10^{10}$. ${text}`)
      .filter(one => one.rule === '15.2/kaplan-ratio')
      .map(one => one.verdict)
  expect(ratio("Kaplan's model is about five times larger.")).toEqual(['unsupported'])
  expect(ratio("Kaplan's model is about 13 times larger.")).toEqual(['holds'])
})

describe('names', () => {
  const rule = (text: string) =>
    findings('15.27', text)
      .filter(one => one.reason !== 'prose')
      .map(one => `${one.rule} ${one.verdict}`)

  test('a name that the exercise never mentions makes its sentence doubtful, in the middle and at the start', () => {
    expect(rule('GQA makes the KV cache 6 times smaller.')).toEqual(['15.27/cache refuted'])
    expect(rule('The KV cache of Mistral is 6 times smaller.')).toEqual(['15.27/cache undecided'])
    expect(rule('FlashKV makes the cache 6 times smaller.')).toEqual(['15.27/cache undecided'])
    // A name is never a word that the page writes small, nor one of a title.
    expect(rule('The Cache of keys is 6 times smaller, a cache like others.')).toEqual([
      '15.27/cache refuted',
    ])
  })

  test('the longest name that begins at a word is the one that is named', () => {
    const each = (name: string) =>
      rule(`With ${name} attention K and V have $7.6 \\times 10^7$ parameters each.`)
    expect(each('multi-head')).toEqual(['15.27/multi-head-each refuted'])
    expect(each('grouped-query')).toEqual(['15.27/grouped-each refuted'])
    expect(each('multi-query')).toEqual([])
  })

  test('what a name is known for is its own number, and no other number is', () => {
    const size = (billions: number) => accused('15.2', `Chinchilla has ${billions}B parameters.`)
    expect(size(70)).toEqual([])
    expect(size(80)).toEqual(['15.2/model-size'])
    expect(accused('15.2', 'The optimal model has 70B parameters.')).toEqual(['15.2/model-size'])
  })
})
