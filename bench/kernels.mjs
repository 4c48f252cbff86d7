// How many times as long decimal.js takes as BigFloat, per operation and digits, both in this one run:
//   npm run build && node bench/kernels.mjs
// CPU time, the least of several batches over 64 shared arguments: x in [-20, 20] for exp, y in [1e-3, 1e3]
// for ln, bases in [1e3, 1e12] to powers in [-1, -0.05] for pow.
import { Decimal } from 'decimal.js'
import { bigFloats } from '../dist/math/number/big-float/big-float.js'

const DIGITS = [34, 50, 100, 200]
const ARGUMENTS = 64
const BATCHES = 5
const BATCH_MICROSECONDS = 40_000

/** A reproducible generator, so that two runs time the same arguments (Marsaglia 2003, xorshift32). */
let state = 2463534242
function uniform() {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) / 2 ** 32
}

/** A decimal in [least, most] with all of its digits taken. */
function decimal(least, most, digits) {
  let text = (least + (most - least) * uniform()).toFixed(9)
  while (text.length < digits) text += uniform().toFixed(9).slice(2)
  return text.slice(0, digits + 2)
}

function cpuMicroseconds(work, calls) {
  const start = process.cpuUsage()
  for (let call = 0; call < calls; call++) work(call % ARGUMENTS)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / calls
}

/** The least time of a call over several batches, each long enough for the clock. */
function timed(work) {
  let calls = ARGUMENTS
  while (cpuMicroseconds(work, calls) * calls < BATCH_MICROSECONDS) calls *= 2
  return Math.min(...Array.from({ length: BATCHES }, () => cpuMicroseconds(work, calls)))
}

const operations = {
  exp: { of: digits => [decimal(-20, 20, digits)], run: x => x.exp() },
  ln: { of: digits => [decimal(0.001, 1000, digits)], run: x => x.ln() },
  pow: { of: digits => [decimal(1e3, 1e12, digits), decimal(-1, -0.05, digits)], run: (x, y) => x.pow(y) },
  times: {
    of: digits => [decimal(-20, 20, digits), decimal(0.001, 1000, digits)],
    run: (x, y) => x.times(y),
  },
}

process.stdout.write('operation  digits  decimal.js us  BigFloat us  ratio\n')
for (const [name, { of, run }] of Object.entries(operations)) {
  for (const digits of DIGITS) {
    const Real = Decimal.clone({ precision: digits })
    const context = bigFloats(digits)
    const texts = Array.from({ length: ARGUMENTS }, () => of(digits))
    const reals = texts.map(args => args.map(text => new Real(text)))
    const floats = texts.map(args => args.map(text => context.of(text)))
    const slow = timed(index => run(...reals[index]))
    const fast = timed(index => run(...floats[index]))
    const cells = [
      name.padEnd(9),
      `${digits}`.padStart(6),
      slow.toFixed(3).padStart(13),
      fast.toFixed(3).padStart(11),
    ]
    process.stdout.write(`${cells.join('  ')}  ${(slow / fast).toFixed(1).padStart(5)}\n`)
  }
}
