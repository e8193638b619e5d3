/** All times that ISO text of four-digit years, and so every request, can name; both ends inclusive. */
export const ALL_TIME = { from: '0001-01-01T00:00:00.000Z', to: '9999-12-31T23:59:59.999Z' } as const;
