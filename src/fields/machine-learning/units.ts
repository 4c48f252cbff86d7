import { defineUnit } from '../../math/units/define-unit.js'

/** Operations are counted, whether or not a second is meant: FLOPS is written for both. */
defineUnit({ names: ['flop'], prefixes: 'counting' })
defineUnit({ names: ['op', 'ops'], prefixes: 'counting', except: 'mop top pop mops tops pops'.split(' ') })

/** A petaflop a second, as in PF-days. */
const RATES: Readonly<Record<string, string>> = {
  MF: '1e6',
  GF: '1e9',
  TF: '1e12',
  PF: '1e15',
  EF: '1e18',
  ZF: '1e21',
}
for (const [symbol, factor] of Object.entries(RATES))
  defineUnit({ symbols: [symbol], factor, dimension: { time: -1 } })

/** What models, machines and runs are counted in. */
const THINGS = 'token tok parameter param sample step point gpu tpu cpu chip mac'
for (const name of THINGS.split(' ')) defineUnit({ names: [name] })
