create table if not exists autocraftcv_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            varbinary,
  execution_time       timestamp(9) with time zone not null,
  picked               boolean      not null,
  picked_by            varchar(50),
  last_success         timestamp(9) with time zone,
  last_failure         timestamp(9) with time zone,
  consecutive_failures integer,
  last_heartbeat       timestamp(9) with time zone,
  version              bigint       not null,
  priority             integer      not null,
  primary key (task_name, task_instance)
);

create index if not exists autocraftcv_tasks_due
  on autocraftcv_tasks (priority desc, execution_time);
