package io.autocraftcv.progress;

import java.util.OptionalInt;

/** The stage that {@link Stage#of} makes. */
record NamedStage(String name, String label, OptionalInt percent) implements Stage {}
