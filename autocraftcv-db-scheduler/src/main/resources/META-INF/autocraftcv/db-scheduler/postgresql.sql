create table if not exists autocraftcv_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             integer     not null,
  primary key (task_name, task_instance)
);

create index if not exists autocraftcv_tasks_due
  on autocraftcv_tasks (priority desc, execution_time);
