package io.autocraftcv.match;

/** A line of a posting that asks for something. */
record Line(String text, Need need) {}
