import { Rational } from '../../../math/number/rational.js'
import { type Dimension, isSameDimension } from '../../../math/units/dimension.js'
import { isAbout, quantityIn, type Sides } from './sides.js'

const TIME: Dimension = new Map([['time', Rational.ONE]])
/** What a unit of time that is worked comes to in smaller ones; who works no such times has to say so. */
const WORKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  day: { hour: '7 7.5 8' },
  week: { day: '5 6', hour: '35 36 37.5 38 38.5 39 40' },
  month: { day: '20 21 22', hour: '160 168 176' },
  year: { day: '220 230 240 250 252 260', hour: '1600 1700 1760 1800 1920 2000 2080', week: '44 46 48 50' },
}
const NAMES: Readonly<Record<string, RegExp>> = {
  hour: /(?<![a-z])(?:hours?|hrs?|h)(?![a-z])/i,
  day: /(?<![a-z])(?:days?|d)(?![a-z])/i,
  week: /(?<![a-z])weeks?(?![a-z])/i,
  month: /(?<![a-z])months?(?![a-z])/i,
  year: /(?<![a-z])years?(?![a-z])/i,
}

const worthOf = (unit: string): Rational => quantityIn(Rational.ONE, unit)!.value

/** Whether one time is another as it is worked: 3 weeks of 5 days, 2 days of 8 hours. */
export function isWorked([left, right]: Sides, written: string): boolean {
  if (![left, right].every(({ dimension }) => isSameDimension(dimension, TIME))) return false
  const ratio = left.value.div(right.value).abs()
  return Object.entries(WORKED).some(([whole, parts]) =>
    Object.entries(parts).some(([part, counts]) => {
      if (![whole, part].every(unit => NAMES[unit]!.test(written))) return false
      const calendar = worthOf(whole).div(worthOf(part))
      return counts.split(' ').some(count => {
        // Three weeks of five days are 15 days, which the calendar has in fewer than three.
        const factor = calendar.div(Rational.of(count))
        return isAbout(ratio, factor) || isAbout(Rational.ONE.div(ratio), factor)
      })
    }),
  )
}
