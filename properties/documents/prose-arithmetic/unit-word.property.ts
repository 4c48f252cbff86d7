import { describe, expect, test } from 'vitest'
import {
  BEGINS_STATEMENT,
  BINDS_BEFORE,
  BINDS_BEHIND,
  isUnitWord,
  JOINS,
  LABELS,
  NO_UNIT,
  PARTS,
} from '../../../src/documents/prose-arithmetic/unit-word.js'

describe('a unit', () => {
  test.each(
    [
      'B kB KB MB GB TB PB EB iB KiB GiB bit bits kbit Mbits bps Gbps W kW Wh kWh J MJ Hz GHz V kV FLOP FLOPs TFLOPs FLOPS PFLOPS',
      'm km mm cm dm µm μm um nm m² m³ km² cm³ g kg mg µg μg s ms µs μs us ns',
      'Pa kPa hPa MPa mPa N kN A mA µA mol mmol eV keV MeV cal kcal bar mbar Ω kΩ MΩ GΩ mΩ µΩ L mL cL dL ml mV mW',
      'B/s GB/s FLOP/s m/s km/s g/s L/s mol/s',
      // The words, in any case.
      's sec seconds hour days year millisecond microseconds byte kilobytes megabyte megabytes gram kilogram kilograms tons token samples gpu gpus',
      'tpu chips dollar points watts joules lb oz atm inches pounds litres kelvin moles Hours TOKENS',
    ].flatMap(list => list.split(' ')),
  )('%s', word => expect(isUnitWord(word)).toBe(true))

  test.each(
    'x layers heads Kg kkB Bx xB bitss Mi mm/ mm/x /s s/t GB/ss m2 mmm nN TPa Ωm KΩ kL hL lm mlx kuV ki /ss models  '.split(
      ' ',
    ),
  )('%j is none', word => expect(isUnitWord(word)).toBe(false))
})

describe('the words around a run', () => {
  test.each([
    [NO_UNIT, 'a and of on which x', 'hours token'],
    [BINDS_BEHIND, 'times per half root ratio', 'of and'],
    [JOINS, 'and or to of through than', 'by a'],
    [PARTS, 'half percent sum power', 'whole'],
    [LABELS, 'table figs section step column', 'loss'],
    [BEGINS_STATEMENT, 'since but is with', 'and'],
    [BINDS_BEFORE, 'of times mod cubed', 'and'],
  ] as const)('%o', (words, members, others) => {
    for (const word of members.split(' ')) expect(words.has(word)).toBe(true)
    for (const word of others.split(' ')) expect(words.has(word)).toBe(false)
    expect(words.has('')).toBe(false)
  })
})
