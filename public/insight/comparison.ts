import type { z } from 'zod';
import type { insightBodySchema } from '../../common/api/insight/windows';

/** What is asked of two windows. */
export type Comparison = z.input<typeof insightBodySchema>;
