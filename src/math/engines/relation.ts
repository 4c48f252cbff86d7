export type Relation = '=' | '≠' | '<' | '>' | '≤' | '≥'
