/**
 * Language models that write text: OpenAI's and every server that speaks as it does, and
 * Anthropic's. What they answer is hostile until somebody has checked it.
 */
@org.jspecify.annotations.NullMarked
package io.autocraftcv.llm;
