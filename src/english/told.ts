import type { Token } from '../documents/model/document.js'
import { type Reading, sentenceBefore, sentenceBehind } from '../page/page.js'
import { HERE, neighbour, wordsOf } from '../page/sentence-text.js'

/**
 * Why a line is what its page tells of rather than what it claims: what somebody else wrote, what was wrong before, what
 * the reader is to judge, or what a contradiction ends in; null where nothing says so.
 */
export function toldRatherThanClaimed(token: Token, reading: Reading): string | null {
  const before = wordsOf(sentenceBefore(token, reading))
  const behind = wordsOf(sentenceBehind(token, reading))
  const sentence = `${before} ${HERE} ${behind}`
  const [last, next] = [neighbour(token, reading, -1), neighbour(token, reading, 1)]
  if (OTHERS_WRITE.test(before) || SOMEBODY_SAYS.test(before) || STORY.test(before))
    return 'its sentence tells what others say'
  if (REPLACED.test(sentence) || EARLIER.test(sentence)) return 'its sentence replaces it'
  if (FLAWED.test(sentence)) return 'its sentence calls something a mistake'
  if (NOBODY.test(before)) return 'its sentence denies something'
  if (OUTCOME.test(behind) || (isShort(next) && OUTCOME.test(next))) return 'it ends in a contradiction'
  if (isCrossed(token, reading)) return 'it is marked as wrong'
  if (QUESTION_OF_TRUTH.test(next) || IS_THIS.test(last)) return 'a sentence beside it asks whether it is so'
  const earlier = [...RECALLED].map(back => neighbour(token, reading, -back))
  if ([before, ...earlier].some(words => TASK.test(words))) return 'the reader is asked whether it is right'
  return null
}

/** How many sentences back a task is remembered: its parts are sentences of their own. */
const RECALLED = [1, 2, 3, 4, 5, 6]

const SAYING =
  '(?:says?|said|claims?|claimed|thinks?|thought|believes?|believed|asserts?|asserted|argues?|argued|wrote)'
/** Those who write down what a page corrects: "many students write". */
const OTHERS_WRITE = new RegExp(
  `\\b(?:student|pupil|beginner|learner|novice|freshm[ae]n|someone|somebody|people|friend|colleague|author)s?(?: [\\w']+){0,3} (?:${SAYING}|write|say|claim|think|believe|get|got|answer\\w*|comput\\w+|calculat\\w+|makes?|made|add(?:s|ed)?|stat\\w+)\\b`,
)
/** "Anna says that"; a page that says "we claim" or "the theorem says" speaks for itself. */
const SOMEBODY_SAYS = new RegExp(
  `(?:^|\\s)(?!(?:we|i|you|this|that|it|which|theorem|law|rule|formula|equation|lemma|definition|proposition|corollary|result|also|as|have|has|just|already)\\s)[\\w']+ ${SAYING}(?: that)?\\b|\\baccording to\\b`,
)
/** What stands in for a line, or a line that stands in for another. */
const REPLACED = new RegExp(
  `(?:instead of|rather than|^not|, not|replace|replaces|replaced) ${HERE}|${HERE}(?: [,"])? (?:should (?:be|have|read)|must read|ought to)|for ${HERE} read`,
)
const EARLIER =
  /\b(?:earlier|previous|old|original|first) (?:version|edition|draft|printing|text)\b|\b(?:used to|originally) (?:say|said|read|be|was|stood)\b|\bbefore the fix\b/
const FLAWED =
  /\b(?:typos?|misprints?|sic|errat(?:um|a)|erroneous(?:ly)?|bugs?|buggy|jokes?|myths?|fallac(?:y|ies|ious)|misconceptions?|pitfalls?|temptations?|freshman|bogus|nonsens\w*|blunders?|oops)\b/
const STORY = /\bin (?:[\w'’]+ ){1,3}(?:novels?|stor(?:y|ies)|films?|movies?|poems?|songs?|tales?)\b/
const NOBODY =
  /\b(?:nobody|no one|none of (?:these|them|the following)|hardly|cannot|can't|couldn't|wouldn't)\b(?: \w+){0,4} *$/
/** How a proof by contradiction ends, or a system without a solution. */
const OUTCOME =
  /\b(?:contradict\w*|absurd\w*|impossible|inconsistent|nonsens\w*|no solutions?|never (?:true|happens?)|cannot be)\b/
const QUESTION_OF_TRUTH =
  /\b(?:right|correct|true|wrong|mistakes?|mistaken|errors?|agree|valid|happened|hold)\b.*\?/
const IS_THIS =
  /^(?:is|are|does|do|was|did) (?:this|it|that|these|the following)\b.*\b(?:right|correct|true|hold|valid)\b.*\?/
/** An exercise about lines that need not be right. */
const TASK =
  /\b(?:true or false|(?:find|spot|locate|correct|fix) (?:the|each|all|any|every) (?:errors?|mistakes?|flaws?|following|slips?)|which of (?:the following|these|them))\b/
/** A sentence of a few words behind a line speaks of that line: "This is impossible." */
const SHORT = 9
const isShort = (words: string): boolean => words.split(' ').length <= SHORT

/** A cross beside the line. */
function isCrossed({ start, end }: Token, { source }: Reading): boolean {
  const [line] = source.slice(end, end + 4).split('\n')
  const [before] = source
    .slice(Math.max(0, start - 4), start)
    .split('\n')
    .slice(-1)
  return CROSS.test(line!) || CROSS.test(before!)
}
const CROSS = /[❌✗✘✖]/u
