import type { ConformReport } from '../../conform/model/report.js'
import { jsonText } from '../text/json-text.js'

/** A run as one JSON object; mathematical values are strings, positions, counts and seeds are numbers. */
export const conformJson = ({ header, results, footer }: ConformReport): string =>
  jsonText({ header, results, footer })
