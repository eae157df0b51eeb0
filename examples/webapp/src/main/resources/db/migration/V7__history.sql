-- What documents were written for and how, to write parts of them again; older ones do not tell.
alter table documents add column posting text;
alter table documents add column ordered text;

-- What documents were like before a change.
create table document_version (
  documents varchar(36) not null references documents (id) on delete cascade,
  number int not null,
  created timestamp with time zone not null,
  change varchar(40) not null,
  template varchar(100) not null,
  resume text not null,
  letter text,
  report text not null,
  primary key (documents, number)
);
