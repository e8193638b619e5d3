import type { FormatRow, FormatToken } from '../format_row';
import {
  column,
  dated,
  file,
  func,
  initial,
  integer,
  level,
  line,
  logger,
  message,
  moduleName,
  pid,
  processName,
  request,
  row,
  text,
  thread,
  time,
  word,
} from './tokens';

/** "I0102 03:04:05.678901": the year is the file's. */
const glogTime: FormatToken = {
  kind: 'time',
  parts: ['%m', '%d', ' ', '%H', ':', '%M', ':', '%S', '.', '%f'],
};
/** "300102 03:04:05" */
const tornadoTime: FormatToken = {
  kind: 'time',
  parts: ['%y', '%m', '%d', ' ', '%H', ':', '%M', ':', '%S'],
};
const anyFile = word('log.origin.file.name');

/** A format that a library writes by itself, and who does. */
export interface LibraryRow extends FormatRow {
  readonly writtenBy: string;
}

/** What libraries and servers write without being asked. */
// prettier-ignore
export const LIBRARY_ROWS: readonly LibraryRow[] = [
  by('gunicorn', row('gunicorn', '[%(asctime)s] [%(process)d] [%(levelname)s] %(message)s', '[', time, '] [', pid, '] [', level, '] ', message)),
  by('gunicorn', row('gunicorn_plain_time', '%(asctime)s [%(process)d] [%(levelname)s] %(message)s', time, ' [', pid, '] [', level, '] ', message)),
  by('gunicorn access, aiohttp access, werkzeug, Apache', oneLine(row('access', '%(h)s %(l)s %(u)s [%(t)s] "%(r)s" %(s)s …', word('labels.remote_address'), ' ', word('labels.identity'), ' ', word('labels.user'), ' [', time, '] ', request))),
  by('Django runserver', oneLine(row('django_server', '[%(server_time)s] %(message)s', '[', time, '] ', request))),
  by('aiohttp access', oneLine(row('aiohttp_access', '%a %t "%r" %s %b …', word('labels.remote_address'), ' [', time, '] ', request))),
  by('uvicorn', row('uvicorn', '%(levelprefix)s %(message)s', level, ':', column(10), message)),
  by('celery worker', row('celery', '[%(asctime)s: %(levelname)s/%(processName)s] %(message)s', '[', time, ': ', level, '/', processName, '] ', message)),
  by('celery task', row('celery_task', '[%(asctime)s: %(levelname)s/%(processName)s] %(task_name)s[%(task_id)s]: %(message)s', '[', time, ': ', level, '/', processName, '] ', word('labels.task_name', 'name'), '[', word('labels.task_id'), ']: ', message)),
  by('Django, verbose', row('django_verbose', '%(levelname)s %(asctime)s %(moduleName)s %(process)d %(thread)d %(message)s', level, ' ', time, ' ', moduleName, ' ', pid, ' ', thread, ' ', message)),
  by('Airflow tasks', row('airflow', '[%(asctime)s] {%(filename)s:%(lineno)d} %(levelname)s - %(message)s', '[', time, '] {', file, ':', line, '} ', level, ' - ', message)),
  by('oslo.log (OpenStack)', { repeatedTo: ' [', ...row('oslo', '%(asctime)s.%(msecs)03d %(process)d %(levelname)s %(name)s [%(request_id)s %(user_identity)s] %(message)s', time, ' ', pid, ' ', level, ' ', logger, ' [', text('labels.request_id'), '] ', message) }),
  by('absl, glog', row('glog', 'Lmmdd hh:mm:ss.uuuuuu threadid file:line] msg', initial, glogTime, ' ', { kind: 'integer', field: 'process.thread.id', width: 7, align: 'right' }, ' ', anyFile, ':', line, '] ', message)),
  by('TensorFlow', row('tensorflow', '%(asctime)s: %(levelname).1s %(pathname)s:%(lineno)d] %(message)s', time, ': ', initial, ' ', anyFile, ':', line, '] ', message)),
  by('Tornado', row('tornado', '[%(levelname)1.1s %(asctime)s %(moduleName)s:%(lineno)d] %(message)s', '[', initial, ' ', tornadoTime, ' ', moduleName, ':', line, '] ', message)),
  by('Jupyter', row('jupyter', '[%(levelname)1.1s %(asctime)s %(name)s] %(message)s', '[', initial, ' ', time, ' ', word('log.logger'), '] ', message)),
  by('loguru', row('loguru', '{time:YYYY-MM-DD HH:mm:ss.SSS} | {level: <8} | {name}:{function}:{line} - {message}', time, ' | ', level, ' | ', word('log.logger', 'name'), ':', func, ':', line, ' - ', message)),
  by('coloredlogs', row('coloredlogs', '%(asctime)s %(hostname)s %(name)s[%(process)d] %(levelname)s %(message)s', time, ' ', word('labels.hostname'), ' ', logger, '[', pid, '] ', level, ' ', message)),
  // Of levels cut to five letters the whole ones: "WARNI" and "CRITI" at the beginning of a line could be anything.
  by('Alembic', row('alembic', '%(levelname)-5.5s [%(name)s] %(message)s', level, column(6), '[', word('log.logger', 'name'), '] ', message)),
  by('pytest, live log', row('pytest', '%(levelname)-8s %(name)s:%(filename)s:%(lineno)d %(message)s', level, ' ', logger, ':', file, ':', line, ' ', message)),
  by('warnings.warn', { ...oneLine(row('warnings', '%(filename)s:%(lineno)d: %(category)s: %(message)s', text('log.origin.file.name'), ':', integer('log.origin.file.line'), ': ', word('labels.category', 'warning'), ': ', message)), level: 'warning' }),
];

/** A time and no level: too little among records that say more. */
// prettier-ignore
export const WEAK_ROWS: readonly FormatRow[] = [
  weak(row('asctime_message', '%(asctime)s %(message)s', dated, ' ', message)),
  weak(row('asctime_dash_message', '%(asctime)s - %(message)s', dated, ' - ', message)),
  weak(row('asctime_colon_message', '%(asctime)s: %(message)s', dated, ': ', message)),
  weak(row('asctime_bar_message', '%(asctime)s | %(message)s', dated, ' | ', message)),
  weak(row('asctime_tab_message', '%(asctime)s\t%(message)s', dated, '\t', message)),
  weak(row('brackets_asctime_message', '[%(asctime)s] %(message)s', '[', dated, '] ', message)),
];

function by(writtenBy: string, of: FormatRow): LibraryRow {
  return { ...of, writtenBy };
}

function oneLine(of: FormatRow): FormatRow {
  return { ...of, oneLine: true };
}

function weak(of: FormatRow): FormatRow {
  return { ...of, weak: true };
}
