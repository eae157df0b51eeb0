/**
 * Keeps progress in Redis, so that any machine can show it and cancel it: {@link
 * io.autocraftcv.redis.RedisProgressStore} is the way in.
 */
@NullMarked
package io.autocraftcv.redis;

import org.jspecify.annotations.NullMarked;
