import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { chainText } from './tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')

/** Every tree of this file was written by hand from how a reader takes the formula. */
const reads = (rows: readonly (readonly [source: string, tree: string])[]) =>
  test.each(rows)('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

describe('a numeral is', () => {
  reads([
    ['16384', '16384'],
    ['1,048,576', '1048576'],
    ['12{,}500', '12500'],
    ['18\\,750', '18750'],
    ['.125', '.125'],
    ['1.50', '1.50'],
    ['3.35e12', '3.35e12'],
    ['160E3', '160e3'],
    ['2e-5', '2e-5'],
    ['5e^{-2}', '(mul 5 (pow e (neg 2)))'],
    ['3.0 \\times 10^{8}', '3.0e8'],
    ['6.62 \\cdot 10^{-34}', '6.62e-34'],
    ['61,000 × 10^6', '61000e6'],
    ['5.9{\\times}10^{23}', '5.9e23'],
    ['10^{24}', '(pow 10 24)'],
    ['2.5 \\times 10^{10.5}', '(mul 2.5 (pow 10 10.5))'],
    ['x^2 \\times 10^3', '(mul (pow x 2) (pow 10 3))'],
    ['8 \\times 10^{21} / 4 \\times 10^{15}', '(div 8e21 4e15)'],
    ['13\\%', '(percent 13)'],
    ['7\\% \\times 40', '(mul (percent 7) 40)'],
    ['4\\times', '(times 4)'],
    ['1, 234', '1; 234'],
  ])
})

describe('products, quotients and powers', () => {
  reads([
    ['2x + 3y - z', '(add (mul 2 x) (mul 3 y) (neg z))'],
    ['-x^2', '(neg (pow x 2))'],
    ['a / b c', '(mul (div a b) c)'],
    ['a b / c / d', '(div (div (mul a b) c) d)'],
    ['8/3*4', '(mul (div 8 3) 4)'],
    ['a \\cdot -b', '(mul a (neg b))'],
    ['2(1) + -1(2)', '(add (mul 2 1) (mul (neg 1) 2))'],
    ['\\frac{a}{b} c', '(mul (div a b) c)'],
    ['\\tfrac18 x', '(mul (div 1 8) x)'],
    ['\\frac12', '(div 1 2)'],
    ['\\dfrac1{2k}', '(div 1 (mul 2 k))'],
    ['3\\frac{1}{4}', '(mul 3 (div 1 4))'],
    ['12 \\div 4', '(div 12 4)'],
    ['x^12', '(mul (pow x 1) 2)'],
    ['x^{12}', '(pow x 12)'],
    ['x^-1', '(pow x (neg 1))'],
    ['x_i^2', '(pow (sub x i) 2)'],
    ['x^2_i', '(pow (sub x i) 2)'],
    ['(a + b)^2', '(pow (add a b) 2)'],
    ['\\left[ a \\right]^{n}', '(pow a n)'],
    ['2^{3^{4}}', '(pow 2 (pow 3 4))'],
    ['\\sqrt{x}', '(sqrt x)'],
    ['\\sqrt[3]{x + 1}', '(sqrt (add x 1) 3)'],
    ['\\sqrt2', '(sqrt 2)'],
    ['n!', '(factorial n)'],
    ['n!!', '(factorial:!! n)'],
    ['(n!)!', '(factorial (factorial n))'],
    ['2^n!', '(factorial (pow 2 n))'],
    ['\\binom{n}{k}', '(binomial n k)'],
    ['a \\pm b', '(add a (pm b))'],
    ['\\mp x', '(pm:mp x)'],
    ['|x - y|', '(abs (add x (neg y)))'],
    ['\\lvert x\\rvert', '(abs x)'],
    ['2|x||y|', '(mul 2 (abs x) (abs y))'],
    ['\\|v\\|', '(call norm v)'],
    ['\\frac{2\\|x\\|}{3}', '(div (mul 2 (call norm x)) 3)'],
    ['||v||^2', '(pow (call norm v) 2)'],
    ['\\lfloor n/2 \\rfloor', '(call floor (div n 2))'],
    ['{2|x|} y', '(mul (mul 2 (abs x)) y)'],
    ['\\{a + b\\} c', '(mul (add a b) c)'],
  ])
})

describe('names', () => {
  reads([
    ['\\varepsilon + \\varphi', '(add epsilon phi)'],
    ['\\mathcal{L}_{\\text{SFT}}', '(sub L SFT)'],
    ['\\mathcal L', 'L'],
    ['\\mathrm{const}', 'const'],
    ['\\operatorname{tr}', 'tr'],
    ['W_\\text{out}', '(sub W out)'],
    ['d_{1,2}', '(sub d (sequence 1 2))'],
    ['h_{<t}', '(sub h (relation:< ∅ t))'],
    ['x_{\\max}', '(sub x max)'],
    ['N_*', '(sub N *)'],
    ["f''", '(prime (prime f))'],
    ['N^*', '(star N)'],
    ['N^{\\star}', '(star N)'],
    ['\\pi^*_{\\text{ref}}', '(star (sub pi ref))'],
    ['\\pi_{\\text{ref}}^*', '(star (sub pi ref))'],
    ['\\hat A_i', '(sub (hat A) i)'],
    ['\\hat{A}_i', '(sub (hat A) i)'],
    ['\\hat{A_i}', '(hat (sub A i))'],
    ['\\bar{x}', '(bar x)'],
    ['\\tilde\\pi', '(tilde pi)'],
    ['x^{(i)}', '(sub:() x i)'],
    ['\\theta^{(t+1)}', '(sub:() theta (add t 1))'],
    ['C^{(a/b)}', '(pow C (div a b))'],
    ['W^+ x^{-}', '(mul (sub:() W +) (sub:() x -))'],
    ['e^{(x)}', '(pow e x)'],
    ['\\mathbf{x}_i', '(sub x i)'],
    ['\\mathbb{R}^{512 \\times 64}', '(set:R (mul 512 64))'],
    ['α·β', '(mul alpha beta)'],
  ])
})

describe('an application, not a product:', () => {
  reads([
    ['f(x)', '(call f x)'],
    ['r_\\phi(x, y_w)', '(call (sub r phi) x (sub y w))'],
    ['\\pi_\\theta(y \\mid x)', '(call (sub pi theta) (given y x))'],
    ['p(y|x)', '(call p (given y x))'],
    ['P(i \\succ j)', '(call P (given:succ i j))'],
    ['P(y ≻ z \\mid x)', '(call P (given (given:succ y z) x))'],
    ['\\pi^*(y \\mid x, c)', '(call (star pi) (given y x) c)'],
    ["\\sigma'(z)", '(call (prime sigma) z)'],
    ['\\sigma(\\beta (a - b))', '(call sigma (mul beta (add a (neg b))))'],
    ['\\sigma\\left(-x\\right)', '(call sigma (neg x))'],
    ['\\sigma^2(x)', '(pow (call sigma x) 2)'],
    ['\\mathrm{KL}(p \\,\\|\\, q)', '(call KL (divergence p q))'],
    ['D_{\\mathrm{KL}}(p || q)', '(call (sub D KL) (divergence p q))'],
    ['\\operatorname{Var}(2x)', '(call Var (mul 2 x))'],
    ['\\mathrm{E}[2 x]', '(call E (mul 2 x))'],
    ['\\text{softmax}(z)', '(call softmax z)'],
    ['L(2N, D)', '(call L (mul 2 N) D)'],
    ['P(X = 1)', '(call P (relation:= X 1))'],
    ['f(g(x))', '(call f (call g x))'],
    ['f(\\cdot)', '(call f anything)'],
    ['\\mathbb{E}_{x \\sim p}[2 x]', '(call (sub expectation (relation:~ x p)) (mul 2 x))'],
    ['6 N (D)', '(mul 6 (call N D))'],
  ])
})

describe('a product, not an application:', () => {
  reads([
    ['\\lambda(2 N - B)', '(mul lambda (add (mul 2 N) (neg B)))'],
    ['N(1 + x)', '(mul N (add 1 x))'],
    ['p(1-p)', '(mul p (add 1 (neg p)))'],
    ['\\beta (a - b)^2', '(mul beta (pow (add a (neg b)) 2))'],
    ['a / b (c + d)', '(mul (div a b) (add c d))'],
    ['x(2)', '(mul x 2)'],
    ['x(yz)', '(mul x (mul y z))'],
    ['\\lambda^2 (x)', '(mul (pow lambda 2) x)'],
    ['(x)(y)', '(mul x y)'],
    ['40\\ (K) \\times 2', '(mul 40 K 2)'],
  ])

  test('\\lambda (a + b) is an application where the caller says that λ is a function', () => {
    const [chain] = parseChains('\\lambda(a + b)', { functions: new Set(['lambda']) })
    expect(chainText(chain!)).toBe('(call lambda (add a b))')
  })
})

describe('functions', () => {
  reads([
    ['\\exp(x) y', '(mul (exp x) y)'],
    ['\\exp\\bigl(-x/T\\bigr)', '(exp (neg (div x T)))'],
    ['\\ln x', '(ln x)'],
    ['\\log x', '(log x)'],
    ['\\log_2 x', '(log x 2)'],
    ['\\log_{10}(x)', '(log x 10)'],
    ['\\log 2x + 1', '(add (log (mul 2 x)) 1)'],
    ['\\ln^2 x', '(pow (ln x) 2)'],
    ['\\log \\sigma(z)', '(log (call sigma z))'],
    ['\\log p(y \\mid x) \\hat A', '(mul (log (call p (given y x))) (hat A))'],
    ['\\ln N \\ln D', '(mul (ln N) (ln D))'],
    ['\\log \\frac{p}{q}', '(log (div p q))'],
    ['\\ln 2 / k', '(div (ln 2) k)'],
    ['\\log 2 / 3', '(div (log 2) 3)'],
    ['-\\log\\sigma\\bigl(a-b\\bigr)', '(neg (log (call sigma (add a (neg b)))))'],
    ['\\sin(2x)', '(call sin (mul 2 x))'],
    ['\\max(0, x)', '(max 0 x)'],
    ['\\min\\{a, b\\} c', '(mul (min a b) c)'],
  ])
})

describe('operators', () => {
  reads([
    ['\\sum_{i=1}^{n} x_i y + c', '(add (sum (mul (sub x i) y) (relation:= i 1) n) c)'],
    ['\\sum\\limits_j r_j', '(sum (sub r j) j ∅)'],
    ['\\frac{1}{n} \\sum_{k} a_k^2', '(mul (div 1 n) (sum (pow (sub a k) 2) k ∅))'],
    ['\\prod_{t=1}^T p_t', '(product (sub p t) (relation:= t 1) T)'],
    ['\\int_0^1 x^2 \\, dx', '(integral (mul (pow x 2) (differential x)) 0 1)'],
    ['\\int p(y) [a + b] \\,\\mathrm{d}y', '(integral (mul (call p y) (add a b) (differential y)) ∅ ∅)'],
    ['\\max_\\theta J(\\theta) - c', '(add (optimum:max (call J theta) theta) (neg c))'],
    ['\\arg\\min_x f(x)', '(optimum:argmin (call f x) x)'],
    ['\\operatorname*{arg\\,max}_a q', '(optimum:argmax q a)'],
    ['\\lim_{x \\to 0} f(x)', '(limit (call f x) (relation:→ x 0))'],
    ['\\partial L', '(differential L)'],
    ['\\frac{\\partial L}{\\partial w}', '(div (differential L) (differential w))'],
    ['\\frac{\\partial}{\\partial w} L(w)', '(gradient (call L w) w)'],
    ['\\frac{dL}{dN}', '(div (differential L) (differential N))'],
    ['2 dL/dN', '(mul 2 (div (differential L) (differential N)))'],
    [
      '\\nabla_\\theta \\log \\pi_\\theta(a \\mid s) G',
      '(mul (gradient (log (call (sub pi theta) (given a s))) theta) G)',
    ],
    ['\\frac{\\partial^2 f}{\\partial x^2}', '(gradient (gradient f x) x)'],
    ['\\frac{d^2}{dx^2} f(x)', '(gradient (gradient (call f x) x) x)'],
    ['\\frac{d \\log L}{d \\log N}', '(div (differential (log L)) (differential (log N)))'],
    ['\\nabla f', '(gradient f ∅)'],
    ['\\nabla_x (2y) z', '(mul (gradient (mul 2 y) x) z)'],
    ['\\nabla_x f z', '(mul (gradient f x) z)'],
    ['\\nabla_w \\frac{1}{n} \\sum_i l_i', '(gradient (mul (div 1 n) (sum (sub l i) i ∅)) w)'],
    ['d L / x y', '(mul (div (mul d L) x) y)'],
    ['d_h / d_v', '(div (sub d h) (sub d v))'],
  ])
})

describe('words and layout', () => {
  reads([
    ['3.6 \\text{ ms}', '(mul 3.6 "ms")'],
    ['91\\text{B} = 5', '(mul 91 "B") = 5'],
    ['{5 \\text{ GB}}', '(mul 5 "GB")'],
    ['5\\,\\mathrm{kJ}', '(mul 5 "kJ")'],
    ['v = \\mathrm{m/s}', 'v = "m/s"'],
    ['2 \\si{\\mega\\joule}', '(mul 2 "mega joule")'],
    ['\\$4 \\times 10', '(mul "$" 4 10)'],
    ['\\boxed{7 \\text{ days}}', '(mul 7 "days")'],
    ['x = \\boxed{a \\approx b} = c', 'x = a ≈ b = c'],
    ['\\underbrace{a + b}_{\\text{both}} c', '(mul (add a b) c)'],
    ['\\displaystyle a\\, b\\!\\quad', '(mul a b)'],
    ['a % = b\n + c', '(add a c)'],
    ['1 + 2 + \\dots + n', '(add 1 2 dots n)'],
  ])
})

describe('statements', () => {
  reads([
    ['a = b \\approx c', 'a = b ≈ c'],
    ['\\approx 82', '≈ 82'],
    ['= a \\le b.', '= a ≤ b'],
    ['a = 1, b = 2; c = 3', 'a = 1; b = 2; c = 3'],
    ['a = 1, \\quad b = 2 \\qquad c = 3.', 'a = 1; b = 2; c = 3'],
    ['a &= b \\\\ &= c + d \\\\', 'a = b; = (add c d)'],
    ['a &= b \\\\ &\\quad + c \\\\ d &= e', 'a = (add b c); d = e'],
    ['a &= b \\\\[2pt] & - c', 'a = (add b (neg c))'],
    ['a = b + \\\\ c', 'a = (add b c)'],
    ['a = b \\\\ -c = d', 'a = b; (neg c) = d'],
    ['\\begin{aligned} a &= b, \\\\ c &= d. \\end{aligned}', 'a = b; c = d'],
    ['\\begin{align*} x & = 2 \\end{align*}', 'x = 2'],
    ['U, V \\in \\mathbb{R}^{8 \\times 4}', '(sequence U V) ∈ (set:R (mul 8 4))'],
    ['x = 2, y \\in \\mathbb{N}', 'x = 2; y ∈ set:N'],
    ['p \\in [0, 1)', 'p ∈ (sequence 0 1)'],
    ['a \\ne b \\Rightarrow c \\gg d', 'a ≠ b; c ≫ d'],
    ['a \\not= b', 'a ≠ b'],
    ['a := b \\equiv c', 'a := b ≡ c'],
    ['', ''],
  ])
})

describe('shapes', () => {
  const shape = (source: string) => parseChains(source, { holes: true }).map(chainText).join('; ')
  test.each([
    ['N \\propto C^{?e(\\alpha,\\beta)}', 'N ∝ (pow C (?e alpha beta))'],
    ['C = ?c() N D', 'C = (mul (?c ∅) N D)'],
    ['?_ \\cdot ?p_1', '(mul ?_ ?p_1)'],
    ['?r(\\sigma,r)', '(?r sigma r)'],
    ['?l(\\log,x)', '(?l log x)'],
    ['A_* = ?a', '(sub A any) = ?a'],
    ['\\exp(?t)', '(exp ?t)'],
  ])('%s', (source, tree) => {
    expect(shape(source)).toBe(tree)
  })
})
