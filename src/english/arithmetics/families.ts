import { sentencesOf, textOf } from '../sentence.js'
import type { Word } from '../word.js'

const OTHER_MEAN =
  /\b(?:moving|running|weighted|exponential|median|previous|past|population|true|reference|learned|value baseline|fixed|target|batch|global)\b/

/** Whether a sentence that names a bar says that it is another mean than the plain one: "$\bar r$ is a moving average". */
export const namesOtherMean = (tokens: readonly Word[], isBar: (token: Word) => boolean): boolean =>
  sentencesOf(tokens).some(sentence => sentence.some(isBar) && OTHER_MEAN.test(textOf(sentence)))

const REPEATED = /\b(?:einstein|summation convention|repeated ind(?:ex|ices))\b/

/** Whether a page sums over an index that stands twice, without a sign. */
export const sumsRepeatedIndices = (tokens: readonly Word[]): boolean => REPEATED.test(textOf(tokens))

const LEFT_OUT = /\b(?:up to|ignoring|ignore|neglecting|dropping|omitting|without the|apart from)\b/

/** Whether a sentence leaves a part of what it states out: "up to a constant". */
export const leavesPartOut = (sentence: readonly Word[]): boolean => LEFT_OUT.test(textOf(sentence))

const VECTORS = /\b(?:orthonormal|orthogonal|basis vectors?|unit vectors?|dot product|inner product)\b/

/** Whether a page multiplies vectors, which stand there by their names alone. */
export const multipliesVectors = (tokens: readonly Word[]): boolean => VECTORS.test(textOf(tokens))

const ALIKE = /\b(?:equal|same|identical|symmetric|symmetry|uniform|on-policy)\b/

/** Whether a page speaks of members that are all alike: "in a symmetric equilibrium". */
export const speaksOfAlike = (tokens: readonly Word[]): boolean => ALIKE.test(textOf(tokens))
