import type { Exercise } from '../../../rules/book/model/claim.js'

const RATE = 'flop/s|flops/s|tflop/s|tflops/s|pflop/s|pflops/s|eflop/s|eflops/s'
const ABOUT_THE_RUN = ['second*|s|wall|training|run|hour*']
const SOMETHING_ELSE =
  'per|each|every|fails|checkpoint*|step*|restart*|token*|loading|evaluat*|compil*|debug*|reserv*|queue*|setup|plan*|round*|gpu-time|gpu-hour*|card-hour*'
/** What one card or node of the cluster does. */
const PER_CARD = 'each|every|single|one|per|node'
/** Another run than the one of the exercise. */
const ANOTHER_RUN =
  'previous|earlier|another|doubl*|tripl*|halv*|cut*|ideal*|perfect*|hardware-peak|at-peak|at-the-peak|full-utilisation|full-utilization|full-mfu|full-speed'

/** How long a run takes: 6 N D operations on a cluster at a given utilisation. */
export const exercise5: Exercise = {
  number: '15.5',
  premises: {
    f: { shapes: ['$C = ?f() \\cdot ?_() \\cdot ?_()$'], otherwise: '6', reason: 'constraint' },
    N: { shapes: ['$C = ?_() \\cdot ?n() \\cdot ?_()$'], otherwise: '70 \\times 10^{9}' },
    D: { shapes: ['$C = ?_() \\cdot ?_() \\cdot ?d()$'], otherwise: '1.4 \\times 10^{12}' },
    g: {
      shapes: ['?g gpus|accelerators|cards|h100s', '?g gpu|card cluster|h100*|machine|job|run'],
      otherwise: '4096',
    },
    p: {
      shapes: ['$?_() \\cdot ?p()$'],
      about: ['gpu*|accelerator*|card*|cluster|peak'],
      otherwise: '989 \\times 10^{12}',
    },
    u: { shapes: ['?u % mfu|utilisation|utilization'], otherwise: '0.5' },
  },
  claims: [
    {
      id: '15.5/flops',
      names: 'F',
      where: {
        shapes: ['$C = ?c$', '?c flop|flops|operation*'],
        about: ['flop*|operation*'],
        not: 'second|peak|mfu|token*|per|forward-pass|backward-pass|alone',
      },
      means: { kind: 'quantity', value: 'f N D' },
      counterfeits: ['5.9 \\times 10^{22}', '9.5 \\times 10^{23}', '6.9 \\times 10^{23}'],
    },
    {
      id: '15.5/peak',
      names: 'P',
      where: {
        shapes: [`?c ${RATE}`],
        about: ['peak'],
        not: `mfu|utilisation|utilization|half|${PER_CARD}`,
      },
      means: { kind: 'quantity', value: 'g p' },
      counterfeits: ['4.50 \\times 10^{18}', '4.05 \\times 10^{17}', '5.04 \\times 10^{18}'],
    },
    {
      id: '15.5/sustained',
      names: 'R',
      where: {
        shapes: [`?c ${RATE}`],
        about: ['mfu|utilisation|utilization|half|sustained|0.5'],
        not: PER_CARD,
      },
      means: { kind: 'quantity', value: 'u P' },
      counterfeits: ['2.0 \\times 10^{17}', '2.6 \\times 10^{18}', '4.0 \\times 10^{18}'],
    },
    {
      id: '15.5/seconds',
      names: 'T',
      where: {
        shapes: ['?t second*|s|sec'],
        about: ['wall|training|run|cluster'],
        not: SOMETHING_ELSE,
        never: ANOTHER_RUN,
      },
      means: { kind: 'quantity', value: 'F / R' },
      counterfeits: ['2.59 \\times 10^5', '2.95 \\times 10^6', '9.25 \\times 10^5'],
    },
    {
      id: '15.5/hours',
      names: 'H',
      where: { shapes: ['?t hour*|h|hr'], about: ABOUT_THE_RUN, not: SOMETHING_ELSE, never: ANOTHER_RUN },
      means: { kind: 'quantity', value: 'T / 3600' },
      counterfeits: ['28', '820'],
    },
    {
      id: '15.5/days',
      where: { shapes: ['?t day*|d'], about: ABOUT_THE_RUN, not: SOMETHING_ELSE, never: ANOTHER_RUN },
      means: { kind: 'quantity', value: 'H / 24' },
      counterfeits: ['4.3', '34'],
    },
  ],
}
