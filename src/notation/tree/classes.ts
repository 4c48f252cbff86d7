/** Which things belong together: a union of sets, by name. */
export class Classes {
  private readonly parents = new Map<string, string>()

  /** The name that stands for the class of this one. */
  of(name: string): string {
    let root = name
    for (
      let parent = this.parents.get(root);
      parent !== undefined && parent !== root;
      parent = this.parents.get(root)
    ) {
      root = parent
    }
    for (let step = name; step !== root; ) {
      const parent = this.parents.get(step)!
      this.parents.set(step, root)
      step = parent
    }
    return root
  }

  join(left: string, right: string): void {
    const [a, b] = [this.of(left), this.of(right)]
    this.parents.set(a, a)
    this.parents.set(b, a)
  }
}
