// What takes a second takes several on busy cores; conditions end a wait, this is only its bound.
jest.setTimeout(30_000);
