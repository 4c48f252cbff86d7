/** A thing by the phrases that give it, and what may be asked of it: a quantity by its names. */
interface Thing {
  readonly given: readonly string[]
  readonly has: Readonly<Record<string, readonly string[]>>
}

/** Figures of the plane, bodies, points and sets, in the language of templates. */
export const THINGS = [
  {
    given: ['circle/disc/disk of/with radius {a}', 'circle/disc/disk whose radius is {a}'],
    has: { circleArea: ['area'], circumference: ['circumference', 'perimeter'] },
  },
  {
    given: ['circle/disc/disk of/with diameter {a}'],
    has: { circleAreaOfDiameter: ['area'], circumferenceOfDiameter: ['circumference', 'perimeter'] },
  },
  {
    given: [
      'rectangle with ?side/sides ?length/lengths {a} and {b}',
      'rectangle of/with length {a} and width {b}',
      'rectangle of/with width {a} and length/height {b}',
      'rectangle of/measuring {a} by {b}',
      '{a} by {b} rectangle',
    ],
    has: {
      rectangleArea: ['area'],
      rectanglePerimeter: ['perimeter'],
      rectangleDiagonal: ['diagonal'],
    },
  },
  {
    given: ['square of/with side ?length {a}', 'square of/with sides of ?length {a}'],
    has: { squareArea: ['area'], squarePerimeter: ['perimeter'], squareDiagonal: ['diagonal'] },
  },
  {
    given: ['equilateral triangle of/with side/sides ?length {a}'],
    has: {
      equilateralArea: ['area'],
      equilateralHeight: ['height', 'altitude'],
      equilateralPerimeter: ['perimeter'],
    },
  },
  {
    given: ['right/right-angled triangle with legs ?of ?length/lengths {a} and {b}'],
    has: {
      hypotenuse: ['hypotenuse'],
      halfProduct: ['area'],
      rightTrianglePerimeter: ['perimeter'],
    },
  },
  {
    given: ['triangle with side/sides ?of ?length/lengths {a} {b} ?and {c}'],
    has: { triangleArea: ['area'], trianglePerimeter: ['perimeter'] },
  },
  {
    given: ['triangle of/with base {a} and height/altitude {b}'],
    has: { halfProduct: ['area'] },
  },
  {
    given: ['parallelogram of/with base {a} and height/altitude {b}'],
    has: { rectangleArea: ['area'] },
  },
  {
    given: ['rhombus/kite with diagonals ?of ?length/lengths {a} and {b}'],
    has: { halfProduct: ['area'] },
  },
  {
    given: ['trapezoid/trapezium with parallel sides ?of ?length/lengths {a} and {b} and height {c}'],
    has: { trapezoidArea: ['area'] },
  },
  {
    given: ['regular hexagon of/with side ?length {a}'],
    has: { hexagonArea: ['area'], hexagonPerimeter: ['perimeter'] },
  },
  {
    given: ['cube of/with edge/side ?length {a}', 'cube of/with edges/sides of length {a}'],
    has: { cubeVolume: ['volume'], cubeSurface: ['surface ?area'], cubeDiagonal: ['space diagonal'] },
  },
  {
    given: [
      'cuboid/box with edges/sides/dimensions ?of ?length/lengths {a} {b} ?and {c}',
      'cuboid/box of/measuring {a} by {b} by {c}',
    ],
    has: { boxVolume: ['volume'], boxSurface: ['surface ?area'], boxDiagonal: ['space diagonal'] },
  },
  {
    given: ['sphere/ball of/with radius {a}'],
    has: { sphereVolume: ['volume'], sphereArea: ['surface ?area'] },
  },
  {
    given: ['sphere/ball of/with diameter {a}'],
    has: { sphereVolumeOfDiameter: ['volume'], sphereAreaOfDiameter: ['surface ?area'] },
  },
  {
    given: ['hemisphere of/with radius {a}'],
    has: { hemisphereVolume: ['volume'] },
  },
  {
    given: ['cylinder of/with radius {a} and height {b}'],
    has: { cylinderVolume: ['volume'], cylinderSide: ['lateral/curved ?surface ?area'] },
  },
  {
    given: ['cone of/with ?base radius {a} and height {b}'],
    has: { coneVolume: ['volume'] },
  },
  {
    given: ['?straight line/segment through/joining ?the ?points {p} and {q}'],
    has: { slope: ['slope', 'gradient'] },
  },
  {
    given: ['?line segment from/joining/between ?the ?points {p} to/and {q}'],
    has: { distance: ['length'], midpoint: ['midpoint'] },
  },
  {
    given: ['?the vector {p}'],
    has: { vectorLength: ['length', 'magnitude', 'euclidean norm'] },
  },
  {
    given: ['set with/of/having {a} elements'],
    has: { subsets: ['number of subsets'] },
  },
] as const satisfies readonly Thing[]

type NamesOf<T> = T extends { readonly has: infer Has } ? keyof Has : never

/** The quantities of things. */
export type ThingQuantity = NamesOf<(typeof THINGS)[number]>

/** "The area of a circle of radius 5 is", "a circle of radius 5 has area … and circumference". */
export const thingTemplates = (): readonly (readonly [ThingQuantity, string])[] =>
  THINGS.flatMap(({ given, has }: Thing) => {
    const titles = Object.values(has).flat()
    return Object.entries(has).flatMap(([name, own]) =>
      own.flatMap(title =>
        given.flatMap(thing => {
          const before = titles.filter(other => !own.includes(other))
          return [
            `${title} of ?a/an/the ${thing} is {v}`,
            `${thing} has ?a/an/the ${title} ?of {v}`,
            ...before.map(other => `${thing} has ?a/an/the ${other} ?of {w} and ?a/an/the ${title} ?of {v}`),
          ].map(template => [name as ThingQuantity, template] as const)
        }),
      ),
    )
  })
