import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { identityTable } from '../fixtures/identities.mjs'
import { book } from '../src/claims/book.js'
import { reportJson } from '../src/report/json.js'
import { reportText } from '../src/report/text.js'
import { auditText, chapter } from './claims/chapter.js'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const readme = read('README.md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const audit = auditText(chapter)

const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)![1]!

describe('the README', () => {
  test('shows what `npm run audit` prints', () =>
    expect(block('text')).toBe(reportText([audit], { verbose: false, color: false })))

  test('shows a finding of the JSON report', () => {
    const shown = JSON.parse(block('json'))
    const findings = JSON.parse(reportJson([audit], '0.0.0')).documents[0].findings
    expect(findings).toContainEqual(shown)
  })

  test('shows the identities with the digits that their differences have in common', () => {
    const table = identityTable()
    expect(readme).toContain(table)
    expect([...table.matchAll(/\| (\d+) digits \|/g)].filter(match => Number(match[1]) < 40)).toEqual([])
  })

  test('shows every claim of an identity in the table', () => {
    const identities = new Set(['identity', 'law', 'equation', 'solution', 'exponent', 'constant', 'program'])
    const claims = book.flatMap(exercise => exercise.claims).filter(({ means }) => identities.has(means.kind))
    expect(claims.filter(({ id }) => !readme.includes(id)).map(({ id }) => id)).toEqual([])
  })

  test('counts the claims and counterfeits of the book', () => {
    const claims = book.flatMap(exercise => exercise.claims)
    const counterfeits = claims.flatMap(claim => claim.counterfeits)
    expect(readme).toContain(`has ${claims.length} claims`)
    expect(readme).toContain(`and ${counterfeits.length} counterfeits`)
  })

  test('names no script that is not there', () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(match => match[1]!)
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })

  test('names no file that is not there', () => {
    const named = [...readme.matchAll(/`((?:src|properties|fixtures)\/[\w./-]+)`/g)].map(match => match[1]!)
    expect(named.filter(name => !existsSync(new URL(`../${name}`, import.meta.url)))).toEqual([])
  })
})
