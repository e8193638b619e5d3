/**
 * Id of a saved object of ours in a space. Ids of Kibana's own types are unique over all spaces, so that only the default
 * one has the plain ids.
 * @param space undefined or "default" is the default one
 */
export function savedObjectId(id: string, space: string | undefined): string {
  return space === undefined || space === 'default' ? id : `${id}-${space}`;
}
