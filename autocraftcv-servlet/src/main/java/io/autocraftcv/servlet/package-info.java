/** Progress over HTTP. Begin at {@link ProgressServlet}. */
@NullMarked
package io.autocraftcv.servlet;

import org.jspecify.annotations.NullMarked;
