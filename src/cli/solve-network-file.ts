/** `blanko move --network`: the cheapest flow of any network in DIMACS format. */
import type { FlowNetwork } from '#core/flow/flow-network.ts';
import { networkSimplex } from '#core/flow/network-simplex.ts';
import { type DimacsNetwork, readDimacs } from '#documents/read-dimacs.ts';
import type { CliContext } from './cli-context.ts';
import { Complaints } from './complaints.ts';
import { printTable, printWhole } from './print-table.ts';
import { readInput, sourceName } from './read-input.ts';
import { complainAboutTable } from './table-complaints.ts';

const networkBytesMax = 200 * 1024 * 1024;
const exitNoFlow = 1;

/** From so many arcs on a person at the terminal is told what is under way. */
const arcsThatTakeTime = 200_000;

/** Nodes as the file numbers them, from 1; arcs in the order of the file. */
interface FileFlow {
  readonly cost: number;
  readonly flows: readonly { readonly from: number; readonly to: number; readonly flow: number }[];
  /** What one more unit is worth at each node, node 1 first. */
  readonly prices: readonly number[];
}

export async function solveNetworkFile(
  path: string,
  isJson: boolean,
  context: CliContext,
): Promise<number> {
  const complaints = new Complaints(context.language);
  const bytes = await readInput(path, context, complaints, networkBytesMax);
  complaints.refuseIfAny();
  const { read, problems } = readDimacs(bytes!);
  complainAboutTable(sourceName(path, context.language), problems, complaints);
  complaints.refuseIfAny();

  const { network } = read!;
  if (network.tail.length >= arcsThatTakeTime) {
    const [nodes, arcs] = [printWhole(network.nodes), printWhole(network.tail.length)];
    context.stderr.write(`Solving ${nodes} nodes and ${arcs} arcs ...\n`);
  }
  const answer = networkSimplex(network);
  if (answer.kind !== 'optimal') {
    context.stdout.write(isJson ? asData(answer, network) : inWords(answer, network));
    return exitNoFlow;
  }
  const flow = fileFlow(read!, answer);
  context.stdout.write(isJson ? `${JSON.stringify(flow)}\n` : flowInWords(flow));
  return 0;
}

function fileFlow(
  { network, low, lowCost }: DimacsNetwork,
  { cost, flows, prices }: { cost: number; flows: Float64Array; prices: Float64Array },
): FileFlow {
  const { tail, head } = network;
  return {
    cost: cost + lowCost,
    flows: Array.from(flows, (flow, arc) => ({
      from: tail[arc]! + 1,
      to: head[arc]! + 1,
      flow: flow + low[arc]!,
    })),
    prices: [...prices],
  };
}

function flowInWords({ cost, flows }: FileFlow): string {
  const used = flows.filter(({ flow }) => flow > 0);
  const sentence =
    `Least cost ${printWhole(cost)}; ${printWhole(used.length)} of ${printWhole(flows.length)} ` +
    'arcs carry flow. Proven by the prices of the nodes (--json).\n';
  if (used.length === 0) return sentence;
  const table = printTable(
    [
      { heading: 'from', align: 'right' },
      { heading: 'to', align: 'right' },
      { heading: 'flow', align: 'right' },
    ],
    used.map(({ from, to, flow }) => [String(from), String(to), printWhole(flow)]),
  );
  return `${sentence}\n${table}`;
}

type NoFlow = Exclude<ReturnType<typeof networkSimplex>, { kind: 'optimal' }>;

/** `status` with what proves it. */
function asData(answer: NoFlow, { tail, head }: FlowNetwork): string {
  const proof =
    answer.kind === 'infeasible'
      ? { shortBy: answer.shortBy, nodesCutOff: Array.from(answer.cutOff, (node) => node + 1) }
      : answer.kind === 'unbounded'
        ? { arc: { from: tail[answer.arc]! + 1, to: head[answer.arc]! + 1 } }
        : {};
  return `${JSON.stringify({ status: answer.kind, ...proof })}\n`;
}

function inWords(answer: NoFlow, { nodes }: FlowNetwork): string {
  switch (answer.kind) {
    case 'infeasible': {
      const { shortBy, cutOff } = answer;
      const first = [...cutOff.subarray(0, 20)].map((node) => node + 1).join(', ');
      const more = cutOff.length > 20 ? ` and ${printWhole(cutOff.length - 20)} more` : '';
      if (cutOff.length === nodes) {
        return `No flow: supplies and demands differ by ${printWhole(shortBy)}.\n`;
      }
      return (
        `No flow: ${printWhole(shortBy)} cannot be brought. ` +
        `Nodes ${first}${more} together supply that much more than their arcs carry away.\n`
      );
    }
    case 'unbounded':
      return 'No least cost: a cycle of negative cost has no limit.\n';
    case 'uncountable':
      return 'The least cost is 2^53 or more and cannot be counted exactly: choose larger units.\n';
  }
}
