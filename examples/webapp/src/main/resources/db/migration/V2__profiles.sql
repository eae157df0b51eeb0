create table profile (
  id varchar(36) primary key,
  owner varchar(64) not null,
  created timestamp with time zone not null,
  file varchar(200) not null,
  body text not null
);

create index profile_by_owner on profile (owner, created desc);
