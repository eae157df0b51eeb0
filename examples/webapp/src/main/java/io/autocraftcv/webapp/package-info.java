/** The web application: a library user like any other. Begin at {@link WebApplication}. */
@NullMarked
package io.autocraftcv.webapp;

import org.jspecify.annotations.NullMarked;
