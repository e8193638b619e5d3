// A real engine on two busy cores; conditions end a wait, this is only its bound.
jest.setTimeout(60_000);
