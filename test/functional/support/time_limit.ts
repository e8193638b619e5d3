// A real browser on a real engine, on two busy cores; conditions end a wait, this is only its bound.
jest.setTimeout(90_000);
