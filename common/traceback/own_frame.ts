import { saidOf, type PathRules } from './path_rules';

/** Folders into which pip and Debian install libraries. */
const LIBRARY_FOLDERS = ['site-packages', 'dist-packages'];
/** Code that somebody typed into a console or a notebook is theirs; all else in brackets is generated or frozen. */
const TYPED = /^<(?:stdin|console|python-input-\d+|ipython-input-|doctest )/;
const PYTHON_FOLDER = /^(?:python|pypy)\d+(?:\.\d+)?t?$/;
/** Installed as an archive: `python311.zip` is the library of an embedded Python, eggs and wheels are packages. */
const LIBRARY_ARCHIVE = /^python\d+\.zip$|\.(?:egg|whl)$/;
const WINDOWS_PYTHON = /python|conda|pypy|^\d+\.\d+\.\d+/;

/**
 * Whether a frame's file is the application's own code, not a library's and not Python's. By the path alone, after the
 * installation schemes of CPython's `sysconfig` (`posix_prefix`, `nt`, `venv`), Debian's dist-packages, and what
 * `traceback` prints for code without a file (`<frozen importlib._bootstrap>`, `<string>`).
 *
 * The standard library is what lies in `lib/python3.11/`, or on Windows in the `Lib` folder of a folder that is named
 * after Python, conda or a version. A relative `.pyx` path is a library's: a compiled extension keeps the path that it
 * was built from, and most of those in a log come from wheels.
 * @param file as the frame has it, with `/` or `\`
 * @param rules what people said for the service, which goes before all that
 */
export function isOwnFrame(file: string, rules?: PathRules): boolean {
  if (file === '') return false;
  const said = rules === undefined ? null : saidOf(file, rules);
  if (said !== null) return said === 'own';
  if (file.startsWith('<')) return TYPED.test(file);
  const folders = file.toLowerCase().split(/[/\\]/);
  const absolute = folders[0] === '' || /^[a-z]:$/.test(folders[0] ?? '');
  if (!absolute && /\.(?:pyx|pxd|pxi)$/.test(folders.at(-1) ?? '')) return false;
  return !folders.some(
    (folder, at) =>
      LIBRARY_FOLDERS.includes(folder) || LIBRARY_ARCHIVE.test(folder) || isStandardLibrary(folders, at),
  );
}

function isStandardLibrary(folders: readonly string[], at: number): boolean {
  const folder = folders[at] ?? '';
  const before = folders[at - 1] ?? '';
  if (PYTHON_FOLDER.test(folder)) return before === 'lib' || before === 'lib64';
  // `C:\Python311\Lib\asyncio\…`, `C:\Miniconda3\envs\shop\Lib\…`
  if (folder !== 'lib' || at === folders.length - 1) return false;
  return /^[a-z]:$/.test(folders[0] ?? '') && (WINDOWS_PYTHON.test(before) || folders[at - 2] === 'envs');
}
