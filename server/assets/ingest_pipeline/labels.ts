/** Labels of one document, at most; the rest goes to `app_logs.more`. */
export const MAX_LABELS = 50;
