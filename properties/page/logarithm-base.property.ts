import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOf } from './read-here.js'

const argument = fc
  .integer({ min: 3, max: 900 })
  .filter(n => Math.log2(n) % 1 !== 0 && Math.log10(n) % 1 !== 0)
const LOGARITHMS: Readonly<Record<string, (x: number) => number>> = {
  e: Math.log,
  '2': Math.log2,
  '10': Math.log10,
}

test('beside a logarithm with a base, the figures of a page show which one \\log is', () => {
  fc.assert(
    fc.property(argument, argument, fc.constantFrom('2', '10'), fc.boolean(), (a, b, other, isOther) => {
      const base = isOther ? other : 'e'
      const figure = (x: number) => `$\\log ${x} \\approx ${LOGARITHMS[base]!(x).toPrecision(4)}$`
      const beside = `$\\log_{${other}} 64 = ${LOGARITHMS[other]!(64).toPrecision(6)}$`
      expect(readingOf(`${figure(a)} and ${figure(b)}. Also ${beside}.`).glossary.logBase).toBe(base)
    }),
  )
})

test.each([
  'We use $\\log_2 8 = 3$ and $\\log x$.',
  '$\\log_2 8 = 3$, $\\log 100 = 2$ and $\\log 3 \\approx 1.099$.',
  '$\\log_{10} 8 \\approx 0.903$ and $\\log 1 = 0$.',
])('%s shows none', text => expect(readingOf(text).glossary.logBase).toBe(null))
