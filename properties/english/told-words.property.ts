import { describe, expect, test } from 'vitest'
import { toldRatherThanClaimed } from '../../src/english/told.js'
import { readingOf } from '../rules/book/locate/read-here.js'

/** Why the first formula of a text is told rather than claimed; `#` stands for it. */
function told(text: string): string | null {
  const reading = readingOf(text.replace('#', () => '$x = 1$'))
  return toldRatherThanClaimed(reading.section.tokens.find(({ kind }) => kind === 'math')!, reading)
}

const [OTHERS, REPLACED, MISTAKE, DENIED, CONTRADICTION, CROSSED, ASKED, TASK] = [
  'its sentence tells what others say',
  'its sentence replaces it',
  'its sentence calls something a mistake',
  'its sentence denies something',
  'it ends in a contradiction',
  'it is marked as wrong',
  'a sentence beside it asks whether it is so',
  'the reader is asked whether it is right',
]

const toldAs = (reason: string | null | undefined, ...texts: readonly string[]) => {
  for (const text of texts) expect([text, told(text)]).toEqual([text, reason ?? null])
}

describe('what others say', () => {
  test('those who write', () => {
    for (const who of 'student pupil beginner learner novice freshman freshmen someone somebody people friend colleague author'.split(
      ' ',
    ))
      toldAs(OTHERS, `The ${who} may write #.`, `The ${who}s who were here compute #.`, `The ${who} got #.`)
    for (const how of 'write say claim think believe get got answer answers answered compute computed calculate calculated make makes made add added adds state states stated wrote said'.split(
      ' ',
    ))
      toldAs(OTHERS, `Students ${how} #.`)
    toldAs(
      null,
      'The students are four writing #.',
      'The studentship may write #.',
      'So # as students write.',
    )
    toldAs(OTHERS, 'The students here at home get #.')
  })

  test('somebody says', () => {
    for (const how of 'say says said claim claims claimed think thinks thought believe believes believed assert asserts asserted argue argues argued wrote'.split(
      ' ',
    ))
      toldAs(OTHERS, `Anna ${how} #.`, `Then Anna ${how} that #.`)
    for (const who of 'we i you this that it which theorem law rule formula equation lemma definition proposition corollary result also as have has just already'.split(
      ' ',
    ))
      toldAs(null, `Here ${who} said #.`)
    toldAs(OTHERS, 'According to Anna, #.', 'It is according to them #.')
    toldAs(null, 'Anna sayings #.', 'So # Anna says.', 'Said #.', 'Anna went according #.')
  })

  test('a story', () => {
    for (const kind of 'novel novels story stories film films movie movies poem poems song songs tale tales'.split(
      ' ',
    ))
      toldAs(OTHERS, `Here in an old ${kind} we have #.`, `Here in the very old ${kind} #.`)
    toldAs(null, 'Here in one two three four novel #.', 'Here in novel #.', 'Within an old novel #.')
    toldAs(null, 'Here in an old novelty #.', 'So # in an old novel.')
    toldAs(OTHERS, "Here in Anna's story #.")
  })
})

describe('what is replaced', () => {
  test('by another line, or as it read before', () => {
    for (const words of ['instead of', 'rather than', 'replace', 'replaces', 'replaced'])
      toldAs(REPLACED, `Take y ${words} #.`)
    toldAs(REPLACED, 'Not #.', 'So, not #.', 'Here for # read y.')
    toldAs(null, 'Is now not #.', 'It is for # to read y.', 'Take y instead #.', 'Here for # now.')
    for (const words of ['should be', 'should have', 'should read', 'must read', 'ought to'])
      toldAs(REPLACED, `Here # ${words} y.`, `Here #, ${words} y.`, `Here #" ${words} y.`)
    toldAs(null, 'Here # should y.', 'Here # must be y.', 'Here # now should be y.')
  })

  test('an earlier version', () => {
    for (const age of ['earlier', 'previous', 'old', 'original', 'first'])
      for (const kind of ['version', 'edition', 'draft', 'printing', 'text'])
        toldAs(REPLACED, `The ${age} ${kind} is #.`)
    for (const past of ['used to', 'originally'])
      for (const verb of ['read', 'be', 'was', 'stood']) toldAs(REPLACED, `This ${past} ${verb} #.`)
    toldAs(REPLACED, 'So # before the fix.')
    toldAs(
      null,
      'The newer version is #.',
      'The old texts is #.',
      'The cold text is #.',
      'This is used to # now.',
    )
    toldAs(null, 'This used to saying #.', 'This unoriginally was #.', 'So # before the fixes.')
  })
})

describe('what is called a mistake, or denied', () => {
  test('a mistake', () => {
    for (const word of 'typo typos misprint misprints sic erratum errata erroneous erroneously bug bugs buggy joke jokes myth myths fallacy fallacies fallacious misconception misconceptions pitfall pitfalls temptation temptations freshman bogus nonsense nonsensical blunder blunders oops'.split(
      ' ',
    ))
      toldAs(MISTAKE, `It is ${word} that #.`, `So # is ${word}.`)
    for (const word of 'typography misprinted basic erratic bugged joking mythic fallac pitfalled debug whoops'.split(
      ' ',
    ))
      toldAs(null, `It is ${word} that #.`)
  })

  test('a denial before it', () => {
    for (const words of [
      'nobody',
      'no one',
      'none of these',
      'none of them',
      'none of the following',
      'hardly',
      'cannot',
    ])
      toldAs(DENIED, `And ${words} #.`, `And ${words} has now been here #.`)
    for (const words of ["can't", "couldn't", "wouldn't"]) toldAs(DENIED, `It ${words} be #.`)
    toldAs(
      null,
      'And nobody has now been here more #.',
      'And none of it #.',
      'So # nobody.',
      'And hardly, #.',
    )
  })
})

