/** What can be wrong with the file of a flow network (DIMACS), and what to do about it, in English. */
import type { idNetwork } from './id-network.ts';

export const enNetwork: Record<keyof typeof idNetwork, string> = {
  'network.unknown_line':
    '"{text}" is no line of a network: lines begin with c, p, n or a, then their numbers',
  'network.no_problem':
    'there is no line "p min NODES ARCS": write it before the lines n and a, such as p min 4 5',
  'network.problem_twice': 'there is a line p already, line {line}: keep one',
  'network.other_problem': '"{text}" is not "min": only minimum-cost flows are solved here',
  'network.fields':
    'there are {fields} fields after the letter {letter} instead of {wanted}: {form}',
  'network.not_whole': '"{text}" is not a whole number: write it without decimals, below 2^53',
  'network.too_many': '{count} is more than {most}: the network is too large',
  'network.no_node': 'there is no node {node}: they are numbered 1 to {nodes}',
  'network.node_twice': 'node {node} is there already, line {line}: keep one',
  'network.below_zero': '{text} is below zero: write 0 or more',
  'network.narrow': 'the capacity {capacity} is less than the lower bound {low}',
  'network.more_arcs': 'this arc is one more than the {arcs} of the line p',
  'network.fewer_arcs': 'there are only {found} arcs where the line p says {arcs}',
  'network.large_costs':
    'nodes times the largest cost reach 2^50: choose a larger unit of cost, so that sums stay exact',
  'network.large_supplies':
    'supplies, lower bounds and what those cost add up to 2^53 or more: choose larger units, so that sums stay exact',
};
