-- The other migrations are written for H2 and for PostgreSQL; this is the one word that they do not share.
create domain blob as bytea;
