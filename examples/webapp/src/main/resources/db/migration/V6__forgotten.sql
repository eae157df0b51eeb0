-- Visitors who had everything deleted: what a task of theirs was still writing is not kept.
create table forgotten (
  owner varchar(64) primary key,
  created timestamp with time zone not null
);

alter table upload add column owner varchar(64) default '' not null;
