import { useCallback, useEffect, useRef, useState } from 'react';
import { linesEndpoint } from '../../common/api/logs';
import type { LogScope } from '../../common/api/logs';
import { FIELD } from '../../common/fields';
import type { Call } from '../services/call';
import { addressOf } from './use_line_cursor';
import type { LineCursor } from './use_line_cursor';
import { useLane } from './use_lane';
import type { LaneState } from './use_lane';
import type { LinesState } from './use_line_window';
import { newestBorder, oldestBorder } from './window/line_window';

/** `event.severity` from which a line is an error. */
export const ERROR_SEVERITY = 40;

export type JumpDirection = 'older' | 'newer';

export interface ErrorJump {
  /** The request for an error beyond what is known. */
  readonly state: LaneState;
  /** There is no error further on this side; null while that is not known. */
  readonly none: JumpDirection | null;
  /** Goes to the next error in a direction, wherever it is. */
  jump(direction: JumpDirection): void;
  /** Looks again for what could not be looked for. */
  again(): void;
}

/**
 * Goes from error to error: to those that are known at once, and beyond them the engine is asked for the nearest one.
 */
export function useErrorJump(
  call: Call,
  scope: LogScope | null,
  { rows, window }: LinesState,
  { rowBefore, go, goAround }: LineCursor,
): ErrorJump {
  const { state, control: lane } = useLane();
  const { run, cancel } = lane;
  const [none, setNone] = useState<JumpDirection | null>(null);
  const last = useRef<JumpDirection>('older');
  useEffect(() => {
    setNone(null);
    return cancel;
  }, [scope, cancel]);

  const jump = useCallback(
    (direction: JumpDirection) => {
      if (scope === null || window === null) return;
      setNone(null);
      last.current = direction;
      const by = direction === 'older' ? 1 : -1;
      for (let row = rowBefore(by) + by; row >= 0 && row < rows.stubs.length; row += by) {
        const stub = rows.stubs[row];
        if (stub === undefined || stub.severity < ERROR_SEVERITY) continue;
        cancel();
        go(stub.id);
        return;
      }
      const border = (direction === 'older' ? oldestBorder : newestBorder)(window.pages);
      if (border === null) {
        cancel();
        setNone(direction);
        return;
      }
      run(
        (signal) =>
          call(linesEndpoint, { scope: errorsOf(scope), size: 1, direction, after: [...border] }, signal),
        ({ lines: [found] }) => {
          if (found === undefined) setNone(direction);
          else goAround(addressOf(found));
        },
      );
    },
    [call, scope, rows, window, rowBefore, go, goAround, run, cancel],
  );
  const again = useCallback(() => jump(last.current), [jump]);
  return { state: state, none, jump, again };
}

/** The same scope, errors only. */
function errorsOf(scope: LogScope): LogScope {
  return { ...scope, filter: [...scope.filter, { range: { [FIELD.severity]: { gte: ERROR_SEVERITY } } }] };
}
