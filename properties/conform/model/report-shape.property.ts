import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ShapeError } from '../../../src/conform/results/json-shape.js'
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

  test('needs every field but the optional ones of an implementation and an input', () => {
    const [report] = fc.sample(
      conformReport().filter(({ results }) => results.length > 0),
      { numRuns: 1, seed: 15 },
    )
    for (const part of ['header', 'footer'] as const)
      for (const key of Object.keys(report![part]))
        expect(() => REPORT({ ...report, [part]: { ...report![part], [key]: undefined } }, ''), key).toThrow(
          ShapeError,
        )
    const [result] = report!.results
    for (const key of Object.keys(result!))
      expect(() => REPORT({ ...report, results: [{ ...result, [key]: undefined }] }, ''), key).toThrow(
        new RegExp(`got nothing at results\\[0\\]\\.${key}$`),
      )
  })
})
