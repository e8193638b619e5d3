import { createContext } from 'react';
import type { Matches } from './highlight';

/** Finds what is to be marked in all texts below: a stack trace is drawn by many small parts. */
export const MatchesContext = createContext<Matches | undefined>(undefined);
