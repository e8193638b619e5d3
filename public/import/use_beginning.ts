import { useCallback } from 'react';
import { toFailure, type Failure } from '../services/failure';
import { useRequest } from '../services/use_request';
import { readBeginning, type FileBeginning } from './read_file';

/** The beginning of a file; of the file before nothing is ever told. */
export interface BeginningState {
  readonly beginning: FileBeginning | null;
  /** Why the file could not be read, e.g. because it was moved. */
  readonly failure: Failure | null;
}

interface Read {
  readonly file: File;
  readonly beginning: FileBeginning | null;
  readonly failure: Failure | null;
}

/** Reads the first lines of a file. */
export function useBeginning(file: File | null): BeginningState {
  const load = useCallback(async (): Promise<Read> => {
    if (file === null) throw new Error('no file to read');
    try {
      return { file, beginning: await readBeginning(file), failure: null };
    } catch (error) {
      return { file, beginning: null, failure: toFailure(error) };
    }
  }, [file]);
  const { answer } = useRequest(file === null ? null : load);
  return answer !== null && answer.file === file ? answer : { beginning: null, failure: null };
}
