import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REPORT } from '../../../src/conform/results/report-shape.js'
import { conformReport } from './reports.js'

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the shape of a report', () => {
  test('is that of every run, which it leaves as it is', () =>
    fc.assert(
      fc.property(conformReport(), report => {
        expect(REPORT(copyOf(report), '')).toEqual(report)
      }),
    ))

  test('drops what it does not know, so that a later version may say more', () =>
    fc.assert(
      fc.property(conformReport(), fc.string(), (report, more) => {
        const added = {
          ...report,
          more,
          header: { ...report.header, more },
          footer: { ...report.footer, more },
        }
        expect(REPORT(copyOf(added), '')).toEqual(report)
      }),
    ))
})
