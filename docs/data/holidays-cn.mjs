// Writes holidays-cn.csv (days the State Council moved) and calendar-years.csv (years it has announced).
// By hand only: node docs/data/holidays-cn.mjs <folder holding node_modules>. See README.md beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row for each announced year, in order: the notice's number and its page; a later notice that changed the year follows it. */
const NOTICES = {
  2010: [['国办发明电〔2009〕27号', 'http://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm']],
  2011: [['国办发明电〔2010〕40号', 'http://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm']],
  2012: [['国办发明电〔2011〕45号', 'http://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm']],
  2013: [['国办发明电〔2012〕33号', 'http://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm']],
  2014: [['国办发明电〔2013〕28号', 'http://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm']],
  2015: [['国办发明电〔2014〕28号', 'http://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm'],
    ['国发明电〔2015〕1号', 'http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm']],
  2016: [['国办发明电〔2015〕18号', 'http://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm']],
  2017: [['国办发明电〔2016〕17号', 'http://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm']],
  2018: [['国办发明电〔2017〕12号', 'http://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm']],
  2019: [['国办发明电〔2018〕15号', 'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm'],
    ['国办发明电〔2019〕3号', 'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm']],
  2020: [['国办发明电〔2019〕16号', 'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm'],
    ['国办发明电〔2020〕1号', 'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm']],
  2021: [['国办发明电〔2020〕27号', 'http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm']],
  2022: [['国办发明电〔2021〕11号', 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm']],
  2023: [['国办发明电〔2022〕16号', 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm']],
  2024: [['国办发明电〔2023〕7号', 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm']],
  2025: [['国办发明电〔2024〕12号', 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm']],
  2026: [['国办发明电〔2025〕7号', 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm']],
};

/** Weekend days inside an announced holiday which the package leaves out; they name the day and move no work. */
const LEFT_OUT = {
  '2011-06-05': '端午节',
  '2012-06-23': '端午节',
  '2015-09-05': '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日',
};

/** Written out where the package shortens a name. */
const NAMES = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node docs/data/holidays-cn.mjs <folder holding node_modules>');
const { holidays, workdays } = JSON.parse(readFileSync(join(folder, 'node_modules/chinese-days/dist/chinese-days.json'), 'utf8'));

const name = text => { const [, short] = text.split(','); return NAMES[short] ?? short; };
const announced = ([date]) => date.slice(0, 4) in NOTICES;
const rows = [
  ...Object.entries(holidays).filter(announced).map(([date, text]) => [date, 'HOLIDAY', name(text)]),
  ...Object.entries(workdays).filter(announced).map(([date, text]) => [date, 'WORKDAY', name(text)]),
  ...Object.entries(LEFT_OUT).map(([date, text]) => [date, 'HOLIDAY', text]),
].sort(([a], [b]) => (a < b ? -1 : 1));

const weekend = date => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const seen = new Set();
for (const [date, kind, title] of rows) {
  if (seen.has(date)) throw new Error(`${date} occurs twice`);
  seen.add(date);
  if (kind === 'WORKDAY' && !weekend(date)) throw new Error(`${date} is a working day already`);
  if (date in LEFT_OUT && !weekend(date)) throw new Error(`${date} would move work`);
  if (!title || /[,"\n]/.test(title)) throw new Error(`${date} has no plain name: ${title}`);
}
for (const year of Object.keys(NOTICES)) {
  if (!rows.some(([date]) => date.startsWith(`${year}-10-01`))) throw new Error(`${year} is not in the package`);
}

write('holidays-cn.csv', ['date', 'kind', 'name'], rows);
write('calendar-years.csv', ['year', 'source', 'document'],
  Object.entries(NOTICES).map(([year, notices]) => [year, notices.map(([, page]) => page).join(';'), notices.map(([number]) => number).join(';')]));

function write(file, header, lines) {
  const text = [header, ...lines].map(line => line.join(',')).join('\n') + '\n';
  writeFileSync(new URL(`../../foundation-ejb/src/main/resources/data/${file}`, import.meta.url), text);
  console.log(`${file}: ${lines.length} rows`);
}
