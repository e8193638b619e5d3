import { z } from 'zod';

const controlsSchema = z.record(
  z.object({
    order: z.number().catch(0),
    explicitInput: z.object({ title: z.string().optional(), fieldName: z.string().optional() }),
  }),
);

/**
 * What the controls of a saved dashboard are called, in their order.
 * @param json `controlGroupInput.panelsJSON`; what cannot be read has no controls, because this host shows none
 */
export function readControls(json: string | undefined): readonly string[] {
  const read = controlsSchema.safeParse(parsed(json ?? '{}'));
  if (!read.success) return [];
  return Object.values(read.data)
    .sort((a, b) => a.order - b.order)
    .map(({ explicitInput: { title, fieldName } }) => title ?? fieldName ?? '')
    .filter((name) => name !== '');
}

function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    return null;
  }
}
