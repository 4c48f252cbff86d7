import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { reads } from '../grammar/reads.js'

describe('words are a name, a figure with its unit, or a label; letters in blackboard bold a set or a function:', () => {
  reads([
    ['\\textbf{58 Years}', '(mul 58 "Years")'],
    ['\\text{58}', '58'],
    ['\\text{1,250.5 km}', '(mul 1250.5 "km")'],
    ['\\text{ 12 %}', '(mul 12 "%")'],
    ['\\text{1,2 km}', '"1,2 km"'],
    ['\\text{5km/h}', '(mul 5 "km/h")'],
    ['\\text{5~kg of flour }', '(mul 5 "kg of flour")'],
    ['\\text{0.25  s}', '(mul 0.25 "s")'],
    ['\\text{7 /s}', '(mul 7 "/s")'],
    ['\\text{v5}', '"v5"'],
    ['\\text{58-}', '"58-"'],
    ['\\text{5. kg}', '"5. kg"'],
    ['\\text{.5 kg}', '".5 kg"'],
    ['\\mathrm{58 m}', '"58 m"'],
    ['\\mathrm{argmax} f', '(optimum:argmax f ∅)'],
    ['\\operatorname{arg\\,min}_x f', '(optimum:argmin f x)'],
    ['\\text{argmax} f', '(mul "argmax" f)'],
    ['\\int x \\mathrm{d}x', '(integral (mul x (differential x)) ∅ ∅)'],
    ['\\int x \\text{d}x', '(integral (mul x "d" x) ∅ ∅)'],
    ['\\int x dx', '(integral (mul x (differential x)) ∅ ∅)'],
    ['\\int x d\\theta', '(integral (mul x (differential theta)) ∅ ∅)'],
    ['\\int x d', '(integral (mul x d) ∅ ∅)'],
    ['\\int x d 2', '(integral (mul x d 2) ∅ ∅)'],
    ['\\int x bx', '(integral (mul x b x) ∅ ∅)'],
    ['\\int (d x) dx', '(integral (mul (mul d x) (differential x)) ∅ ∅)'],
    ['d x', '(mul d x)'],
    ['\\mathbb{E} x', '(mul expectation x)'],
    ['\\mathbb{P}(A)', '(call probability A)'],
    ['\\mathbb{V} x', '(mul variance x)'],
    ['\\mathbb{1}(A)', '(call indicator A)'],
    ['\\mathbb{R}', 'set:R'],
    ['x \\in \\mathbb{R}^n', 'x ∈ (set:R n)'],
    ['\\mathbb{R}^{n \\times d}', '(set:R (mul n d))'],
    ['\\mathbb{R}^+', '(sub:() set:R +)'],
    ['\\mathbb{R}^-', '(sub:() set:R -)'],
    ['\\mathbb{R}^*', '(star set:R)'],
    ['\\mathbb{R}^{+}', '(sub:() set:R +)'],
    ['\\mathbb{R}^{-}', '(sub:() set:R -)'],
    ['\\mathbb{Z}^{*}', '(star set:Z)'],
    ['f(\\cdot)', '(call f anything)'],
    ['a + \\dots', '(add a dots)'],
    ['\\alpha + \\varepsilon', '(add alpha epsilon)'],
    ['\\text{softmax}(x)', '(call softmax x)'],
    ['\\text{softmax }(x)', '(mul "softmax" x)'],
    ['\\text{soft max}(x)', '(mul "soft max" x)'],
    ['\\mathrm{softmax }(x)', '(call softmax x)'],
    ['\\mathcal{D}', 'D'],
    ['x_{\\text{ref}}', '(sub x ref)'],
    ['x_{\\text{a b}}', '(sub x "a b")'],
    ['\\mathrm{ref}', 'ref'],
    ['\\mathrm{ ref }', 'ref'],
    ['\\mathrm{2x}', '"2x"'],
    ['\\text{ref}', '"ref"'],
    ['\\text{a   b }', '"a b"'],
    ['\\text{a\\b}', '"a\\\\b"'],
    ['\\si{\\mega\\joule}', '"mega joule"'],
    ['\\unit{kg}', '"kg"'],
    ['\\unit{kg}(x)', '(mul "kg" x)'],
  ])
})

test('a figure in words, its unit, and a set with its size reach as far as they are written', () => {
  for (const written of [
    '\\text{58 Years}',
    '\\text{58}',
    '\\mathbb{R}^{n}',
    '\\mathbb{E}',
    '\\mathrm{ref}',
  ]) {
    const source = `x = ${written}`
    const { start, end } = parseChains(source)[0]!.terms[1]!
    expect([written, source.slice(start, end)]).toEqual([written, written])
  }
})

test('a name stands for itself alone: it has no parts', () => {
  for (const source of ['f(\\cdot)', '\\mathbb{E}(x)', '\\mathbb{1}(x)']) {
    const [first, second] = parseChains(source)[0]!.terms[0]!.args
    expect([first!.args, second!.args]).toEqual([[], []])
  }
})
