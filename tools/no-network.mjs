// Loaded before a build under test (`node --import`): whoever asks another machine for something is refused, so that a
// build that passes is known to need no network. Plain JavaScript: it is loaded into every thread.

import { Socket } from 'node:net';

const connect = Socket.prototype.connect;
const OWN = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

Socket.prototype.connect = function guarded(...args) {
  const host = hostOf(args);
  if (host !== undefined && !OWN.test(host))
    throw new Error(`tools/no-network.mjs: a build must need no network, got a request to ${host}.`);
  return connect.apply(this, args);
};

/** The host that a socket is to be connected with, undefined for a path; Node itself hands over its arguments as a list. */
function hostOf(args) {
  const [target, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof target === 'object') return target.path ? undefined : (target.host ?? 'localhost');
  if (typeof target === 'number') return typeof second === 'string' ? second : 'localhost';
  return undefined;
}
