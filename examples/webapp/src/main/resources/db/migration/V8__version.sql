-- Tells whether a thing was changed since a page showed it.
alter table posting add column version int default 1 not null;
alter table documents add column version int default 1 not null;
alter table profile add column version int default 1 not null;

-- A posting is kept as a profile is.
alter table posting add column file varchar(200) default '' not null;
