create table upload (
  id varchar(36) primary key,
  created timestamp with time zone not null,
  content blob not null
);
