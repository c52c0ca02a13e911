/** What can be wrong with a table that somebody sends, and what to do about it, in English. */
import type { idTable } from './id-table.ts';

export const enTable: Record<keyof typeof idTable, string> = {
  'table.empty_file': 'the file is empty: save it as CSV (UTF-8) or XLSX',
  'table.other_file': 'the file is of kind {what}, not a table: save it as CSV (UTF-8) or XLSX',
  'table.binary': 'the file holds binary data, not a table: save it as CSV (UTF-8) or XLSX',
  'table.large_file': 'the file is larger than {megabytes} MB: split it',
  'table.no_rows': 'there is a heading and no row under it',
  'table.many_rows': 'the file has more than {rows} rows: split it',
  'table.not_utf8':
    'holds a letter that is not UTF-8 (perhaps Windows-1252): save the file as "CSV UTF-8"',
  'table.open_quote': 'a quote opens and never closes: close it or take it out',
  'table.long_row': 'the row is too long: is a quote missing, or is this not CSV?',
  'table.stray_quote':
    'a quote stands in the middle of a field: write it twice (""), and quote the field',
  'table.column_twice': 'the column is there twice',
  'table.column_missing': 'the column is missing: add it',
  'table.column_misnamed': 'the column is missing: is "{meant}" it? Name it {name}',
  'table.column_unknown': 'not known, left aside',
  'table.many_fields': 'has {fields} fields where the heading has {headings}',

  'table.damaged': 'the workbook is damaged: open it and save it again',
  'table.unreadable': 'the workbook cannot be read: save it again, or as CSV',
  'table.password': 'the workbook has a password: save it without',
  'table.bomb': 'the workbook unpacks to far more than a table needs: save it as CSV',
  'table.many_parts': 'the workbook has {parts} parts, over {most}: save it as CSV',
  'table.nested': 'the workbook holds an archive inside: save it as CSV',
  'table.other_archive':
    'the file is a zip archive, not a workbook: save it as CSV (UTF-8) or XLSX',
  'table.dtd': 'the workbook holds a DTD: save it again',
  'table.long_cell': 'there is a text longer than {letters} letters: save it as CSV',
  'table.deep': 'the workbook is damaged: its elements are nested too deep',
  'table.formula_text': '"{text}" begins like a formula: take the sign in front away',
  'table.far_cells': 'the sheet has cells beyond row {rows} or column ZZ: delete what lies there',
  'table.many_cells': 'the workbook has more cells than a table needs: save it as CSV',
  'table.formula': 'cell {cell} holds a formula: save the sheet with values only',
  'table.macros': 'the workbook holds macros: save it as XLSX without them',

  'table.empty_cell': 'is empty: fill it in',
  'table.long_text': 'is longer than {letters} letters',
  'table.control': '"{text}" holds a control character: take it out',
  'table.not_a_day': '"{text}" is not a day: write year-month-day, such as 2017-11-23',
  'table.later_day': '{text} lies after {until}: write that day or an earlier one',
  'table.not_one_of': '"{text}" is none of {values}',
  'table.below_zero': '"{text}" is below zero: write 0 or more',
  'table.has_commas': '"{text}" has commas: write {plain}',
  'table.not_whole': '"{text}" is not a whole number: write it without decimals',
  'table.not_a_count': '"{text}" is not a number: write digits, such as 20000 or 20.000',
  'table.not_a_decimal': '"{text}" is not a number: write digits, such as 12.5 or 12,5',
  'table.two_readings': '"{text}" can mean {whole} or {decimal}: write it in one of these ways',
  'table.too_large': '"{text}" is too large: at most 1.000.000.000.000 can be counted',
  'table.below': '{text} is below {least}',
  'table.over': '{text} is over the limit of {most}',
  'table.not_a_number': '"{text}" is not a number that can be used',

  'table.not_degrees': '"{text}" is no degree from -{most} to {most}: write it such as -7.23',
  'table.half_a_point': 'empty: fill in province, latitude and longitude, all three or none',
  'table.no_point':
    'it is not known where the office "{office}" is: fill in province, latitude and longitude',

  'table.office_twice': '"{office}" stands in line {line} already: keep one of the two',
  'table.same_office':
    '"{office}" is the same office as "{other}" in line {line}: keep one of the two',
  'table.two_offices': '"{office}" may be a regency or a city',
  'table.no_office': '"{office}" is on no list of offices',
  'table.claims_uncountable': 'the reserve and all claims add up to 2^53 or more',
  'table.uncountable': 'all quantities add up to 2^53 or more',
};
