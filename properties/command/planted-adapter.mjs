/**
 * An adapter of kl.k1 in float64 that does as its first argument says, and notes the id of its process in the file of the
 * second one.
 */
import { appendFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [mode, log] = process.argv.slice(2)
if (log) appendFileSync(log, `${process.pid}\n`)

const claims = (...dtypes) => ({ dtypes, want: ['value', 'grad'] })
const CLAIMS = {
  'claims twice': claims('float64', 'float64'),
  'claims formats that are none': claims('float64', 'fp8', ''),
  'claims no format': claims('double'),
}
const started = () => ({
  version: 1,
  implementation: { name: 'planted', version: '2.0' },
  ops: { 'kl.k1': CLAIMS[mode] ?? claims('float64'), echo: { dtypes: ['float64'] } },
})

const right = ([first, second]) => ({ value: [`${first - second}`], grad: ['1', '-1'] })

/** What it says instead of the right answer. */
const answers = {
  wrong: ({ x }) => ({ out: { ...right(x), value: ['12345'] } }),
  'wrong beyond -3': ({ x }) => ({ out: { ...right(x), ...(x[0] > -3 ? { value: ['12345'] } : {}) } }),
  'a little off': ({ x }) => ({ out: { ...right(x), value: [`${(x[0] - x[1]) * (1 + 2 ** -52)}`] } }),
  'numbers of JSON': ({ x }) => ({ out: { value: [x[0] - x[1]], grad: [1, -1] } }),
  'no gradient': ({ x }) => ({ out: { ...right(x), grad: null } }),
}

const echoed = x => (mode === 'prints by %g' ? x.map(text => `${Number(Number(text).toPrecision(6))}`) : x)
let cases = 0

function hear({ cmd, seq, op, in: asked }) {
  if (cmd === 'stop') process.exit(0)
  if (cmd === 'start') return say(started())
  if (op === 'echo') return say({ seq, out: { value: echoed(asked.x) } })
  cases += 1
  if (mode === 'dies after 20' && cases > 20) process.exit(9)
  if (mode === 'dies for good' && cases > 2) process.exit(9)
  if (mode === 'hangs after 5' && cases > 5) return
  const x = asked.x.map(Number)
  const said = answers[mode]?.({ x }) ?? { out: right(x) }
  say({ seq: mode === 'seq as text' ? `${seq}` : seq, ...said })
}

const say = message => process.stdout.write(`${JSON.stringify(message)}\n`)
const begin = () =>
  createInterface({ input: process.stdin })
    .on('line', line => hear(JSON.parse(line)))
    .on('close', () => process.exit(0))

if (mode === 'closes its input') process.stdin.destroy()
else setTimeout(begin, mode === 'starts slowly' ? 1500 : 0)
