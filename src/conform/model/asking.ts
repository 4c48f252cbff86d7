import { judgeAnswer, type Verdict } from './judge-answer.js'
import type { Answer, Capability, Subject } from './protocol.js'
import { type Question, wantedOf } from './question.js'

/** A question, the answer to it, and what the judge says of that. */
export interface Judged {
  readonly question: Question
  readonly answer: Answer
  readonly verdict: Verdict
}

/** Asks a question and judges the answer. Throws AdapterError where the subject is given up. */
export async function askAndJudge(
  subject: Subject,
  capability: Capability,
  question: Question,
): Promise<Judged> {
  const want = wantedOf(question, capability)
  const said = await subject.ask({
    id: question.id,
    op: question.operation.name,
    dtype: question.dtype.name,
    in: question.input,
    want,
  })
  // A gradient that nobody asked for is no claim.
  const answer = said.kind === 'out' && !want.includes('grad') ? { ...said, grad: null } : said
  return { question, answer, verdict: judgeAnswer(question, answer, capability) }
}

/** The same under another id. */
export function renamed({ question, answer, verdict }: Judged, id: string): Judged {
  return { question: { ...question, id }, answer, verdict: { ...verdict, id } }
}
