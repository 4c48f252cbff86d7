import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { identityTable } from '../fixtures/identities.mjs'
import { BLOCKS, withBlock } from '../fixtures/readme.mjs'
import { book } from '../src/fields/machine-learning/book.js'
import { PROGRAMS } from './programs.mjs'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const readme = read('README.md')
const manuals = readme + read('CONTRIBUTING.md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

describe('the README', () => {
  // The score takes a minute: continuous integration writes it anew and looks for a difference.
  test.each(['chapter', 'notes', 'finding', 'conform', 'adapter', 'mutants', 'reasons'] as const)(
    'shows %s as it is',
    name => expect(withBlock(readme, name, BLOCKS[name]())).toBe(readme),
  )

  test('has a place for every block, and refuses another', () => {
    for (const name of Object.keys(BLOCKS)) expect(withBlock(readme, name, '')).not.toBe(readme)
    expect(() => withBlock(readme, 'nothing', '')).toThrow('expected a place <!-- nothing -->')
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

  test('and CONTRIBUTING name no script and no program of the lab that is not there', () => {
    const named = [...manuals.matchAll(/npm run (?:lab -- )?([a-z:-]+)/g)].map(match => match[1]!)
    expect(named.filter(name => !(name in scripts) && !(name in PROGRAMS))).toEqual([])
  })

  test('or CONTRIBUTING names every script, of which there are few, and every program of the lab', () => {
    expect(Object.keys(scripts).length).toBeLessThanOrEqual(10)
    const missing = Object.keys(scripts).filter(name => !new RegExp(`npm (?:run )?${name}\\b`).test(manuals))
    expect(missing).toEqual([])
    expect(Object.keys(PROGRAMS).filter(name => !manuals.includes(`npm run lab -- ${name}`))).toEqual([])
  })

  test('names no file that is not there', () => {
    const named = [...readme.matchAll(/`((?:src|properties|fixtures|lab)\/[\w./-]+)`/g)].map(
      match => match[1]!,
    )
    expect(named.filter(name => !existsSync(new URL(`../${name}`, import.meta.url)))).toEqual([])
  })
})
