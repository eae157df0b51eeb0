/** Tasks that wait in a database until a worker has run them, on this machine or another. */
module io.autocraftcv.dbscheduler {
  requires transitive io.autocraftcv.core;
  requires transitive java.sql;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.github.kagkarlsson.scheduler;
  requires org.slf4j;
  // Without it workers poll and are not woken.
  requires static org.postgresql.jdbc;
  requires static org.checkerframework.checker.qual;
  requires static transitive org.jspecify;

  exports io.autocraftcv.dbscheduler;
}
