-- The text of the résumé that a profile was read from; none of those that were entered, or were JSON.
alter table profile add column source text;
