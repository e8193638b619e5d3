import { configure } from '@testing-library/react';

// Kibana's name for what a test touches; and the patience of a machine that runs several tests at once.
configure({ testIdAttribute: 'data-test-subj', asyncUtilTimeout: 8_000 });
jest.setTimeout(20_000);

// EUI measures text on a canvas, which jsdom lacks.
HTMLCanvasElement.prototype.getContext = jest.fn(() => ({
  font: '',
  measureText: () => ({ width: 10 }),
})) as never;

// jsdom cannot read container queries; Emotion warns about a server that is none; answers come after a test's
// last look.
const NOISE =
  /Could not parse CSS stylesheet|potentially unsafe when doing server-side rendering|wrapped in act/;
const report = console.error;
console.error = (...parts: unknown[]) => {
  if (!parts.some((part) => NOISE.test(String(part)))) report(...parts);
};

// EUI cannot tell the contrast of a number on a tinted ground.
const warn = console.warn;
console.warn = (...parts: unknown[]) => {
  if (!String(parts[0]).includes('Contrast cannot be accurately calculated')) warn(...parts);
};

export * from '@testing-library/react';
