import { stanceOf } from '../../english/stance.js'
import type { Stance, StanceKind } from '../../english/stance-kind.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { extentOf } from '../judged.js'
import { type Accused, defineDoubt } from './doubt.js'

type NotAsserted = Exclude<StanceKind, 'asserted'>

/** Of each stance but the asserting one: what the page does to the statement, and a page that does. */
const STANCES: Readonly<Record<NotAsserted, readonly [does: string, example: string]>> = {
  supposed: ['only supposes', 'If $2 + 2 = 5$, then so is $3 + 2 = 6$.'],
  reported: ['reports', 'Many students write $2 + 2 = 5$.'],
  denied: ['denies', 'It is wrong that $2 + 2 = 5$.'],
  asked: ['asks about', 'Is it so that $2 + 2 = 5$?'],
  quoted: ['quotes', 'The note says: "$2 + 2 = 5$".'],
  corrected: ['corrects', 'Replace $2 + 2 = 5$ by $2 + 2 = 4$.'],
  task: ['sets a task about', 'True or false: $2 + 2 = 5$.'],
}

/** The stance to what was judged last: each of these doubts asks for it. */
const known = new WeakMap<Judgement, Stance & Pick<Accused, 'from' | 'to'>>()

function stanceTo({ judgement, from, to, at: { token, reading } }: Accused): Stance {
  const found = known.get(judgement)
  if (found?.from === from && found.to === to) return found
  const stance = { ...stanceOf(token, reading, extentOf(token, from, to)), from, to }
  known.set(judgement, stance)
  return stance
}

for (const [kind, [does, example]] of Object.entries(STANCES))
  defineDoubt({
    id: `stance/${kind}`,
    summary: `The page ${does} the statement, and does not assert it.`,
    examples: [example],
    applies: accused => {
      const stance = stanceTo(accused)
      const { statedBy, at } = accused
      const isStated = statedBy !== undefined && stance.words?.startsWith(statedBy)
      if (stance.kind !== kind || isStated) return null
      const said = `the page ${does} ${at.token.kind === 'math' ? 'the formula' : 'this'}`
      return stance.words === null ? said : `${said} ("${stance.words}")`
    },
  })
