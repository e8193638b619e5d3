import React from 'react';
import { FIELD } from '../../common/fields';
import { lineTime } from '../services/time_format';
import type { LineLook } from './line_look';
import type { LineStub } from './window/line_window';

interface Props {
  readonly stub: LineStub;
  readonly look: LineLook;
}

/** A row whose line is being read again: its time is known, and where it stands. */
export function DroppedRow({ stub, look }: Props) {
  const time = Number.isFinite(stub.time) ? new Date(stub.time).toISOString() : null;
  return (
    <div className="appLogsLine appLogsLine--dropped" data-test-subj="appLogsLineDropped">
      <div className="appLogsLine__main">
        <span />
        {look.columns.map((column) =>
          column === FIELD.time && time !== null ? (
            <time key={column} className="appLogsLine__time" dateTime={time}>
              {lineTime(time, look.zone, look.timeFormat)}
            </time>
          ) : (
            <span key={column} className="appLogsLine__name" />
          ),
        )}
        <span className="appLogsLine__message">…</span>
      </div>
    </div>
  );
}
