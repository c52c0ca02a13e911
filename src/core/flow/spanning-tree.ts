/**
 * The basis of the network simplex: a tree of arcs that joins all nodes to a root, with the price
 * of every node. A node knows its parent, its first child and its neighbours among the children, so
 * a part of the tree is turned round and hung elsewhere in as many steps as its stem is long.
 */
export class SpanningTree {
  readonly root: number;
  readonly parent: Int32Array;
  /** The arc between a node and its parent. */
  readonly arc: Int32Array;
  /** 1 where that arc leads to the parent, 0 where it comes from it. */
  readonly isUp: Uint8Array;
  /** What a unit is worth at the node; 0 at the root. */
  readonly price: Float64Array;
  /** The nodes at or below a node. */
  private readonly size: Int32Array;
  private readonly firstChild: Int32Array;
  private readonly next: Int32Array;
  private readonly before: Int32Array;

  /** A star: all nodes below the root `nodes`, by arcs that `hangAtRoot` names. */
  constructor(nodes: number) {
    this.root = nodes;
    this.parent = new Int32Array(nodes + 1).fill(nodes);
    this.arc = new Int32Array(nodes + 1).fill(-1);
    this.isUp = new Uint8Array(nodes + 1);
    this.price = new Float64Array(nodes + 1);
    this.size = new Int32Array(nodes + 1).fill(1);
    this.firstChild = new Int32Array(nodes + 1).fill(-1);
    this.next = new Int32Array(nodes + 1).fill(-1);
    this.before = new Int32Array(nodes + 1).fill(-1);
    this.parent[nodes] = -1;
    this.size[nodes] = nodes + 1;
  }

  hangAtRoot(node: number, arc: number, isUp: 0 | 1, price: number): void {
    this.arc[node] = arc;
    this.isUp[node] = isUp;
    this.price[node] = price;
    this.attach(node, this.root);
  }

  /** The lowest node that is above both, or one of them. */
  meet(one: number, other: number): number {
    const { parent, size } = this;
    let a = one;
    let b = other;
    while (a !== b) {
      if (size[a]! < size[b]!) a = parent[a]!;
      else b = parent[b]!;
    }
    return a;
  }

  /**
   * Takes off the part of the tree below `cut`, turns it round so that `top`, a node of it, is its
   * root, and hangs it below `under` by an arc of the given cost. `meet` is above both places.
   */
  rehang(
    cut: number,
    top: number,
    under: number,
    meet: number,
    by: { readonly arc: number; readonly isUp: 0 | 1; readonly cost: number },
  ): void {
    const { parent, size } = this;
    const moved = size[cut]!;
    for (let node = parent[cut]!; node !== meet; node = parent[node]!) size[node]! -= moved;
    for (let node = under; node !== meet; node = parent[node]!) size[node]! += moved;
    this.turn(cut, top, under, by.arc, by.isUp);
    const rise = by.isUp === 1 ? -by.cost : by.cost;
    this.shiftPrices(top, this.price[under]! + rise - this.price[top]!);
  }

  /** Reverses parent and child along the stem from `top` up to `cut`. */
  private turn(cut: number, top: number, under: number, byArc: number, byUp: 0 | 1): void {
    const { parent, arc, isUp, size } = this;
    const moved = size[cut]!;
    let node = top;
    let newParent = under;
    let newArc = byArc;
    let newUp: number = byUp;
    let newSize = moved;
    for (;;) {
      const oldParent = parent[node]!;
      const oldArc = arc[node]!;
      const oldUp = isUp[node]!;
      const oldSize = size[node]!;
      this.detach(node, oldParent);
      this.attach(node, newParent);
      parent[node] = newParent;
      arc[node] = newArc;
      isUp[node] = newUp;
      size[node] = newSize;
      if (node === cut) return;
      newParent = node;
      newArc = oldArc;
      newUp = 1 - oldUp;
      newSize = moved - oldSize;
      node = oldParent;
    }
  }

  private shiftPrices(top: number, shift: number): void {
    if (shift === 0) return;
    const { parent, firstChild, next, price } = this;
    let node = top;
    price[node]! += shift;
    for (;;) {
      let step = firstChild[node]!;
      while (step < 0) {
        if (node === top) return;
        step = next[node]!;
        if (step < 0) node = parent[node]!;
      }
      node = step;
      price[node]! += shift;
    }
  }

  private detach(node: number, from: number): void {
    const after = this.next[node]!;
    const before = this.before[node]!;
    if (before < 0) this.firstChild[from] = after;
    else this.next[before] = after;
    if (after >= 0) this.before[after] = before;
  }

  private attach(node: number, to: number): void {
    const after = this.firstChild[to]!;
    this.next[node] = after;
    this.before[node] = -1;
    if (after >= 0) this.before[after] = node;
    this.firstChild[to] = node;
  }
}
