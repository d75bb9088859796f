-- 住房租金与住房贷款利息不得同时扣除 (国发〔2018〕41号第二十条): watched where two declarations at once cannot slip past each other.
alter table staff.deduction add constraint deduction_one_home exclude using gist (worker with =, daterange(valid_from, valid_to) with &&) where (kind in ('RENT', 'MORTGAGE'));
