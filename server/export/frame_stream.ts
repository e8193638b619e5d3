import { Readable } from 'stream';

/**
 * Frames as a stream of JSON lines, made only as fast as they are taken: the next frame is asked for when the last one has
 * left. A generator that never began is begun, so that it lets go of what it holds.
 * @param onClose called once, when all is taken or whoever takes it went away: work in progress is to stop
 */
export function frameStream(frames: AsyncGenerator<unknown>, onClose: () => void): Readable {
  let pulling: Promise<unknown> = Promise.resolve();
  let begun = false;
  return new Readable({
    read() {
      begun = true;
      pulling = frames.next().then(
        ({ done, value }) => this.push(done === true ? null : `${JSON.stringify(value)}\n`),
        (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    },
    destroy(error, callback) {
      onClose();
      const stop = async () => {
        // The body of a generator that was never asked for anything does not run, and neither does its `finally`.
        if (!begun) await frames.next();
        await frames.return(undefined);
      };
      void pulling.then(stop).then(
        () => callback(error),
        () => callback(error),
      );
    },
  });
}
