import { expect, it } from 'vitest';
import { plotCsv } from './plot-csv.js';

const table = {
  first: 'Produit',
  columns: [
    { head: 'Reçues', format: String },
    { head: 'Tenu; arrondi', format: String },
  ],
  rows: [
    { head: '=1+1', values: [12, 0.944] },
    { head: 'SIFAC "Demat"', values: [null, -3] },
  ],
};

it('opens in a French spreadsheet: mark, semicolons, commas, no formula, nothing where too few', () =>
  expect(plotCsv(table, 'fr')).toBe(
    `\ufeffProduit;Reçues;"Tenu; arrondi"\r\n'=1+1;12;0,944\r\n"SIFAC ""Demat""";;-3\r\n`,
  ));

it('keeps the point in English', () => expect(plotCsv(table, 'en')).toContain(';0.944\r\n'));
