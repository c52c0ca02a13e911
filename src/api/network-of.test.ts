import { expect, it } from 'vitest';
import { networkOf } from './network-of.ts';

it.each([
  ['103.28.12.77', '103.28.12'],
  ['::ffff:103.28.12.77', '103.28.12'],
  ['127.0.0.1', '127.0.0'],
  ['2001:db8:a:b:1:2:3:4', '2001:db8:a:b'],
  ['2001:0DB8:000a:b::4', '2001:db8:a:b'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
