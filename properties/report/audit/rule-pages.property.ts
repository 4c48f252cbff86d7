import { expect, test } from 'vitest'
import '../../../src/audit/audit.js'
import { doubtPage, rulePage, rulesJson, rulesText } from '../../../src/report/audit/rule-pages.js'
import { allDoubts } from '../../../src/rules/doubts/doubt.js'
import { allRules } from '../../../src/rules/rule.js'

test('a page of the manual says what a rule judges and why, and a doubt when it applies', () => {
  for (const rule of allRules()) {
    expect(rulePage(rule)).toContain(rule.summary)
    expect(rulePage(rule)).toContain(rule.why)
  }
  for (const doubt of allDoubts()) expect(doubtPage(doubt)).toContain(doubt.summary)
})

test('the list has one line for each, and the same ids as data', () => {
  const ids = [...allRules(), ...allDoubts()].map(({ id }) => id)
  for (const id of ids)
    expect(
      rulesText()
        .split('\n')
        .filter(line => line.includes(id)).length,
    ).toBeGreaterThan(0)
  for (const id of ids) expect(rulesJson('0.0.0')).toContain(`"${id}"`)
})
