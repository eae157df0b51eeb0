/** Libraries that an application may leave out; not exported. */
@org.jspecify.annotations.NullMarked
package io.autocraftcv.library;
