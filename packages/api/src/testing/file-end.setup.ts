import { afterAll } from 'vitest';
import { endFile } from './file-end.js';

// A setup file is run again for each test file, also where workers keep what they loaded.
afterAll(endFile);
