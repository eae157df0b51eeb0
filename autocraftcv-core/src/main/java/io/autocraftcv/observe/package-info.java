/**
 * What happens to tasks as Micrometer meters and OpenTelemetry spans. Each listener needs its
 * library, which this one does not bring along.
 */
@NullMarked
package io.autocraftcv.observe;

import org.jspecify.annotations.NullMarked;
