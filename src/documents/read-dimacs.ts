/**
 * A minimum-cost flow problem in the format of the first DIMACS challenge (1991): lines `c` comment,
 * `p min NODES ARCS`, `n NODE SUPPLY` (below zero: what it takes) and `a FROM TO LOW CAPACITY COST`;
 * nodes are numbered from 1. Every fault is named with its line.
 */
import type { WordKey } from '#contract/words/id.ts';
import type { WordValues } from '#contract/words/words.ts';
import { type FlowNetwork, priceScaleMax, priceScaleOf } from '#core/flow/flow-network.ts';
import { brief } from './read-number.ts';
import { ProblemList } from './table-columns.ts';

export interface DimacsNetwork {
  /**
   * Node 0 is the file's 1. Lower bounds are sent already: capacities and supplies are what is left
   * of them.
   */
  readonly network: FlowNetwork;
  /** What each arc carries at the least, to be added to its flow. */
  readonly low: Float64Array;
  /** What that costs. */
  readonly lowCost: number;
}

const nodesMax = 2_000_000;
const arcsMax = 5_000_000;

/** The network, or null with the problems that stand in its way. Never throws for what a file holds. */
export function readDimacs(bytes: Buffer): {
  readonly read: DimacsNetwork | null;
  readonly problems: ProblemList;
} {
  const reader = new DimacsReader();
  const text = bytes.toString('latin1');
  let line = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    reader.readLine(++line, text.slice(from, to).trim());
    from = to + 1;
  }
  const read = reader.finish(line);
  return { read, problems: reader.problems };
}

const forms = {
  p: 'p min NODES ARCS',
  n: 'n NODE SUPPLY',
  a: 'a FROM TO LOW CAPACITY COST',
} as const;

class DimacsReader {
  readonly problems = new ProblemList();
  private problemLine = 0;
  /** The line p itself is wrong: what follows cannot be held against it. */
  private isLost = false;
  private nodes = 0;
  private arcs = 0;
  private arcsRead = 0;
  private tail = new Int32Array(0);
  private head = new Int32Array(0);
  private cost = new Float64Array(0);
  private capacity = new Float64Array(0);
  private low = new Float64Array(0);
  private supply = new Float64Array(0);
  private readonly nodeLines = new Map<number, number>();

  readLine(line: number, text: string): void {
    const letter = text.charAt(0);
    const isAlone = text.length === 1 || /\s/.test(text.charAt(1));
    if (this.isLost || text === '' || (letter === 'c' && isAlone)) return;
    if (!isAlone || (letter !== 'p' && letter !== 'n' && letter !== 'a')) {
      this.refuse(line, 'network.unknown_line', { text: brief(text) });
      return;
    }
    const fields = text.slice(1).trim().split(/\s+/);
    const wanted = forms[letter].split(' ').length - 1;
    if (fields.length !== wanted) {
      const found = fields[0] === '' ? 0 : fields.length;
      this.refuse(line, 'network.fields', { fields: found, letter, wanted, form: forms[letter] });
      this.isLost = letter === 'p';
    } else if (letter === 'p') this.readProblem(line, fields);
    else if (this.problemLine === 0) this.refuse(line, 'network.no_problem');
    else if (letter === 'n') this.readNode(line, fields);
    else this.readArc(line, fields);
  }

  private readProblem(line: number, [kind, nodesText, arcsText]: readonly string[]): void {
    if (this.problemLine > 0) {
      this.refuse(line, 'network.problem_twice', { line: this.problemLine });
      return;
    }
    if (kind !== 'min') this.refuse(line, 'network.other_problem', { text: brief(kind!) });
    this.problemLine = line;
    this.nodes = this.count(line, nodesText!, nodesMax);
    this.arcs = this.count(line, arcsText!, arcsMax);
    this.isLost = this.problems.count > 0;
    this.supply = new Float64Array(this.nodes);
    this.tail = new Int32Array(this.arcs);
    this.head = new Int32Array(this.arcs);
    this.cost = new Float64Array(this.arcs);
    this.capacity = new Float64Array(this.arcs);
    this.low = new Float64Array(this.arcs);
  }

