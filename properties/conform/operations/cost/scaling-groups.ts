/** How the groups of an operation on a scaling law are called. */
export const SCALING_GROUPS = ['smoke', 'native64', 'hoffmann-2022', 'besiroglu-2024', 'largest-runs']
