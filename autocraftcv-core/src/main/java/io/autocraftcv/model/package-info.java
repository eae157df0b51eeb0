/** What the pipelines make and take: values without behaviour of their own. */
@NullMarked
package io.autocraftcv.model;

import org.jspecify.annotations.NullMarked;
