import { javaMajor } from './find_java';

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_292"', 8],
  ['openjdk version "25-ea" 2025-09-16', 25],
  ['bash: java: command not found', null],
])('%s is %s', (output, major) => {
  expect(javaMajor(output)).toBe(major);
});
