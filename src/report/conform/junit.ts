import type { CaseResult, ConformReport, Level } from '../../conform/model/report.js'
import { labelOf } from '../../conform/results/combine.js'
import { grouped } from '../../conform/results/grouped.js'
import { excerpt, printable } from '../text/printable.js'
import { uniqueNames } from '../text/unique-names.js'
import { xmlElement, xmlText } from '../text/xml.js'
import { outputName, requestLine } from './phrases.js'

type Outcome = 'passed' | 'failure' | 'error' | 'skipped'

/** What is no answer at all is an error; an answer that is not right is a failure. */
const ERRORS: ReadonlySet<Level> = new Set(['crash', 'timeout', 'protocol-error', 'error', 'indeterminate'])

/**
 * A run as JUnit XML, as Jenkins and GitLab read it: a suite for each operation, a case for each result. What fails the
 * run is a failure or an error; what is known or not supported is skipped with its reason. Times are 0: the same run
 * is the same report.
 */
export function conformJunit({ header, results }: ConformReport): string {
  const implementation = printable(labelOf(header.implementation))
  const suites = [...grouped(results, ({ op }) => op)].map(([op, of]) => suite(op, of, implementation))
  const { skipped: _, ...totals } = count(results)
  const all = xmlElement('testsuites', { name: implementation, ...totals, time: 0 }, `\n${suites.join('')}`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}`
}

function outcomeOf({ level, isFailure, known }: CaseResult): Outcome {
  if (isFailure) return ERRORS.has(level) ? 'error' : 'failure'
  return known !== null || level === 'unsupported' ? 'skipped' : 'passed'
}

function count(results: readonly CaseResult[]) {
  const outcomes = grouped(results, outcomeOf)
  const of = (outcome: Outcome) => outcomes.get(outcome)?.length ?? 0
  return { tests: results.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') }
}

function suite(op: string, results: readonly CaseResult[], implementation: string): string {
  const names = uniqueNames(results.map(({ id, dtype }) => `${excerpt(id)} ${dtype}`))
  const cases = results.map((result, i) => testcase(result, names[i]!, implementation))
  return xmlElement('testsuite', { name: printable(op), ...count(results), time: 0 }, `\n${cases.join('')}`)
}

function testcase(result: CaseResult, name: string, implementation: string): string {
  const attributes = { name, classname: classOf(implementation, result.op), time: 0 }
  return xmlElement('testcase', attributes, `\n${properties(result)}${outcome(result)}`)
}

function outcome(result: CaseResult): string {
  const kind = outcomeOf(result)
  if (kind === 'passed') return ''
  if (kind === 'skipped') return xmlElement('skipped', { message: reasonOf(result) }, account(result))
  return xmlElement(kind, { type: result.level, message: printable(result.message) }, account(result))
}

const reasonOf = ({ known, message }: CaseResult): string =>
  known === null ? printable(message) : `known: ${printable(known.reason)} (line ${known.line})`

/** A dot parts packages from classes: the operations of an implementation are the classes of its package. */
const classOf = (implementation: string, op: string): string =>
  `${implementation.replaceAll('.', '_')}.${printable(op).replaceAll('.', '_')}`

function properties({ level, ulps, kappa, digits, convention }: CaseResult): string {
  const named = { level, ulps, kappa, digits, convention }
  const written = Object.entries(named).flatMap(([name, value]) =>
    value === null ? [] : [xmlElement('property', { name, value: printable(value) })],
  )
  return xmlElement('properties', {}, `\n${written.join('')}`)
}

function account(result: CaseResult): string {
  const lines = [
    `asked: ${excerpt(requestLine(result), 2_000)}`,
    `output: ${outputName(result)}`,
    `got: ${excerpt(result.got ?? 'nothing')}`,
    `expected: ${excerpt(result.expected ?? 'nothing that can be said')}`,
    printable(result.message),
  ]
  return xmlText(lines.join('\n'))
}
