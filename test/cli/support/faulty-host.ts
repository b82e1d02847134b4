/** A host whose n-th call fails, as a disk or a network drive may at any moment. */
import { type Host, HostError } from '../../../server/host/index.ts';

export interface Calls {
  /** How many calls there were. */
  count: number;
}

export function failingAt(host: Host, call: number, calls: Calls): Host {
  const attempt = <A extends unknown[], R>(action: (path: string, ...rest: A) => R) => {
    return (path: string, ...rest: A): R => {
      if (calls.count++ === call) {
        throw new HostError(path, 'EIO');
      }
      return action(path, ...rest);
    };
  };
  return {
    cwd: host.cwd,
    list: attempt(path => host.list(path)),
    typeOf: attempt(path => host.typeOf(path)),
    realPath: attempt(path => host.realPath(path)),
    read: attempt((path, most: number, within?: string) => host.read(path, most, within)),
    replace: attempt((path, content: string) => host.replace(path, content)),
    create: files => attempt(() => host.create(files))(files[0]!.path),
    now: () => host.now(),
  };
}
