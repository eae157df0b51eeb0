package io.autocraftcv.dbscheduler;

class PostgresExecutorTest extends ExecutorContract {

  @Override
  String url() {
    return Fixture.postgres().url();
  }
}
