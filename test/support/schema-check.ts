/** Runs in a page: puts `check(data)` there, which tells whether data is of the contract's JSON Schema, compiled by Ajv. */
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = (await (await fetch('partnership.schema.json')).json()) as object;
const check = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
Object.assign(globalThis, { check });
