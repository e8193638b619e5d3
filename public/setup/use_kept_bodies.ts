import { useState } from 'react';
import { assetDifferenceEndpoint } from '../../common/api/setup';
import { toFailure, type Failure } from '../services/failure';
import { useServices } from '../services/services_context';
import { downloadFile } from './download_file';
import { bodyFileName, jsonText } from './json_text';

export interface KeptBodies {
  /** Ids of the assets whose bodies were downloaded. */
  readonly kept: ReadonlySet<string>;
  /** Id of the asset whose body is being fetched. */
  readonly loading: string | null;
  /** Why the last body could not be had. */
  readonly failure: Failure | null;
  keep(id: string): void;
}

/** Downloads the bodies of assets before they go, as they are in the cluster. */
export function useKeptBodies(): KeptBodies {
  const { call } = useServices();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [loading, setLoading] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const keep = async (id: string) => {
    setLoading(id);
    setFailure(null);
    try {
      const { found } = await call(assetDifferenceEndpoint, { id });
      downloadFile(bodyFileName(id), jsonText(found) ?? '');
      setKept((before) => new Set([...before, id]));
    } catch (error) {
      setFailure(toFailure(error));
    } finally {
      setLoading(null);
    }
  };
  return { kept, loading, failure, keep: (id) => void keep(id) };
}
