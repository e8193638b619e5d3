// Prints the interpreter of the environment in which Python's tests run, and makes that before if need be.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureTestEnvironment } from './environment.mjs';
import { defaultPython } from './interpreters.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
console.log(await ensureTestEnvironment(root, defaultPython().path));
