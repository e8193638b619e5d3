/**
 * Painless: whether a frame's file is the application's own code, by the same rules, function by function, as
 * common/traceback/own_frame.ts and path_rules.ts. What people said for a service comes as pieces of paths in `params`.
 */
export const OWN_FRAMES = `
int longestPiece(String path, List pieces) {
  int most = 0;
  for (def piece : pieces) {
    int n = ((String) piece).length();
    if (n > most && path.contains((String) piece)) most = n;
  }
  return most;
}

boolean isOwnFrame(String file, Map rules) {
  if (file.isEmpty()) return false;
  String path = file.toLowerCase().replace('\\\\', '/');
  if (rules != null) {
    String whole = '/' + path + '/';
    int own = longestPiece(whole, (List) rules.own);
    int library = longestPiece(whole, (List) rules.library);
    if (own > 0 || library > 0) return own >= library;
  }
  if (file.startsWith('<')) return isTyped(file);
  boolean drive = path.length() > 1 && path.charAt(0) >= 97 && path.charAt(0) <= 122 && path.charAt(1) == 58
    && (path.length() == 2 || path.charAt(2) == 47);
  if (!drive && !path.startsWith('/') && (path.endsWith('.pyx') || path.endsWith('.pxd') || path.endsWith('.pxi'))) return false;
  return !inLibrary(path, drive);
}

boolean isTyped(String file) {
  return file.startsWith('<stdin') || file.startsWith('<console') || file.startsWith('<ipython-input-')
    || file.startsWith('<doctest ') || (file.startsWith('<python-input-') && digitsEnd(file, 14, 1) > 14);
}

boolean inLibrary(String path, boolean drive) {
  String before = ''; String earlier = '';
  int from = 0;
  while (true) {
    int end = path.indexOf('/', from);
    String folder = path.substring(from, end < 0 ? path.length() : end);
    if (isLibrary(folder, before, earlier, drive && end >= 0)) return true;
    if (end < 0) return false;
    earlier = before;
    before = folder;
    from = end + 1;
  }
}

boolean isLibrary(String folder, String before, String earlier, boolean drive) {
  if (folder.equals('site-packages') || folder.equals('dist-packages')) return true;
  if (folder.endsWith('.egg') || folder.endsWith('.whl') || isPythonArchive(folder)) return true;
  if (isPythonFolder(folder)) return before.equals('lib') || before.equals('lib64');
  return folder.equals('lib') && drive && (isWindowsPython(before) || earlier.equals('envs'));
}

// python311.zip
boolean isPythonArchive(String folder) {
  if (!folder.startsWith('python') || !folder.endsWith('.zip')) return false;
  int end = digitsEnd(folder, 6, folder.length());
  return end > 6 && end == folder.length() - 4;
}

// python3, python3.11, python3.13t, pypy3.10
boolean isPythonFolder(String folder) {
  int from = folder.startsWith('python') ? 6 : folder.startsWith('pypy') ? 4 : -1;
  if (from < 0) return false;
  int n = folder.length();
  int end = digitsEnd(folder, from, n);
  if (end == from) return false;
  if (code(folder, end) == 46) {
    int minor = digitsEnd(folder, end + 1, n);
    if (minor == end + 1) return false;
    end = minor;
  }
  return end == n || (end == n - 1 && folder.charAt(end) == 116);
}

// Python311, Miniconda3, pypy3.10-v7, 3.11.7
boolean isWindowsPython(String folder) {
  if (folder.contains('python') || folder.contains('conda') || folder.contains('pypy')) return true;
  int n = folder.length();
  int major = digitsEnd(folder, 0, n);
  if (major == 0 || code(folder, major) != 46) return false;
  int minor = digitsEnd(folder, major + 1, n);
  return minor > major + 1 && code(folder, minor) == 46 && isDigit(code(folder, minor + 1));
}
`;
