/** Which of two numbers or texts is the greater one: 1 for the first, −1 for the second, 0 for neither. */
export const order = <T extends number | string>(a: T, b: T): number => Number(a > b) - Number(a < b)
