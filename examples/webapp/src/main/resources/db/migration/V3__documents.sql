create table documents (
  id varchar(36) primary key,
  owner varchar(64) not null,
  created timestamp with time zone not null,
  title text not null,
  company text not null,
  template varchar(100) not null,
  language varchar(35) not null,
  original text not null,
  resume text not null,
  letter text,
  report text not null
);

create index documents_by_owner on documents (owner, created desc);

create table document_file (
  documents varchar(36) not null references documents (id) on delete cascade,
  place int not null,
  type varchar(20) not null,
  format varchar(10) not null,
  name varchar(300) not null,
  content blob not null,
  primary key (documents, type, format)
);
