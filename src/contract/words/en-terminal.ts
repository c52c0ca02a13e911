import type { TerminalKey } from './id-terminal.ts';

/** What the command line answers, in English. Numbers come as they may be typed: 800.000 and 0,62. */
export const enTerminal: Readonly<Record<TerminalKey, string>> = {
  'terminal.level_none': 'Every office gets all it may have.',
  'terminal.level': 'Level {level} ({ratio}) of the need.',
  'terminal.office': 'office',
  'terminal.name': 'name',
  'terminal.because': 'because',

  'terminal.round':
    'Reserve {before}: {granted} of the {asked} asked for go to {given} of {offices} offices; {after} stay. {level}',
  'terminal.round_policy': '{asOf}, policy {policy} version {version} ({name}).',
  'terminal.asked': 'asked',
  'terminal.need': 'need',
  'terminal.ceiling': 'ceiling',
  'terminal.granted': 'granted',
  'terminal.status': 'status',
  'terminal.collect_by': 'collect by',
  'terminal.runs_out': 'runs out (T50)',
  'terminal.wrote_offices': 'Wrote {offices} offices to {path}',

  'terminal.share':
    '{given} of {reserve} blanks go to {served} of {offices} offices; {left} stay. {level}',
  'terminal.grant': 'grant',
  'terminal.coverage_before': 'coverage before',
  'terminal.coverage_after': 'after',

  'terminal.run_out': '{stock} blanks run out: 10 % {t10}, 50 % {t50}, 90 % {t90}.',
  'terminal.by_day': 'by {date}',
  'terminal.beyond_years': 'not within five years',
  'terminal.working_day': 'working day',
  'terminal.out_by_its_end': 'out by its end',

  'terminal.moves_national':
    '{moved} blanks move between offices in {moves} moves; {fromCentre} of {reserve} come from the reserve.',
  'terminal.moves_provinces':
    '{moved} blanks move between offices in {moves} moves, each inside its province.',
  'terminal.moves_level': 'Province {province}: {level}',
  'terminal.moves_proven': 'Least cost, proven over {routes} routes.',
  'terminal.moves_unmet': '{blanks} blanks of fair shares stay unbrought.',
  'terminal.moves_left_out':
    '{routes} routes with {blanks} blanks are left out: too few for their way, or too many.',
  'terminal.from': 'from',
  'terminal.to': 'to',
  'terminal.blanks': 'blanks',
  'terminal.days': 'days',
  'terminal.rupiah_each': 'Rp each',
  'terminal.worth_here': 'worth here',
  'terminal.worth_there': 'worth there',
  'terminal.from_centre_to': 'from the centre to',
  'terminal.wrote_moves': 'Wrote {moves} moves to {path}',

  'terminal.outlook':
    '{reserve} blanks in the reserve, {purchases} purchases planned: used up with chance 10 % {t10}, 50 % {t50} ({scenario}).',
  'terminal.not_in_reach': 'by no day in reach',
  'terminal.scenario': 'scenario',
  'terminal.ever_out': 'ever out',
  'terminal.days_empty': 'days empty',
  'terminal.range': '{least} to {most}',
  'terminal.target':
    'Target of the reserve: {target} ({forDelay} for {days} days of delay, {forChance} for chance).',
  'terminal.to_buy': 'Until {until} up to {use} are used (95 %): buy {blanks} more.',
  'terminal.sign_by': 'Sign by {date}.',

  'terminal.nothing_to_try':
    'Nothing to try: a Monday needs four weeks of days before it and its horizon after.',
  'terminal.horizon_month': 'Twenty working days',
  'terminal.horizon_protection': 'The protection interval',
  'terminal.trials_at': '{horizon}: {trials} trials at {offices} offices.',
  'terminal.chosen': 'Best simple one: {bar}. To be trusted: {chosen}.',
  'terminal.forecast': 'forecast',
  'terminal.loss': 'loss, naive steps',
  'terminal.within_80': 'within 80 %',
  'terminal.bias': 'bias',
  'terminal.in_use': '{model} (in use)',

  'terminal.years_drawn': 'of drawn offices',
  'terminal.years_register': 'of the offices in the register',
  'terminal.years_ledger': 'from the ledger of {date}',
  'terminal.trial':
    '{years} synthetic years {madeFrom}, seeds {from} to {until}, supply {supply} of what is needed.',
  'terminal.trial_means':
    'Means over the years; waiting in working days, an office-day counts as a stock-out when blanks alone kept somebody waiting.',
  'terminal.trial_plainly':
    'The figures describe these made-up years, not Indonesia: they show which rule is better under the same luck, and by how much, not how long anybody will wait.',
  'terminal.policy': 'policy',
  'terminal.wait': 'wait',
  'terminal.p95': 'p95',
  'terminal.p99': 'p99',
  'terminal.gini': 'Gini',
  'terminal.worst_5': 'worst 5 %',
  'terminal.worst_10': 'worst 10 %',
  'terminal.stock_outs': 'stock-outs',
  'terminal.idle': 'idle',
  'terminal.idle_days': 'idle days',
  'terminal.trips': 'trips',
  'terminal.million_card_km': 'million card-km',
  'terminal.moves': 'moves',
  'terminal.wait_long': 'waiting, days',
  'terminal.worst_5_long': 'waiting in the worst 5 % of offices, days',
  'terminal.stock_outs_long': 'stock-out office-days',
  'terminal.idle_long': 'idle blanks in offices',
  'terminal.limits': 'What no rule can better in these years, mean wait in days:',
  'terminal.limit_printers': 'if blanks were never short (printers alone)',
  'terminal.limit_pooled': 'knowing the whole year, all blanks in one heap and everywhere at once',
  'terminal.limit_ways':
    'knowing the whole year, with the ways from the centre and no moves between offices',
  'terminal.against': '{rule} against {base}:',
  'terminal.one_year': '{amount}; one year proves nothing',
  'terminal.same': 'the same in every year',
  'terminal.difference': '{amount} (± {halfWidth}, less in {years} of {pairs} years)',
  'terminal.not_significant': '{difference}: not significant',
  'terminal.less': '{amount} less',
  'terminal.more': '{amount} more',
  'terminal.year_done': 'Year {done} of {all}',

  'terminal.not_delivered': '{serial} is in no delivery on record.',
  'terminal.found': '{serial}: {place}, by {reference} (document {seq}, {actor})',
  'terminal.found_lot': '{lot} of {maker}, {contract}, budget of {year}',
  'terminal.found_box': 'box {boxes}',
  'terminal.day': 'day',
  'terminal.movement': 'movement',
  'terminal.paper': 'paper',
  'terminal.document': 'document',

  'terminal.imported_before': 'This file was imported before: no change.',
  'terminal.would_import':
    'Would import {kind} from {rows} rows: {created} new, {changed} changed, {unchanged} as they were.',
  'terminal.imported':
    'Imported {kind} from {rows} rows: {created} new, {changed} changed, {unchanged} as they were.',
  'terminal.papers': '{printed} papers of {month} printed, {kept} left as they were: {folder}',
  'terminal.papers_done': '{done} of {all} papers',
  'terminal.published':
    '{changed} files written, {removed} removed, {kept} left as they were: {folder}',
  'terminal.no_working_day': '{day} is not a working day: nothing to do.',
  'terminal.no_offices': 'There are no offices yet: nothing to do.',
  'terminal.work_of': 'Work of {day}',
  'terminal.sound': 'The ledger adds up.',
  'terminal.unsound':
    'The ledger does not add up: stop posting, keep the database as it is, and find out why.',
  'terminal.adding_up': 'Adding up the whole ledger ...',

  'terminal.missing': '{flag} is missing: give it, see --help',
  'terminal.out_of_bounds': '{flag} {text} is out of bounds: from {min} to {max}',
  'terminal.not_a_day': '{flag} "{text}" is not a day: write year-month-day, such as 2017-11-23',
  'terminal.day_missing': '{flag} is missing: write a day, such as {flag} 2017-11-23',
  'terminal.keyboard': 'standard input is the keyboard: put a file into it, as in < offices.csv',
  'terminal.folder_read': '{path}: is a folder, not a file: name a CSV or XLSX file in it',
  'terminal.too_large': '{path}: larger than {megabytes} MB: split it',
  'terminal.no_file_named': '{flag} "" names no file',
  'terminal.no_such_folder': '{flag} {path}: there is no folder {folder}: make it first',
  'terminal.folder_written': '{flag} {path}: is a folder: name a file in it',
  'terminal.reads_itself': '{flag} {path}: is the file that is read: name another one',
  'terminal.enoent': 'there is no such file or folder: check the name',
  'terminal.enotdir': 'a part of the path is not a folder: check the name',
  'terminal.eisdir': 'is a folder: name a file in it',
  'terminal.no_permission': 'the permission is missing',
  'terminal.erofs': 'the disk can only be read',
  'terminal.enospc': 'the disk is full',
  'terminal.enametoolong': 'the name is too long',
  'terminal.eloop': 'the link leads back to itself',
  'terminal.odd_name': 'the name holds a character that no file can have',
  'terminal.not_json': '{path}: is not JSON: {reason}',
  'terminal.unreadable': 'it cannot be read',
  'terminal.field': 'field {field}',
  'terminal.offices_missing':
    '--offices is missing: name the table of offices, such as offices.csv',
  'terminal.offices_or_network':
    '--offices is missing: name the table of offices, such as offices.csv, or a --network',
  'terminal.exclude': '{one} and {other} exclude each other: choose one',
  'terminal.outputs_exclude': '--json, --csv and --xlsx exclude each other: choose one',
  'terminal.reserve_excluded':
    '--reserve and --together exclude each other: nothing comes from the reserve',
  'terminal.uncountable': 'reserve, stocks and needs add up to 2^53 or more: check the quantities',
  'terminal.uncountable_cost':
    'stocks, needs and costs add up to 2^53 or more: check the quantities',
  'terminal.five_numbers':
    '--weekday "{text}" needs five numbers, Monday to Friday, such as 1,1,1,1,0.5',
  'terminal.only_zeros': '--weekday has only zeros: one day of the week must be above 0',
  'terminal.until_before': '--until {until} lies before --from {from}',
  'terminal.scenario_unknown': '--scenario "{name}" is not known: take one of {known}',
  'terminal.ledger_only':
    '--data-dir and --database-url are for --from-ledger: give it, or leave them out',
  'terminal.same_id': 'two policies are called {id}: give one of the files another id',
  'terminal.policy_unknown': '--policy {name} is none of {known}, nor a JSON file: check the name',
  'terminal.no_forecast': 'the ledger has no forecast of any office yet: run work first',
  'terminal.no_serial':
    '{said} is no serial number: write it like A17-000000001 (letters and digits, a hyphen, a number)',

  'terminal.warning': 'warning: {warning}',
  'terminal.and_more': 'and {count} more',
  'terminal.years_known':
    'holidays are known for {first} to {last}; other years have weekends only',
  'terminal.error': 'error: {error}',
  'terminal.nothing_changed': 'Nothing was changed.',
  'terminal.standard_input': 'standard input',
  'terminal.line': 'line {line}',
  'terminal.column': 'column {column}',
};
