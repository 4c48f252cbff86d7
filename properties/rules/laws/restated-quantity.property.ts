import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restatedQuantityLaw } from '../../../src/rules/laws/restated-quantity.js'
import { lawsIn } from './judged.js'
import { verdictsOf } from './law-page-of.js'

const verdictsIn = (text: string) => verdictsOf(restatedQuantityLaw, text)

const page = (sentence: string) => `**1.** ${sentence}\n`

describe('a quantity said again in another unit', () => {
  test.each([
    ['holds', 'It takes $16 \\times 7 \\times 10^9 = 1.12 \\times 10^{11}$ bytes, or $112$ GB.'],
    ['holds', 'It moves $1/25 = 0.04$ MB/µs, i.e. $40$ GB/s.'],
    ['holds', 'It has $2560$ KiB, that is $2.5$ MiB.'],
    ['holds', 'It has 2048 KB, i.e. 2 MB.'],
    ['holds', 'It takes 90 minutes, or about 1.5 hours.'],
    ['holds', 'It takes 90 minutes (1.5 hours) in all.'],
    ['refuted', 'It takes $16 \\times 7 \\times 10^9 = 1.12 \\times 10^{11}$ bytes, or $1.12$ TB.'],
    ['refuted', 'It moves $1/25 = 0.04$ MB/µs, i.e. $4$ GB/s.'],
    ['refuted', 'It has $2560$ KiB, that is $2.5$ GiB.'],
    ['refuted', 'It takes 90 minutes, i.e. 1.6 hours.'],
    // By powers of 1024 a GB is a GiB, and neither reading gives the figure.
    ['refuted', 'It has 80 GB, i.e. 78.1 GiB.'],
    ['holds', 'It has 80 GB, i.e. 74.5 GiB.'],
    ['undecided', 'It has 80 GB, i.e. 80 GiB.'],
    // Units inside the formulas, and behind what is computed there.
    ['holds', 'It fills $V = 22.4/1000 = 0.0224\\ \\mathrm{m^3}$, i.e. $22.4\\ \\mathrm{L}$.'],
    ['refuted', 'It fills $V = 22.4/1000 = 0.0224\\ \\mathrm{m^3}$, i.e. $2.24\\ \\mathrm{L}$.'],
    ['refuted', 'It runs at $10\\,\\mathrm{m}\\,\\mathrm{s}^{-1}$, that is $72\\ \\mathrm{km/h}$.'],
    ['undecided', 'It has $80\\text{ GB}$, i.e. $80\\text{ GiB}$.'],
    ['undecided', 'It takes 1.3 days, i.e. 30.8 hours.'],
    ['undecided', 'It is a mistake that it takes 90 minutes, i.e. 1.6 hours.'],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(page(sentence))).toEqual([verdict]))

  test('a share is its percentage, and not one with the same digits in another order', () =>
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 999 }), thousandths => {
        fc.pre(!`${thousandths}`.includes('0') && `${thousandths}`[1] !== `${thousandths}`[2])
        const [a, b, c] = `${thousandths}`
        const said = (percent: string) => page(`The share is 0.${thousandths}, or ${percent} %.`)
        expect(verdictsIn(said(`${a}${b}.${c}`))).toEqual(['holds'])
        expect(verdictsIn(said(`${a}${c}.${b}`))).toEqual(['refuted'])
        expect(verdictsIn(said('98.7')).filter(verdict => verdict === 'refuted' && a !== '9')).toEqual([])
      }),
    ))

  test('the correction is in the unit of the second', () =>
    expect(lawsIn(page('It takes 90 minutes, i.e. 1.6 hours.'))[0]).toMatchObject({ expected: '1.5' }))

  test.each([
    // Another quantity, another choice, one unit, another dimension, counts, and a figure that is wrong itself.
    'It takes 90 minutes, and 2 hours.',
    // How far it is known, and what stands in brackets with more words.
    'It takes 90 minutes (2 hours) in all.',
    'It takes 90 minutes (1.5 hours more).',
    'It takes 90 minutes or 2 hours.',
    'It takes 90 minutes, or 80 minutes.',
    'It takes 90 minutes, i.e. 3 km.',
    'It has 90 tokens, or 40 words.',
    'It takes $8 \\times 400 = 3.2$ Gbit/s, or $400$ GB/s.',
    'It takes 90 minutes each for three of them, or 4 hours.',
    'It takes 90 minutes, or $3/2 = 1.5$ hours.',
    // A third of an hour.
    'It takes 1/3 hour, i.e. 20 minutes.',
    // What each has, and what all have.
    'It takes 4.19 bytes per parameter, i.e. about 11.3 GB.',
    // The last of several.
    'It may be 2 weeks, 2 months, or 2 years old.',
    'It began two weeks ago, two months ago, or two years ago.',
    // Of something else, and with more behind it.
    'It takes 10 bytes, i.e. 70 GB for the 7B model.',
    'It takes 10 minutes, or 3 hours per run.',
    'It takes $2\\text{ MB per token}$, i.e. $8\\text{ GB}$ in all.',
    'It takes 214 minutes, i.e. 3 h 34 min.',
    // Digits that a blank groups.
    'It has 62 370 mm², or about 0.0624 m².',
  ])('left alone: %s', sentence => expect(verdictsIn(page(sentence))).toEqual([]))
})