  private readNode(line: number, [nodeText, supplyText]: readonly string[]): void {
    const node = this.node(line, nodeText!);
    const supply = this.whole(line, supplyText!);
    if (node === null || supply === null) return;
    const before = this.nodeLines.get(node);
    if (before !== undefined) {
      this.refuse(line, 'network.node_twice', { node: nodeText!, line: before });
    }
    this.nodeLines.set(node, line);
    this.supply[node]! += supply;
  }

  private readArc(line: number, fields: readonly string[]): void {
    const [tailText, headText, lowText, capacityText, costText] = fields;
    const tail = this.node(line, tailText!);
    const head = this.node(line, headText!);
    const low = this.whole(line, lowText!);
    const capacity = this.whole(line, capacityText!);
    const cost = this.whole(line, costText!);
    if (low !== null && low < 0) this.refuse(line, 'network.below_zero', { text: lowText! });
    if (low !== null && capacity !== null && capacity < low) {
      this.refuse(line, 'network.narrow', { capacity: capacityText!, low: lowText! });
    }
    const arc = this.arcsRead++;
    if (arc >= this.arcs) {
      // The first is named; the last line says nothing more than that.
      if (arc === this.arcs) this.refuse(line, 'network.more_arcs', { arcs: this.arcs });
      return;
    }
    if (tail === null || head === null) return;
    this.tail[arc] = tail;
    this.head[arc] = head;
    this.low[arc] = low ?? 0;
    this.capacity[arc] = (capacity ?? 0) - (low ?? 0);
    this.cost[arc] = cost ?? 0;
    this.supply[tail]! -= low ?? 0;
    this.supply[head]! += low ?? 0;
  }

  finish(lastLine: number): DimacsNetwork | null {
    if (this.problemLine === 0 && this.problems.count === 0) {
      this.refuse(Math.max(1, lastLine), 'network.no_problem');
    }
    if (this.arcsRead < this.arcs && !this.isLost) {
      const found = { found: this.arcsRead, arcs: this.arcs };
      this.refuse(this.problemLine, 'network.fewer_arcs', found);
    }
    if (this.problems.count > 0) return null;
    const { nodes, tail, head, cost, capacity, supply, low } = this;
    const network = { nodes, tail, head, cost, capacity, supply };
    const lowCost = low.reduce((sum, units, arc) => sum + units * cost[arc]!, 0);
    if (priceScaleOf(network) > priceScaleMax) {
      this.refuse(this.problemLine, 'network.large_costs');
    }
    const throughput = supply.reduce((sum, units) => sum + Math.abs(units), 0);
    if (!Number.isSafeInteger(throughput) || !Number.isSafeInteger(lowCost)) {
      this.refuse(this.problemLine, 'network.large_supplies');
    }
    return this.problems.count > 0 ? null : { network, low, lowCost };
  }

  private node(line: number, text: string): number | null {
    const node = this.whole(line, text);
    if (node === null) return null;
    if (node >= 1 && node <= this.nodes) return node - 1;
    this.refuse(line, 'network.no_node', { node: brief(text), nodes: this.nodes });
    return null;
  }

  private count(line: number, text: string, most: number): number {
    const count = this.whole(line, text);
    if (count === null) return 0;
    if (count < 0) this.refuse(line, 'network.below_zero', { text: brief(text) });
    else if (count > most) this.refuse(line, 'network.too_many', { count: brief(text), most });
    else return count;
    return 0;
  }

  private whole(line: number, text: string): number | null {
    const value = /^[+-]?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
    this.refuse(line, 'network.not_whole', { text: brief(text) });
    return null;
  }

  private refuse(line: number, key: WordKey, values: WordValues = {}): void {
    this.problems.add(line, null, { key, values });
  }
}
