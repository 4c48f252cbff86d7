import { describe, expect, test } from 'vitest'
import { runRules } from '../../src/command/rules.js'
import { rulePage } from '../../src/report/audit/rule-pages.js'
import { allDoubts } from '../../src/rules/doubts/doubt.js'
import { allRules } from '../../src/rules/rule.js'

async function said(id?: string, format: 'text' | 'json' = 'text'): Promise<string> {
  let text = ''
  await runRules(id, { format }, '0.0.0', {
    output: { write: (part: string) => (text += part) },
    diagnostics: { write: () => {} },
  })
  return text
}

describe('errata rules', () => {
  test('lists every rule and doubt in both formats', async () => {
    for (const { id } of [...allRules(), ...allDoubts()]) {
      expect(await said()).toContain(id)
      expect(await said(undefined, 'json')).toContain(JSON.stringify(id))
    }
  })

  test('says all about one, its examples among it', async () => {
    for (const rule of allRules()) {
      expect((await said(rule.id)).trimEnd()).toBe(rulePage(rule).trimEnd())
      for (const { states } of rule.examples.wrong) expect(rulePage(rule)).toContain(states)
    }
  })

  test('knows no other name', async () => {
    await expect(said('no-such-rule')).rejects.toThrow('no-such-rule')
  })
})
