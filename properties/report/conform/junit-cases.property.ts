import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../../src/conform/model/report.js'
import { conformJunit } from '../../../src/report/conform/junit.js'
import { failing, result, runOf } from './one-run.js'

const request = (id: string, op = 'bt.loss') =>
  `{"cmd":"case","seq":0,"id":"${id}","op":"${op}","dtype":"float64","in":{"x":["1","2"],"p":[]},"want":["value"]}`
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

describe('a run as JUnit', () => {
  test('has a suite for each operation, and a case for each result with its properties and its outcome', () => {
    const results = [
      result({ id: 'a<', kappa: '1e3', digits: '15', convention: 'population\ndeviation' }),
      failing({ id: 'b', got: null, expected: null }),
      failing({ id: 'c', level: 'crash', ulps: null, message: 'killed\nby "9"' }),
      result({ id: 'd', level: 'wrong', known: { line: 12, reason: 'as\never' } }),
      result({ id: 'e', op: 'x.y', level: 'unsupported', ulps: null, message: 'no x' }),
    ]
    const property = (name: string, value: string) => `<property name="${name}" value="${value}"/>`
    const opening = (name: string, of: string) =>
      `<testcase name="${name} float64" classname="torch 2_9.${of}" time="0">`
    expect(conformJunit(runOf(results))).toBe(
      [
        `${head}<testsuites name="torch 2.9" tests="5" failures="1" errors="1" time="0">`,
        '<testsuite name="bt.loss" tests="4" failures="1" errors="1" skipped="1" time="0">',
        ...[
          opening('a&#60;', 'bt_loss'),
          '<properties>',
          property('level', 'faithful'),
          property('ulps', '0'),
        ],
        ...[
          property('kappa', '1e3'),
          property('digits', '15'),
          property('convention', 'population deviation'),
        ],
        ...['</properties>', '</testcase>'],
        ...[opening('b', 'bt_loss'), '<properties>', property('level', 'wrong'), property('ulps', '7')],
        ...['</properties>', `<failure type="wrong" message="off by one">asked: ${request('b')}`],
        ...['output: value', 'got: nothing', 'expected: nothing that can be said', 'off by one</failure>'],
        ...[
          '</testcase>',
          opening('c', 'bt_loss'),
          '<properties>',
          property('level', 'crash'),
          '</properties>',
        ],
        `<error type="crash" message="killed by &#34;9&#34;">asked: ${request('c')}`,
        ...['output: value', 'got: 4', 'expected: 3', 'killed by "9"</error>', '</testcase>'],
        ...[opening('d', 'bt_loss'), '<properties>', property('level', 'wrong'), property('ulps', '0')],
        ...['</properties>', `<skipped message="known: as ever (line 12)">asked: ${request('d')}`],
        ...[
          'output: value',
          'got: 3',
          'expected: 3',
          'as it should be</skipped>',
          '</testcase>',
          '</testsuite>',
        ],
        '<testsuite name="x.y" tests="1" failures="0" errors="0" skipped="1" time="0">',
        ...[opening('e', 'x_y'), '<properties>', property('level', 'unsupported'), '</properties>'],
        `<skipped message="no x">asked: ${request('e', 'x.y')}`,
        ...['output: value', 'got: 3', 'expected: 3', 'no x</skipped>', '</testcase>', '</testsuite>'],
        ...['</testsuites>', ''],
      ].join('\n'),
    )
  })

  test('of nothing has no suite', () => {
    expect(conformJunit(runOf([]))).toBe(
      `${head}<testsuites name="torch 2.9" tests="0" failures="0" errors="0" time="0">\n</testsuites>\n`,
    )
  })

  const outcome = (parts: Parameters<typeof result>[0]) =>
    /<(failure|error|skipped) /.exec(conformJunit(runOf([result(parts)])))?.[1] ?? 'passed'
  const NO_ANSWER = ['crash', 'timeout', 'protocol-error', 'error', 'indeterminate']

  test.each(LEVELS)('%s that fails the run is an error if it is no answer, and else a failure', level => {
    expect(outcome({ level, isFailure: true })).toBe(NO_ANSWER.includes(level) ? 'error' : 'failure')
  })

  test.each(LEVELS)('%s that does not is skipped if it is known or not supported, and else passed', level => {
    expect(outcome({ level })).toBe(level === 'unsupported' ? 'skipped' : 'passed')
    expect(outcome({ level, known: { line: 1, reason: '' } })).toBe('skipped')
  })

  test('has names on one line, of 200 characters, and classes in which only the package ends with a dot', () => {
    const long = 'x'.repeat(201)
    const xml = conformJunit(
      runOf([result({ id: long, op: 'a.\nb.c' })], {}, { implementation: { name: 'j.\na.x' } }),
    )
    expect(xml).toContain('<testsuites name="j. a.x" ')
    expect(xml).toContain('<testsuite name="a. b.c" ')
    expect(xml).toContain(`<testcase name="${'x'.repeat(199)}… float64" classname="j_ a_x.a_ b_c" time="0">`)
  })

  test('has of the request 2,000 characters, and of the outputs 200', () => {
    const long = 'x'.repeat(3_000)
    const xml = conformJunit(runOf([failing({ input: { x: [long], p: [] }, got: long, expected: long })]))
    expect(/asked: (.*)\n/.exec(xml)![1]!.length).toBe(2_000)
    expect(xml).toContain(`got: ${'x'.repeat(199)}…\nexpected: ${'x'.repeat(199)}…\n`)
  })
})
