import { describe, expect, test } from 'vitest';
import { say } from '#contract/words/words.ts';
import { readDimacs } from './read-dimacs.ts';

const said = (text: string) =>
  readDimacs(Buffer.from(text)).problems.listed.map(
    ({ line, said }) => `line ${line}: ${say('en', said.key, said.values)}`,
  );

describe('a network in DIMACS format', () => {
  test('the example of the format: four nodes, five arcs, four units to bring', () => {
    const { read, problems } = readDimacs(
      Buffer.from(`c This is a simple example file
p min 4 5
c supply of 4 at node 1, demand of 4 at node 4
n 1 4
n 4 -4
a 1 2 0 4 2
a 1 3 0 2 2
a 2 3 0 2 1
a 2 4 0 3 3
a 3 4 0 5 1
`),
    );
    expect(problems.listed).toEqual([]);
    expect(read?.network).toEqual({
      nodes: 4,
      tail: Int32Array.of(0, 0, 1, 1, 2),
      head: Int32Array.of(1, 2, 2, 3, 3),
      capacity: Float64Array.of(4, 2, 2, 3, 5),
      cost: Float64Array.of(2, 2, 1, 3, 1),
      supply: Float64Array.of(4, 0, 0, -4),
    });
  });

  test('what must be carried anyway is sent beforehand', () => {
    const { read } = readDimacs(Buffer.from('p min 2 1\r\nn 1 5\r\nn 2 -5\r\na 1 2 3 9 4\r\n'));
    expect(read?.low).toEqual(Float64Array.of(3));
    expect(read?.lowCost).toBe(12);
    expect(read?.network.capacity).toEqual(Float64Array.of(6));
    expect(read?.network.supply).toEqual(Float64Array.of(2, -2));
  });

  test.each<[string, string, string[]]>([
    [
      'an empty file',
      '',
      [
        'line 1: there is no line "p min NODES ARCS": write it before the lines n and a, such as p min 4 5',
      ],
    ],
    [
      'arcs before the problem',
      'a 1 2 0 1 1\n',
      [
        'line 1: there is no line "p min NODES ARCS": write it before the lines n and a, such as p min 4 5',
      ],
    ],
    [
      'another problem',
      'p max 2 0\n',
      ['line 1: "max" is not "min": only minimum-cost flows are solved here'],
    ],
    [
      'two problems',
      'p min 2 0\np min 2 0\n',
      ['line 2: there is a line p already, line 1: keep one'],
    ],
    [
      'a line of something else',
      'p min 2 0\nx 1 2\n',
      [
        'line 2: "x 1 2" is no line of a network: lines begin with c, p, n or a, then their numbers',
      ],
    ],
    [
      'a field too few',
      'p min 2 1\na 1 2 0 1\n',
      [
        'line 2: there are 4 fields after the letter a instead of 5: a FROM TO LOW CAPACITY COST',
        'line 1: there are only 0 arcs where the line p says 1',
      ],
    ],
    [
      'half a unit',
      'p min 2 0\nn 1 0.5\n',
      ['line 2: "0.5" is not a whole number: write it without decimals, below 2^53'],
    ],
    [
      'a node that is not there',
      'p min 2 1\na 1 3 0 1 1\n',
      ['line 2: there is no node 3: they are numbered 1 to 2'],
    ],
    [
      'a node twice',
      'p min 2 0\nn 1 1\nn 1 1\n',
      ['line 3: node 1 is there already, line 2: keep one'],
    ],
    [
      'a capacity below the lower bound',
      'p min 2 1\na 1 2 5 3 1\n',
      ['line 2: the capacity 3 is less than the lower bound 5'],
    ],
    [
      'an arc too many',
      'p min 2 1\na 1 2 0 1 1\na 2 1 0 1 1\na 2 1 0 1 1\n',
      ['line 3: this arc is one more than the 1 of the line p'],
    ],
    [
      'costs that cannot be counted',
      'p min 2 1\na 1 2 0 1 900000000000000\n',
      [
        'line 1: nodes times the largest cost reach 2^50: choose a larger unit of cost, so that sums stay exact',
      ],
    ],
    [
      'far too many nodes',
      'p min 3000000 0\n',
      ['line 1: 3000000 is more than 2000000: the network is too large'],
    ],
  ])('refuses %s and names the line', (_, text, lines) => {
    expect(said(text)).toEqual(lines);
  });
});
