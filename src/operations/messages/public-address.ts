/** Which addresses of a network are open to everyone: a call to any other could reach what only we can reach. */
import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Ranges that are not public (IANA special-purpose registries, RFC 6890), v4 in v6 and tunnels included. */
const notPublic = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  notPublic.addSubnet(net, bits, 'ipv6');
}

export class NotPublic extends Error {
  override name = 'NotPublic';
}

export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  return !notPublic.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** A host that is written as an address is never looked up, so it is looked at here. */
export function refusePrivateHost(hostname: string): void {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0 && !isPublicAddress(address)) {
    throw new NotPublic(`${hostname} is not a public address`);
  }
}

/**
 * Looks a name up and refuses it when any of its addresses is not public. The connection goes to the address that was
 * looked at, so a name that changes in between (DNS rebinding) gains nothing.
 */
export const lookupPublic: LookupFunction = (hostname, options, answer) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, '', 0);
    const hidden = found.find(({ address }) => !isPublicAddress(address));
    if (hidden) return answer(new NotPublic(`${hostname} leads to ${hidden.address}`), '', 0);
    if (options.all) return answer(null, found);
    const [first] = found;
    return first
      ? answer(null, first.address, first.family)
      : answer(new NotPublic(hostname), '', 0);
  });
};
