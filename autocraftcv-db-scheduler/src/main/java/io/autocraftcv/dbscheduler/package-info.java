/**
 * Tasks that wait in a table until a worker has run them. Begin at {@link DbSchedulerExecutor}.
 *
 * <p>The table is that of db-scheduler; <code>META-INF/autocraftcv/db-scheduler/postgresql.sql
 * </code> and <code>h2.sql</code> create it, for those who do so by their own migrations.
 */
@NullMarked
package io.autocraftcv.dbscheduler;

import org.jspecify.annotations.NullMarked;
