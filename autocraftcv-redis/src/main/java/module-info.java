/** Progress in Redis. */
module io.autocraftcv.redis {
  requires transitive io.autocraftcv.core;
  requires com.fasterxml.jackson.core;
  requires org.apache.commons.pool2;
  requires org.slf4j;
  requires redis.clients.jedis;
  requires static transitive org.jspecify;

  exports io.autocraftcv.redis;
}
