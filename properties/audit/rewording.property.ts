import { describe, expect, test } from 'vitest'
import { auditText } from '../fields/machine-learning/chapter-15/chapter.js'

const ACCUSATIONS = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])

/** Whole exercises in other words and without an error, each with what must be confirmed in it. */
const PAGES: readonly (readonly [number: string, holds: readonly string[], text: string])[] = [
  [
    '15.12',
    ['15.12/sum', '15.12/bias', '15.12/scale'],
    'For every prompt we draw $G$ answers and compare each with its group. The estimate is $\\hat A_i = \\frac{r_i - \\mu}{\\sigma}$, where $\\mu = \\frac{1}{G} \\sum_j r_j$ is the mean of the group and $\\sigma$ its standard deviation. Summed over the group this gives $\\sum_i \\hat A_i = 0$, whatever the rewards are. Since $\\mu$ contains the reward of the sample itself, the group mean is a biased baseline: the expected gradient is $(G-1)/G$ of the true one. Replacing it by the mean of the other samples, the leave-one-out baseline, makes the estimator unbiased. A baseline need not lower the variance, although subtracting the mean often reduces the variance in practice. Because both numerator and denominator scale with the rewards, the absolute scale cancels within a group.',
  ],
  [
    '15.13',
    ['15.13/majority', '15.13/advantage-of-a-failure', '15.13/sign-of-a-failure', '15.13/sign-of-a-success'],
    'Let a fraction $p$ of the rewards of a group be 1 and the others 0. Right answers then have the advantage $\\sqrt{(1-p)/p}$, wrong ones $-\\sqrt{p/(1-p)}$. Early in training few answers are right; groups in which all rewards agree have no deviation and give no signal. Late in training, say at $p = 0.8$, most answers are right and the standard deviation is 0.4, less than at a pass rate of one half. Failures now have $\\hat A \\approx -2$ and successes $\\hat A \\approx 0.5$, so failures get large negative advantages and successes small positive ones. Added up over the group, failures and successes weigh the same. It is tempting to say that failures provide most of the gradient; in squares they do. When all answers are right the gradient vanishes, so one filters such prompts out or raises the difficulty.',
  ],
  [
    '15.31',
    ['15.31/ppo-forward', '15.31/ppo-backward', '15.31/dpo-models', '15.31/dpo-backward', '15.31/cheaper'],
    'PPO with a learned reward has to keep four models in memory: the policy, the reference, the reward model and the critic. The optimiser holds state for two of them, the policy and the critic. So each step costs four forward passes and two backward passes, not counting generation. DPO keeps two models in memory, the policy and the reference, and only the policy has optimiser state. Its step costs two forward passes and one backward pass. Counting a backward pass as two forward ones, DPO is $2\\times$ cheaper for each step. PPO breaks down when the policy exploits the reward model. DPO breaks down when its data are poor. If the preferences are unanimous, no finite margin is optimal: with unanimous labels the implicit rewards run off to infinity. IPO bounds the margin, so that under it even unanimous preferences leave the rewards finite.',
  ],
  [
    '15.8',
    ['15.8/stationary', '15.8/solution', '15.8/direction'],
    'We maximise $\\int \\pi(y \\mid x) (r(x, y) - \\beta \\log \\pi(y \\mid x) + \\beta \\log \\pi_{\\text{ref}}(y \\mid x)) dy$ subject to $\\int \\pi = 1$. With a multiplier $\\lambda(x)$ the derivative with respect to $\\pi(y \\mid x)$ must vanish: $r(x, y) - \\beta \\log \\pi(y \\mid x) - \\beta + \\beta \\log \\pi_{\\text{ref}}(y \\mid x) - \\lambda(x) = 0$. Solving this gives $\\pi^*(y \\mid x) = \\pi_{\\text{ref}}(y \\mid x) \\exp(r(x, y)/\\beta - 1 - \\lambda(x)/\\beta)$. The factor $\\exp(-1 - \\lambda(x)/\\beta)$ does not depend on $y$, so the normaliser absorbs it, provided that $Z(x)$ is finite. For the divergence $\\mathrm{KL}(\\pi \\| \\pi_{\\text{ref}})$ to be finite, the support of the reference must contain the support of the policy; it need not be full. This direction is mode-seeking, not mass-covering: the policy may leave out answers that the reference gives.',
  ],
  [
    '15.12',
    [],
    'Let $r_1, \\dots, r_G$ be the rewards of a group. Centring them by $\\mu = \\frac{1}{G} \\sum_j r_j$ makes the advantages sum to zero. Would a constant baseline have been biased? No: any constant leaves the gradient unbiased. The mean of the group is different, because it depends on the sample; it shrinks the expected gradient by $1 - 1/G$. It is false that this estimator is unbiased. Whether the variance falls depends on the policy.',
  ],
  [
    '15.13',
    ['15.13/advantage-of-a-failure', '15.13/sign-of-a-failure'],
    'With rewards of 0 and 1 and pass rate $p$, the deviation is $\\sqrt{p(1-p)}$. It grows while $p$ is below one half and shrinks above it. At $p = 0.9$ a failure has $\\hat A \\approx -3$ and a success $\\hat A \\approx 0.33$. Rare failures never get positive advantages, and successes never get negative ones. In groups without failures every advantage is zero.',
  ],
  [
    '15.31',
    ['15.31/ppo-models', '15.31/dpo-models'],
    'Memory is the main difference. PPO holds a policy, a reference, a reward model and a value model, four networks in all; DPO holds a policy and a reference, two networks in all. DPO has no reward model to hack, but it inherits every bias of its data. Nobody should conclude that the implicit rewards stay bounded when preferences are unanimous.',
  ],
  [
    '15.8',
    [],
    'The optimum tilts the reference by $e^{r/\\beta}$, and the normaliser gathers the constants. The KL between policy and reference is finite only if the reference is positive wherever the policy is. Full support of the reference is enough but not required. Is $\\mathrm{KL}(\\pi \\| \\pi_{\\text{ref}})$ mass-covering? It is the other direction that is.',
  ],
]

describe('an exercise in other words, with nothing wrong in it', () => {
  test.each(PAGES)('%s accuses nobody, and confirms %j', (number, holds, text) => {
    const { findings } = auditText(`## Solution ${number}\n\n${text}\n`)
    expect(findings.filter(({ verdict }) => ACCUSATIONS.has(verdict))).toEqual([])
    const held = findings.filter(({ verdict }) => verdict === 'holds').map(({ rule }) => rule)
    expect(held).toEqual(expect.arrayContaining([...holds]))
  })
})
