/** With prices that are at most 2^51 away from it (`priceScaleMax`), sums stay below 2^53. */
const rootPriceMax = 2 ** 50;

/**
 * The basis of the network simplex: a tree of arcs that joins all nodes to a root, with the price
 * of every node. Nodes stand on one thread in preorder, so that a part of the tree is a stretch of
 * it: prices are shifted along the stretch, and a part is hung elsewhere by cutting and tying the
 * thread at its stem (Ahuja, Magnanti & Orlin 1993, chapter 11.3).
 */
export class SpanningTree {
  readonly root: number;
  readonly parent: Int32Array;
  /** The arc between a node and its parent. */
  readonly arc: Int32Array;
  /** 1 where that arc leads to the parent, 0 where it comes from it. */
  readonly isUp: Uint8Array;
  /** What a unit is worth at the node, up to a sum that is the same for all. */
  readonly price: Float64Array;
  /** The nodes at or below a node. */
  private readonly size: Int32Array;
  /** The thread, forwards and back; it closes at the root. */
  private readonly next: Int32Array;
  private readonly before: Int32Array;
  /** The last node of the stretch that begins with a node. */
  private readonly last: Int32Array;

  /** A star: all nodes below the root `nodes`, by arcs that `hangAtRoot` names. */
  constructor(nodes: number) {
    this.root = nodes;
    this.parent = new Int32Array(nodes + 1).fill(nodes);
    this.arc = new Int32Array(nodes + 1).fill(-1);
    this.isUp = new Uint8Array(nodes + 1);
    this.price = new Float64Array(nodes + 1);
    this.size = new Int32Array(nodes + 1).fill(1);
    this.next = Int32Array.from({ length: nodes + 1 }, (_, node) => (node + 1) % (nodes + 1));
    this.before = Int32Array.from({ length: nodes + 1 }, (_, node) => (node + nodes) % (nodes + 1));
    this.last = Int32Array.from({ length: nodes + 1 }, (_, node) => node);
    this.parent[nodes] = -1;
    this.size[nodes] = nodes + 1;
    this.last[nodes] = nodes === 0 ? 0 : nodes - 1;
  }

  hangAtRoot(node: number, arc: number, isUp: 0 | 1, price: number): void {
    this.arc[node] = arc;
    this.isUp[node] = isUp;
    this.price[node] = price;
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
    this.takeOff(cut);
    const end = this.turn(cut, top, under, by.arc, by.isUp);
    this.insert(top, end, under);
    const rise = by.isUp === 1 ? -by.cost : by.cost;
    const shift = this.price[under]! + rise - this.price[top]!;
    // Only differences of prices count: the smaller side of the tree is shifted.
    if (2 * moved <= this.root) this.shiftPrices(top, end, shift);
    else this.shiftPrices(this.next[end]!, this.before[top]!, -shift);
    if (Math.abs(this.price[this.root]!) > rootPriceMax) this.recentre();
  }

  /** Brings the price of the root back to 0, before sums of prices reach 2^53. */
  private recentre(): void {
    const away = this.price[this.root]!;
    for (let node = 0; node <= this.root; node++) this.price[node]! -= away;
  }

  /** Ties the thread together where the stretch of `cut` was. */
  private takeOff(cut: number): void {
    const { parent, next, before, last } = this;
    const first = before[cut]!;
    const end = last[cut]!;
    const after = next[end]!;
    next[first] = after;
    before[after] = first;
    for (let node = parent[cut]!; node >= 0 && last[node] === end; node = parent[node]!) {
      last[node] = first;
    }
  }

  /**
   * Reverses parent and child along the stem from `top` up to `cut`. Each node of the stem is followed
   * on the thread by what was below it but not below the one before. The end of the new stretch.
   */
  private turn(cut: number, top: number, under: number, byArc: number, byUp: 0 | 1): number {
    const { parent, arc, isUp, size, next, before, last } = this;
    const moved = size[cut]!;
    let node = top;
    let newParent = under;
    let newArc = byArc;
    let newUp: number = byUp;
    let newSize = moved;
    let innerBefore = before[top]!;
    let innerLast = last[top]!;
    let innerNext = next[innerLast]!;
    let end = innerLast;
    for (;;) {
      const oldParent = parent[node]!;
      const oldArc = arc[node]!;
      const oldUp = isUp[node]!;
      const oldSize = size[node]!;
      parent[node] = newParent;
      arc[node] = newArc;
      isUp[node] = newUp;
      size[node] = newSize;
      if (node === cut) break;
      newParent = node;
      newArc = oldArc;
      newUp = 1 - oldUp;
      newSize = moved - oldSize;
      node = oldParent;

      const outerBefore = before[node]!;
      const outerLast = last[node]!;
      const outerNext = outerLast === innerLast ? innerNext : next[outerLast]!;
      next[end] = node;
      before[node] = end;
      end = innerBefore;
      if (outerLast !== innerLast) {
        next[end] = innerNext;
        before[innerNext] = end;
        end = outerLast;
      }
      innerBefore = outerBefore;
      innerLast = outerLast;
      innerNext = outerNext;
    }
    for (let stem = cut; stem !== top; stem = parent[stem]!) last[stem] = end;
    last[top] = end;
    return end;
  }

  /** Puts the stretch from `top` to `end` on the thread right after `under`. */
  private insert(top: number, end: number, under: number): void {
    const { parent, next, before, last } = this;
    const after = next[under]!;
    next[under] = top;
    before[top] = under;
    next[end] = after;
    before[after] = end;
    for (let node = under; node >= 0 && last[node] === under; node = parent[node]!)
      last[node] = end;
  }

  private shiftPrices(top: number, end: number, shift: number): void {
    const { next, price } = this;
    if (shift === 0) return;
    for (let node = top; ; node = next[node]!) {
      price[node]! += shift;
      if (node === end) return;
    }
  }
}