describe('what it ends in', () => {
  const ENDS =
    'contradiction|contradicts|absurd|absurdity|impossible|inconsistent|no solution|no solutions|never true|never happen|never happens|cannot be'.split(
      '|',
    )

  test('a contradiction, in its sentence or a short one behind it', () => {
    for (const words of ENDS) {
      toldAs(
        CONTRADICTION,
        `So #, which is ${words}.`,
        `So #. It is ${words}.`,
        `So #. This now here is ${words}.`,
      )
      toldAs(null, `So it is ${words}, and #.`, `It is ${words}. So #.`, `So #. So. It is ${words}.`)
      toldAs(null, `So #. But there is one more thing that we have and it is ${words}.`)
    }
    toldAs(null, 'So #, which is reabsurd.', 'So #, which is impossibly so.', 'So #, with no solute.')
  })

  test('nonsense, of which a sentence behind it speaks', () => {
    toldAs(CONTRADICTION, 'So #. This is nonsense.', 'So #. This is nonsensical.')
    toldAs(null, 'So #. This is no sense.')
  })

  test('of nine words at most', () => {
    toldAs(CONTRADICTION, 'So #. One two three four five six seven impossible.')
    toldAs(null, 'So #. One two three four five six seven eight impossible.')
  })

  test('or by a cross', () => {
    for (const cross of '❌✗✘✖') toldAs(CROSSED, `${cross} #`, `# ${cross}`, `${cross}  #`, `#  ${cross}`)
    toldAs(null, '❌    #', '#    ❌', 'So # +', '✔ #', '# ✓')
    toldAs(CROSSED, '❌   #', '#   ❌')
    toldAs(null, 'So it is ❌\n#', '#\n❌ it is')
    toldAs(CROSSED, 'So it is\n❌ #', '# ❌\nit is')
  })
})

describe('what is asked', () => {
  test('beside it', () => {
    for (const word of 'right correct true wrong mistake mistaken mistakes error errors agree valid happened hold'.split(
      ' ',
    ))
      toldAs(ASKED, `So #. Is it ${word}?`, `So #. Is it ${word} at all?`)
    toldAs(null, 'So #. It is right.', 'So #. Is it upright?', 'So #. Is it untrue?', 'So #. Is it holding?')
    toldAs(null, 'So #. Is it right, no.', 'So #. Well. Is it right?')
    for (const verb of ['is', 'are', 'does', 'do', 'was', 'did'])
      for (const what of ['this', 'it', 'that', 'these', 'the following'])
        toldAs(ASKED, `${verb} ${what} be right? #.`)
    for (const word of ['right', 'correct', 'true', 'hold', 'valid'])
      toldAs(ASKED, `Is this now ${word}? #.`, `Is this ${word} for all of them? #.`)
    toldAs(null, 'Why is this right? #.', 'Is theirs right? #.', 'Is this right. #.', 'Is this left? #.')
    toldAs(null, 'Is this upright? #.', 'Is this truer? #.', 'Is this right? So. Here #.')
  })

  test('of the reader, up to six sentences before', () => {
    toldAs(
      TASK,
      'True or false: #.',
      'Which of the following, #.',
      'Which of these is #.',
      'Which of them is #.',
    )
    for (const what of ['find', 'spot', 'locate', 'correct', 'fix'])
      for (const which of ['the', 'each', 'all', 'any', 'every'])
        toldAs(TASK, `Now ${what} ${which} errors: #.`)
    for (const thing of 'error mistake mistakes flaw flaws following slip slips'.split(' '))
      toldAs(TASK, `Now find the ${thing}: #.`)
    toldAs(
      null,
      'Now find an error: #.',
      'Now find the sum: #.',
      'Now bind the flaw: #.',
      'Now find the flawed: #.',
    )
    toldAs(null, 'Which of ours is #.', 'So # or find the error.')
    for (const back of [0, 1, 2, 3, 4, 5, 6])
      toldAs(back < 6 ? TASK : null, `Find the flaw. ${'So it is. '.repeat(back)}Here #.`)
  })
})

test('the first reason counts, and without any there is none', () => {
  toldAs(null, 'So #.', '#', 'Hence # and y.', 'It is so. So #. It was.')
  toldAs(OTHERS, 'Anna says instead of #.', 'Anna says the typo #.')
  toldAs(REPLACED, 'The bug is instead of #.')
  toldAs(MISTAKE, 'The bug is that nobody #.')
  toldAs(DENIED, 'And nobody # is impossible.')
  toldAs(CONTRADICTION, '❌ #, impossible.')
  toldAs(CROSSED, '❌ #. Is it right?')
  toldAs(ASKED, 'Find the error: #. Is it right?')
})
