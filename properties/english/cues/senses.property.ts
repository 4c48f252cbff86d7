import { describe, expect, test } from 'vitest'
import type { Sense } from '../../../src/english/lexicon.js'
import type { StanceKind } from '../../../src/english/stance-kind.js'
import { formsFor } from '../forms.js'
import { stanceIn } from '../stance-in.js'

/** What a page tells with any word of some senses at `_`; and a word in its place that tells nothing. */
const FRAMES: readonly (readonly [
  frame: string,
  senses: readonly Sense[],
  stance: StanceKind,
  plain: string,
])[] = [
  ['The _ got {}.', ['people'], 'reported', 'river'],
  ['The students _ {}.', ['tell', 'tellOfPeople', 'work'], 'reported', 'and'],
  ['Maria _ that {}.', ['tell'], 'reported', 'found'],
  ['The _ gives {}.', ['machine'], 'reported', 'river'],
  ['The script _ {}.', ['tell', 'tellOfPeople', 'prints'], 'reported', 'and'],
  ['_: {}.', ['people', 'transcript', 'machine'], 'reported', 'Remark'],
  ['The _ gives {}.', ['text'], 'reported', 'river'],
  ['Here we _ {}.', ['suppose'], 'supposed', 'note'],
  ['It is _ here to have {}.', ['tempting'], 'supposed', 'usual'],
  ['Here it _ mean that {}.', ['would'], 'supposed', 'does'],
  ['_ the carry, we get {}.', ['forgets'], 'supposed', 'adding'],
  ['This is _: {}.', ['wrongLabel'], 'denied', 'new'],
  ['Here we have {}, a _.', ['contradiction'], 'denied', 'result'],
  ['So {}. This is a _.', ['contradiction'], 'denied', 'result'],
  ['We _ that {}.', ['deny'], 'denied', 'know'],
  ['Here {}, which is _.', ['wrong'], 'denied', 'new'],
  ['Here {}, which is not _.', ['right'], 'denied', 'new'],
  ['It is _ to say {}.', ['wrong'], 'denied', 'usual'],
  ['_ can say {}.', ['nobody'], 'denied', 'everybody'],
  ['We _ write {}.', ['wrongly'], 'denied', 'now'],
  ['The line {} is a _.', ['mistake'], 'denied', 'result'],
  ['The _ sum came first, and {}.', ['fault'], 'denied', 'long'],
  ['_ {} by nine.', ['replace'], 'corrected', 'divide'],
  ['Our _ text, with {}.', ['former'], 'corrected', 'own'],
  ['Our old _, with {}.', ['text'], 'corrected', 'house'],
  ['_ whether to stop.\n\n{}.', ['decide'], 'task', 'wonder'],
  ['_ the wrong line.\n\n{}.', ['mark'], 'task', 'print'],
  ['Examiners do _ {}.', ['penalises'], 'denied', 'print'],
  ['The _ {} is long.', ['compound'], 'quoted', 'river'],
  ['Here {}, whose _ is false.', ['antecedent'], 'quoted', 'river'],
  ['So {}, and thus 2 is not a _.', ['candidate'], 'denied', 'river'],
  ['So {}, and thus 2 is _.', ['ruledOut'], 'denied', 'long'],
]

describe.each(FRAMES)('%s', (frame, senses, stance, plain) => {
  test.each(formsFor(...senses).filter(word => !word.includes("'s")))('with %s is heard', word => {
    // A word of error has its own cue beside.
    expect([stance, 'denied']).toContain(stanceIn(frame.replace('_', word)))
  })
  test('is asserted with a word of no sense', () => {
    expect(stanceIn(frame.replace('_', plain))).toBe('asserted')
  })
})
