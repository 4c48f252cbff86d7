import { PI } from '../../math/term/symbols.js'
import {
  add,
  divide,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  symbol,
  type Term,
} from '../../math/term/term.js'
import type { Quantity } from './slots.js'

const pi = symbol(PI)

/** A quantity of lengths. */
const ofLengths = (lengthPower: 1 | 2 | 3, formula: (a: Term, b: Term, c: Term) => Term): Quantity => ({
  lengthPower,
  letters: 'positive',
  value: slots => {
    const [a, b, c] = ['a', 'b', 'c'].map(name => slots.get(name)?.[0] ?? number(0))
    return formula(a!, b!, c!)
  },
})

const square = (side: Term): Term => power(side, 2)
const root3 = squareRoot(number(3))
const half = number('1/2')
const hypotenuse = (a: Term, b: Term): Term => squareRoot(add(square(a), square(b)))

/** √(s(s - a)(s - b)(s - c)) for half the perimeter s (Heron). */
function heron(a: Term, b: Term, c: Term): Term {
  const s = multiply(half, add(a, b, c))
  return squareRoot(multiply(s, subtract(s, a), subtract(s, b), subtract(s, c)))
}

/** Lengths, areas and volumes of school geometry: Euclid, Elements, books I, II and XII; Heron, Metrica. */
export const GEOMETRY = {
  circleArea: ofLengths(2, a => multiply(pi, square(a))),
  circleAreaOfDiameter: ofLengths(2, a => divide(multiply(pi, square(a)), 4)),
  circumference: ofLengths(1, a => multiply(2, pi, a)),
  circumferenceOfDiameter: ofLengths(1, a => multiply(pi, a)),
  rectangleArea: ofLengths(2, (a, b) => multiply(a, b)),
  rectanglePerimeter: ofLengths(1, (a, b) => multiply(2, add(a, b))),
  rectangleDiagonal: ofLengths(1, hypotenuse),
  squareArea: ofLengths(2, square),
  squarePerimeter: ofLengths(1, a => multiply(4, a)),
  squareDiagonal: ofLengths(1, a => multiply(squareRoot(number(2)), a)),
  equilateralArea: ofLengths(2, a => divide(multiply(root3, square(a)), 4)),
  equilateralHeight: ofLengths(1, a => divide(multiply(root3, a), 2)),
  equilateralPerimeter: ofLengths(1, a => multiply(3, a)),
  hypotenuse: ofLengths(1, hypotenuse),
  halfProduct: ofLengths(2, (a, b) => multiply(half, a, b)),
  rightTrianglePerimeter: ofLengths(1, (a, b) => add(a, b, hypotenuse(a, b))),
  triangleArea: ofLengths(2, heron),
  trianglePerimeter: ofLengths(1, (a, b, c) => add(a, b, c)),
  trapezoidArea: ofLengths(2, (a, b, c) => multiply(half, add(a, b), c)),
  hexagonArea: ofLengths(2, a => multiply(number('3/2'), root3, square(a))),
  hexagonPerimeter: ofLengths(1, a => multiply(6, a)),
  cubeVolume: ofLengths(3, a => power(a, 3)),
  cubeSurface: ofLengths(2, a => multiply(6, square(a))),
  cubeDiagonal: ofLengths(1, a => multiply(root3, a)),
  boxVolume: ofLengths(3, (a, b, c) => multiply(a, b, c)),
  boxSurface: ofLengths(2, (a, b, c) => multiply(2, add(multiply(a, b), multiply(b, c), multiply(a, c)))),
  boxDiagonal: ofLengths(1, (a, b, c) => squareRoot(add(square(a), square(b), square(c)))),
  sphereVolume: ofLengths(3, a => multiply(number('4/3'), pi, power(a, 3))),
  sphereVolumeOfDiameter: ofLengths(3, a => multiply(number('1/6'), pi, power(a, 3))),
  sphereArea: ofLengths(2, a => multiply(4, pi, square(a))),
  sphereAreaOfDiameter: ofLengths(2, a => multiply(pi, square(a))),
  hemisphereVolume: ofLengths(3, a => multiply(number('2/3'), pi, power(a, 3))),
  cylinderVolume: ofLengths(3, (a, b) => multiply(pi, square(a), b)),
  cylinderSide: ofLengths(2, (a, b) => multiply(2, pi, a, b)),
  coneVolume: ofLengths(3, (a, b) => multiply(number('1/3'), pi, square(a), b)),
} satisfies Readonly<Record<string, Quantity>>
