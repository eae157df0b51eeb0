create table posting (
  id varchar(36) primary key,
  owner varchar(64) not null,
  created timestamp with time zone not null,
  body text not null
);

create index posting_by_owner on posting (owner, created desc);
