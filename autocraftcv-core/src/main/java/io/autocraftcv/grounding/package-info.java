/** Whether what a text says of a person is true: each claim of fact, traced to the profile. */
@NullMarked
package io.autocraftcv.grounding;

import org.jspecify.annotations.NullMarked;
