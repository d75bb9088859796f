-- A job whose server was lost half-way is told apart from one that failed: it may be started again.
alter table foundation.job drop constraint job_state_check;
update foundation.job set state = 'INTERRUPTED' where state = 'FAILED' and refusal = 'job.interrupted';
alter table foundation.job add constraint job_state_check check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED'));
