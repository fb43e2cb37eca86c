// In a file of its own, which a list fetches with the key and the counts.
export { legendOf } from '../frame/legend.ts';
