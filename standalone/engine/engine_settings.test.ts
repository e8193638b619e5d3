import { defaultHeapMb } from './engine_settings';

it('takes half the heap on a small machine', () => {
  expect(defaultHeapMb(2 * 1024 ** 3)).toBe(512);
  expect(defaultHeapMb(8 * 1024 ** 3)).toBe(1024);
});
